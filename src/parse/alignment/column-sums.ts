import { figureOf, sumOfFigures } from '../tokens/token/figure.js';
import type { ValueColumn } from './value-columns.js';

/** Rows with figures that must add up where the header alone does not tell. */
const FEWEST_ROWS = 2;

/** What the figures say of a column that may be the sum of some others: that it is, that one of those is, or neither. */
export type SumEvidence = 'shown' | 'contradicted' | 'open';

export function sumEvidence(total: ValueColumn, parts: readonly ValueColumn[]): SumEvidence {
  const rows = filledRows([total, ...parts]);
  if (parts.length < 2 || rows.length === 0) return 'open';
  const isSumAt = (place: number) => rows.every((row) => isSum(row, place));
  if (isSumAt(0)) return rows.length >= FEWEST_ROWS ? 'shown' : 'open';
  return parts.some((_, part) => isSumAt(part + 1)) ? 'contradicted' : 'open';
}

/** The figures of those rows that have one in each of the columns, and not only zeros. */
function filledRows(columns: readonly ValueColumn[]): readonly (readonly number[])[] {
  const [first] = columns;
  return (first?.cells ?? [])
    .map((_, row) => columns.flatMap(({ cells }) => figureOf(cells[row]) ?? []))
    .filter((figures) => figures.length === columns.length && figures.some((figure) => figure !== 0));
}

function isSum(figures: readonly number[], place: number): boolean {
  return sumOfFigures(figures.toSpliced(place, 1)) === figures[place];
}
