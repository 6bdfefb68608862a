import type { AlignedItem } from '../alignment/align.js';
import type { Group } from '../tokens/group.js';
import { isOverfull } from './overfull.js';
import { satisfies } from './place-by-identity.js';
import type { PlacedRow } from './placed-row.js';

/**
 * Outside of a grid, whether the lines behind a row's own may be its: values in a line of their own may be the rest of
 * numbers that narrow columns broke, and a row without values may be the first line of a label that is broken.
 */
export function mayGoOn(
  { aligned: { item, group }, placement }: PlacedRow,
  strays: readonly Group[],
): boolean {
  if (group.table !== null || placement === null) return false;
  const values = group.values.filter(({ kind }) => kind === 'value');
  const [first] = values;
  if (first === undefined) return strays.some(({ index }) => index === group.index + 1);
  if (values.length > item.slots.length + MOST_BESIDE) return true;
  const onFirstLine = values.filter(({ line }) => line === first.line).length;
  const isWrapped = onFirstLine > 1 && onFirstLine < values.length;
  return isWrapped && item.sums.length > 0 && !satisfies(placement, item.sums);
}

/**
 * Whether a figure on a line of its own, for which the row above has no room, may be this row's, or begin it: nothing
 * else tells for a row of one value.
 */
export function mayBeginAbove({ item, group }: AlignedItem, rows: readonly AlignedItem[]): boolean {
  if (group.table !== null || item.slots.length > 1) return false;
  const above = rows.find((row) => row.group.index === group.index - 1);
  if (above === undefined || !isOverfull(above)) return false;
  const [last, before] = above.group.values.toReversed();
  return last?.line !== before?.line;
}

/** A page number or the numbering of the next row may stand behind the values. */
const MOST_BESIDE = 1;
