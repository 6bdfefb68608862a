import type { AlignedItem } from '../../alignment/align.js';
import type { ValueToken } from '../../tokens/token/token.js';
import { satisfies } from '../place/place-by-identity.js';
import type { Placed } from '../place/place-values.js';
import type { PlacedRow } from '../place/placed-row.js';
import { isBlank } from './filled-row.js';

/**
 * In a table on its side, lines of different lengths show that columns were broken, and not which; outside of a grid
 * only sums tell that a line has the form's columns and no others, and those of blanks say nothing.
 */
export function isUneven({ aligned, placement }: PlacedRow, rows: readonly AlignedItem[]): boolean {
  const { item, group } = aligned;
  if (!item.block.isRotated) return false;
  if (group.table === null)
    return isBlank(group) || (item.sums.length > 0 && !satisfies(placement ?? [], item.sums));
  return new Set(rows.map(lengthOf)).size > 1;
}

/** How many cells a row has, without empty ones behind the form's columns, which only make room. */
function lengthOf({ item, group: { values } }: AlignedItem): number {
  const last = values.findLastIndex(({ kind }) => kind === 'value');
  return Math.max(last + 1, Math.min(values.length, item.slots.length));
}

/**
 * A line of values has no row beside it that shows which of its empty cells is a column of the form's: with one cell too
 * many only its sums tell, and so they do where ruling lines on a page merge cells, others of which may be too narrow
 * to show.
 */
export function mayHoldSpacer({ aligned: { item, group }, placement }: PlacedRow): boolean {
  if (item.kind !== 'line' || group.table === null || placement === null) return false;
  const hasSpare = group.values.length > item.slots.length && placement.some(isEmpty);
  return (hasSpare || group.values.some(isMergedOnPage)) && !satisfies(placement, item.sums);
}

/** Whether a row of a grid or of a line, if anything stands in it, was placed without cells that hold figures in other rows. */
export function dropsColumn({ aligned, placement }: PlacedRow, rows: readonly AlignedItem[]): boolean {
  const { values, table } = aligned.group;
  const surplus = values.length - aligned.item.slots.length;
  const isOnLine = values.every(({ line }) => line === values[0]?.line);
  if (placement === null || !isOnLine || surplus <= 0 || isBlank(aligned.group)) return false;
  const dropped = values.flatMap((value, place) => (placement.includes(value) ? [] : [place]));
  const [first, last] = [values.findIndex(isFigure), values.findLastIndex(isFigure)];
  const isAlike = ({ group }: AlignedItem) => group.values.length === values.length || table === null;
  const alike = rows.filter((row) => row.group.table === table && isAlike(row));
  // Merged labels leave empty places before the values, and not the same in every line; nor in every row of a grid that
  // no row fills with more figures than the form has columns.
  const hasOthers = alike.some(({ group, item }) => group.values.filter(isFigure).length > item.slots.length);
  const isSure = !hasOthers && satisfies(placement, aligned.item.sums);
  const mayBe = (place: number) => (table !== null && !isSure) || (place > first && place < last);
  return dropped.some((place) => mayBe(place) && alike.some(({ group }) => isFigure(group.values[place])));
}

/**
 * Whether a row with blanks and a cell too many was placed without its first, empty one, although other rows have figures
 * in its column, or most rows of a text no cell too many: it may as well be a column of the form's.
 */
export function dropsFirstCell({ aligned, placement }: PlacedRow, rows: readonly AlignedItem[]): boolean {
  const { item, group } = aligned;
  const [first] = group.values;
  const isDropped = first?.kind === 'empty' && placement?.includes(first) === false;
  if (!isDropped || isBlank(group) || placement?.some(isEmpty) !== true) return false;
  const others = rows.filter(
    (row) => row.group !== group && row.group.table === group.table && !isBlank(row.group),
  );
  if (group.table !== null) {
    const isInColumn = (value: ValueToken) => isFigure(value) && value.span?.left === first?.span?.left;
    return others.some((row) => row.group.values.some(isInColumn));
  }
  const exact = others.filter((row) => row.group.values.length === item.slots.length).length;
  return exact > others.length / 2;
}

function isFigure(value: ValueToken | undefined): boolean {
  return value?.kind === 'value';
}

function isEmpty(placed: Placed): boolean {
  return typeof placed === 'object' && placed.kind === 'empty';
}

function isMergedOnPage({ at, span }: ValueToken): boolean {
  return 'page' in at && span !== null && span.right - span.left > 1;
}
