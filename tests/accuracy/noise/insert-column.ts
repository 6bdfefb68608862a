import type { PrintedCell, PrintedRow, PrintedTable } from '../printed-report.js';
import { type GridCell, placeCells } from '../shapes/grid.js';

/** Makes the new column's cell in a row; null where the cell above reaches down to it. */
export type MakeCell = (row: PrintedRow, index: number) => PrintedCell | null;

/** Puts a column before the grid column `at`; merged cells that reach over the place grow instead. */
export function insertColumn(table: PrintedTable, at: number, make: MakeCell): PrintedTable {
  const placed = placeCells(table);
  const reachesOver = ({ cell, column }: GridCell) => column < at && column + cell.columnSpan > at;
  const isCovered = (index: number) =>
    placed.some((one) => reachesOver(one) && one.row <= index && index < one.row + one.cell.rowSpan);
  const rows = table.rows.map((row, index) => {
    const here = placed.filter((one) => one.row === index);
    const grown = here.map((one) =>
      reachesOver(one) ? { ...one.cell, columnSpan: one.cell.columnSpan + 1 } : one.cell,
    );
    const cell = isCovered(index) ? null : make(row, index);
    const place = here.filter(({ column }) => column < at).length;
    return cell === null ? { ...row, cells: grown } : { ...row, cells: grown.toSpliced(place, 0, cell) };
  });
  return { ...table, columns: table.columns + 1, rows };
}

/** Rows of headers at the top of a table that has a single header. */
export function headerRows({ rows }: PrintedTable): number {
  const end = rows.findIndex(({ cells }) => cells.some(({ role }) => role !== 'header'));
  return end === -1 ? rows.length : end;
}
