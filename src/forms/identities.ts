import type { CellKey } from './form.js';

/** The cells of a sum over some rows and some columns. */
export function sumOf(rows: readonly string[], columns: readonly string[]): readonly CellKey[] {
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}
