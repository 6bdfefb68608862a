import type { AlignedItem } from '../../alignment/align.js';
import type { Group } from '../../tokens/group.js';
import { learnColumns, placeByColumns } from './place-by-columns.js';
import type { Placement } from './place-values.js';
import type { PlacedRow } from './placed-row.js';

/** In the columns that placed rows of the same table show. */
export function placeByGeometry(aligned: AlignedItem, rows: readonly PlacedRow[]): Placement | null {
  const slots = aligned.item.slots.length;
  if (slots < 2) return null;
  const alike = rows.flatMap(({ aligned: other, placement }) =>
    placement !== null && sharesColumns(other.group, aligned.group) ? [placement] : [],
  );
  const columns = learnColumns(alike, slots);
  return columns === null ? null : placeByColumns(aligned.group, columns);
}

/** A table row whose cells begin in another column was shifted by a broken span, and its columns are others. */
function sharesColumns(one: Group, other: Group): boolean {
  const [first, second] = [one.values[0]?.span, other.values[0]?.span];
  return one.table === other.table && (one.table === null || first?.left === second?.left);
}
