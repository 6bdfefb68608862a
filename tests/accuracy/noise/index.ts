import { AGENCY_NOISES } from './agency-noises.js';
import { cutOff } from './cut-off.js';
import { LABEL_NOISES } from './label-noises.js';
import type { Noise } from './noise.js';
import { NUMBER_NOISES } from './number-noises.js';
import { PAGE_NOISES } from './page-noises.js';
import { PROSE_NOISES } from './prose-noises.js';

/** In the order in which they apply when a document has several. */
export const NOISES: readonly Noise[] = [
  ...AGENCY_NOISES,
  ...NUMBER_NOISES,
  ...LABEL_NOISES,
  ...PAGE_NOISES,
  ...PROSE_NOISES,
  cutOff,
];
