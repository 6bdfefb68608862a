import { DOCX_SHAPE } from './docx-shape.js';
import { HTML_SHAPES } from './html-shapes.js';
import { OFD_SHAPES } from './ofd-shapes.js';
import { PDF_SHAPES } from './pdf-shapes.js';
import type { Shape } from './shape.js';
import { TEXT_GRIDS } from './text-grid.js';
import { PRINT_ORDER_SHAPES } from './text-print-order.js';
import { TEXT_SHAPES } from './text-shapes.js';

export const SHAPES: readonly Shape[] = [
  ...HTML_SHAPES,
  ...TEXT_SHAPES,
  ...TEXT_GRIDS,
  ...PRINT_ORDER_SHAPES,
  ...PDF_SHAPES,
  ...OFD_SHAPES,
  DOCX_SHAPE,
];
