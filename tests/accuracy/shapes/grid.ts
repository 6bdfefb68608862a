import type { PrintedCell, PrintedTable } from '../printed-report.js';

/** A cell and the first row and column that it covers, 0-based. */
export interface GridCell {
  readonly cell: PrintedCell;
  readonly row: number;
  readonly column: number;
}

/** Gives every cell its place: the next column that no cell from above reaches into. */
export function placeCells(table: PrintedTable): GridCell[] {
  const taken = new Set<string>();
  return table.rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}/${column}`)) column += 1;
      const placed = { cell, row, column };
      for (let below = 0; below < cell.rowSpan; below++) {
        for (let right = 0; right < cell.columnSpan; right++) taken.add(`${row + below}/${column + right}`);
      }
      column += cell.columnSpan;
      return placed;
    });
  });
}
