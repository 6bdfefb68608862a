import { AGENCY_NOISES } from './agency-noises.js';
import { CELL_NOTES } from './cell-notes.js';
import { COLUMN_ORDER_NOISES } from './column-order.js';
import { columnWordings } from './column-wordings.js';
import { cutInMarkup } from './cut-in-markup.js';
import { cutOff } from './cut-off.js';
import { HEADING_NOISES } from './heading-noises.js';
import { LABEL_NOISES } from './label-noises.js';
import type { Noise } from './noise.js';
import { NUMBER_NOISES } from './number-noises.js';
import { OTHER_TABLES } from './other-tables.js';
import { PAGE_NOISES } from './page-noises.js';
import { PROSE_NOISES } from './prose-noises.js';
import { REVIEW_LAYOUTS } from './review-layouts.js';
import { SCALES } from './scales.js';
import { spacedFigures } from './spaced-figures.js';
import { splitTables } from './split-tables.js';
import { SURPLUS_COLUMNS } from './surplus-columns.js';
import { SURPLUS_ROWS } from './surplus-rows.js';
import { tableNotes } from './table-notes.js';
import { TURNED_TABLES } from './turned-tables.js';

/** In the order in which they apply when a document has several. */
export const NOISES: readonly Noise[] = [
  ...SCALES,
  ...AGENCY_NOISES,
  ...HEADING_NOISES,
  ...SURPLUS_ROWS,
  ...NUMBER_NOISES,
  ...CELL_NOTES,
  columnWordings,
  ...LABEL_NOISES,
  ...COLUMN_ORDER_NOISES,
  ...SURPLUS_COLUMNS,
  ...TURNED_TABLES,
  ...REVIEW_LAYOUTS,
  splitTables,
  ...PAGE_NOISES,
  ...PROSE_NOISES,
  tableNotes,
  ...OTHER_TABLES,
  spacedFigures,
  cutInMarkup,
  cutOff,
];
