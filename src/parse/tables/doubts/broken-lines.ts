import type { AlignedItem } from '../../alignment/align.js';
import type { Group } from '../../tokens/group.js';
import type { ValueToken } from '../../tokens/token/token.js';
import { satisfies } from '../place/place-by-identity.js';
import type { PlacedRow } from '../place/placed-row.js';
import { isBlank, isOverfull } from './filled-row.js';

/**
 * Whether the lines beside a row's own may be its. Those of a row without values may stand beside its label: where this
 * is broken over lines, or a page break cuts the row. Outside of a grid, values in a line of their own may be the rest of
 * numbers that narrow columns broke.
 */
export function mayGoOn(
  { aligned: { item, group }, placement }: PlacedRow,
  strays: readonly Group[],
): boolean {
  if (placement === null) return false;
  const values = group.values.filter(({ kind }) => kind === 'value');
  if (values.length === 0) return strays.some(({ index }) => Math.abs(index - group.index) === 1);
  if (group.table !== null) return false;
  if (values.length > item.slots.length + MOST_BESIDE) return true;
  return isWrapped(values) && item.sums.length > 0 && !satisfies(placement, item.sums);
}

/** Whether values stand on several lines, and not each on one of its own. */
function isWrapped(values: readonly ValueToken[]): boolean {
  const lines = new Set(values.map(({ line }) => line)).size;
  return lines > 1 && lines < values.length;
}

/**
 * Whether figures on a line of their own, for which the row above has no room, may be this row's, or begin it: nothing
 * else tells for a row of one value, or of none.
 */
export function mayBeginAbove({ item, group }: AlignedItem, rows: readonly AlignedItem[]): boolean {
  if (group.table !== null || (item.slots.length > 1 && !isBlank(group))) return false;
  const above = rows.find((row) => row.group.index === group.index - 1);
  if (above === undefined || !isOverfull(above)) return false;
  const [last, before] = above.group.values.toReversed();
  return isBlank(group) || last?.line !== before?.line;
}

/** A page number or the numbering of the next row may stand behind the values. */
const MOST_BESIDE = 1;
