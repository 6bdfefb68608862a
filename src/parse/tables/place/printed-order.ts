import type { AlignedItem } from '../../alignment/align.js';
import type { ColumnOrder } from '../../alignment/column-order.js';
import { numberOf } from './place-by-identity.js';
import type { PlacedRow } from './placed-row.js';

/**
 * The row with its slots in the order in which the document prints its columns. A column that the form does not have
 * takes a slot as well, of which only the place counts.
 */
export function inPrintedOrder(aligned: AlignedItem, order: ColumnOrder): AlignedItem {
  const { item } = aligned;
  if (typeof order === 'string' || isFormOrder(order)) return aligned;
  const slots = placesOf(order, item.slots.length);
  const printedAt = (slot: number) => slots.indexOf(slot);
  return {
    ...aligned,
    item: {
      ...item,
      slots: slots.flatMap((slot) => item.slots[slot ?? 0] ?? []),
      sums: item.sums.map(({ parts, total }) => ({ parts: parts.map(printedAt), total: printedAt(total) })),
    },
  };
}

/** Takes `inPrintedOrder` back, together with what was placed: `original` is the row as the form has it. */
export function inFormOrder(row: PlacedRow, original: AlignedItem, order: ColumnOrder): PlacedRow {
  const { item } = original;
  const aligned = { ...row.aligned, item };
  const { placement } = row;
  if (typeof order === 'string' || isFormOrder(order) || placement === null) return { ...row, aligned };
  const slots = placesOf(order, item.slots.length);
  return {
    ...row,
    aligned,
    placement: item.slots.map((_, slot) => placement[slots.indexOf(slot)] ?? 'unknown'),
  };
}

function isFormOrder(order: readonly (number | null)[]): boolean {
  return order.every((column, place) => column === place);
}

/**
 * For each printed place of a row, the form's slot, or null; a row of several groups of columns has each group in this
 * order.
 */
function placesOf(order: readonly (number | null)[], length: number): readonly (number | null)[] {
  const columns = order.filter((column) => column !== null).length;
  const groups = Array.from({ length: Math.ceil(length / columns) }, (_, group) => group * columns);
  return groups.flatMap((first) => order.map((column) => (column === null ? null : first + column)));
}

/**
 * Whether the figures speak against an order of the columns: not every row adds up, although every row would with
 * another column as its total; or none does, although the headers claim an order that is not the form's.
 */
export function contradictsOrder(rows: readonly PlacedRow[], order: ColumnOrder): boolean {
  const figures = rows.flatMap(figuresOf).filter((sum) => sum.some((figure) => figure !== 0));
  const [first = []] = figures;
  const addingUp = figures.filter((sum) => addsUpTo(sum, sum.length - 1)).length;
  if (addingUp === figures.length) return false;
  const isForms = typeof order === 'string' || isFormOrder(order);
  if (!isForms && addingUp === 0) return true;
  return first.some((_, place) => figures.every((sum) => addsUpTo(sum, place)));
}

/** For each sum of a row, its parts and then its total. */
function figuresOf({ aligned, placement }: PlacedRow): number[][] {
  if (placement === null || placement.includes('unknown')) return [];
  return aligned.item.sums.map(({ parts, total }) =>
    [...parts, total].map((slot) => numberOf(placement[slot])),
  );
}

function addsUpTo(figures: readonly number[], total: number): boolean {
  return figures.reduce((sum, figure) => sum + figure, 0) === 2 * (figures[total] ?? 0);
}
