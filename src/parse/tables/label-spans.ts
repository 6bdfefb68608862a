import type { AlignedItem } from '../alignment/align.js';
import type { RowSum } from '../alignment/template.js';
import { figureOf, sumOfFigures } from '../tokens/token/figure.js';
import type { ValueToken } from '../tokens/token/token.js';
import { withValues } from './margins.js';

/**
 * Takes off the empty places that a label merged over several columns left before the values: as many as stand before
 * the values of every complete row.
 */
export function withoutLabelSpan(rows: readonly AlignedItem[]): readonly AlignedItem[] {
  const complete = rows.filter(
    ({ item, group }) => numbersIn(group.values) === item.slots.length && isOnLine(group.values),
  );
  const widths = new Set(complete.map(({ group }) => emptyBefore(group.values)));
  const [width = 0, ...others] = widths;
  if (width === 0 || others.length > 0) return rows;
  return rows.map((row) =>
    emptyBefore(row.group.values) < width || !isOnLine(row.group.values)
      ? row
      : withValues(row, row.group.values.slice(width)),
  );
}

function isOnLine(values: readonly ValueToken[]): boolean {
  return values.every(({ line }) => line === values[0]?.line);
}

/**
 * Takes off empty places before the values, or behind them, where labels are merged over more columns in some rows than
 * in others, or rows are filled up at their ends: where only one stretch of each row, as long as the form's, adds up to
 * the total that it ends in, and nothing stands beside it.
 */
export function withoutUnevenMargins(rows: readonly AlignedItem[]): readonly AlignedItem[] {
  const isUneven = ({ item, group: { values } }: AlignedItem) =>
    values.length > item.slots.length && numbersIn(values) > 0;
  const own = new Map(rows.filter(isUneven).map((row) => [row, ownStretch(row)]));
  if (own.size < FEWEST_UNEVEN || [...own.values()].includes(null)) return rows;
  return rows.map((row) => withValues(row, own.get(row) ?? row.group.values));
}

const FEWEST_UNEVEN = 2;

/** The one stretch of a line that may be all values of its row; null where there is none, or more than one. */
function ownStretch({ item, group: { values, table } }: AlignedItem): readonly ValueToken[] | null {
  if (table !== null || !isOnLine(values) || item.sums.length === 0) return null;
  const surplus = values.length - item.slots.length;
  const stretches = Array.from({ length: surplus + 1 }, (_, start) =>
    values.slice(start, start + item.slots.length),
  );
  const [only, ...others] = stretches.filter(
    (stretch) => numbersIn(stretch) === numbersIn(values) && item.sums.every((sum) => addsUp(sum, stretch)),
  );
  return others.length > 0 ? null : (only ?? null);
}

function addsUp({ parts, total }: RowSum, values: readonly ValueToken[]): boolean {
  const [sum, ...figures] = [total, ...parts].map((place) => values[place]);
  if (sum?.kind !== 'value') return false;
  const read = figures.map((value) => (value?.kind === 'empty' ? 0 : (figureOf(value) ?? Number.NaN)));
  return sumOfFigures(read) === figureOf(sum);
}

function numbersIn(values: readonly ValueToken[]): number {
  return values.filter(({ kind }) => kind === 'value').length;
}

function emptyBefore(values: readonly ValueToken[]): number {
  const first = values.findIndex((value) => value.kind === 'value' || value.certain);
  return first < 0 ? values.length : first;
}
