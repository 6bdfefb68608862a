import { csvFormat } from './csv.js';
import { excelFormat } from './excel.js';
import type { Format, FormatId } from './format.js';
import { jsonLinesFormat } from './json-lines.js';
import { parquetFormat } from './parquet.js';
import { stataFormat } from './stata.js';

/** How each format is written. */
export const formats: Readonly<Record<FormatId, Format>> = {
  csv: csvFormat,
  parquet: parquetFormat,
  jsonl: jsonLinesFormat,
  stata: stataFormat,
  xlsx: excelFormat,
};
