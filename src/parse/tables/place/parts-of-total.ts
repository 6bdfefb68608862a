import { figureOf, sumOfFigures } from '../../tokens/token/figure.js';
import type { Placed } from './place-values.js';
import type { PlacedRow } from './placed-row.js';

/** `parts`: the places of the row, as it is printed, whose sum its one value is. */
export function withPartsOfTotal(row: PlacedRow, parts: readonly number[]): PlacedRow {
  const { placement } = row;
  if (placement === null || parts.length === 0) return row;
  return { ...row, partsOfTotal: parts.map((place) => placement[place] ?? 'unknown') };
}

/** What the columns beside a total add up to, where all of them are filled and it is something else; null otherwise. */
export function contradictingSum({ placement, partsOfTotal = [] }: PlacedRow): number | null {
  const [total] = figuresIn(placement ?? []);
  const parts = figuresIn(partsOfTotal);
  if (total === undefined || parts.length === 0 || parts.length < partsOfTotal.length) return null;
  const sum = sumOfFigures(parts);
  return sum === total ? null : sum;
}

function figuresIn(placement: readonly Placed[]): readonly number[] {
  return placement.flatMap((placed) => (typeof placed === 'object' ? (figureOf(placed) ?? []) : []));
}
