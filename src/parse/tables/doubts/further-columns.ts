import type { AlignedItem } from '../../alignment/align.js';
import type { TemplateBlock } from '../../alignment/template.js';
import { figureOf } from '../../tokens/token/figure.js';

/**
 * Whether most rows of a block that the form has one column for hold figures in more columns than its header tells of:
 * then a row with fewer does not show in which of them they stand.
 */
export function hasFurtherColumns(block: TemplateBlock, rows: readonly AlignedItem[]): boolean {
  if (block.headers.length > 1) return false;
  const surplus = rows.map((row) => figuresIn(row) - row.item.slots.length);
  const fitting = surplus.filter((figures) => figures === 0).length;
  return surplus.filter((figures) => figures > 0).length > fitting;
}

function figuresIn({ group }: AlignedItem): number {
  return group.values.filter((value) => figureOf(value) !== null).length;
}
