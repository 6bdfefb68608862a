import { csvFormat } from './csv.js';
import type { Format, FormatId } from './format.js';

/** How each format is written. */
export const formats: Readonly<Record<FormatId, Format>> = { csv: csvFormat };
