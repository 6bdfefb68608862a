/** What the table algorithm needs to know of a cell: its attributes as they are written. */
export interface SpannedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell with the slot (0-based) that it begins in and the spans that are left of it. */
export interface PlacedCell<Cell extends SpannedCell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid<Cell extends SpannedCell> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell<Cell>[];
}

/** A row group (thead, tbody, tfoot): no cell reaches out of it. */
export type RowGroup<Cell> = readonly (readonly Cell[])[];

/** Spans do not make a table wider than this, so that absurd ones cannot fill the memory. */
const MAX_COLUMNS = 1000;

/**
 * Gives every cell its slots: "forming a table" of the HTML standard (4.9.12). A row span of 0 reaches to the end of
 * the row group. Where the standard lets cells overlap, the later cell's column span is cut short instead.
 */
export function formGrid<Cell extends SpannedCell>(groups: readonly RowGroup<Cell>[]): Grid<Cell> {
  const cells: PlacedCell<Cell>[] = [];
  let rows = 0;
  for (const group of groups) {
    for (const cell of placeGroup(group, rows)) cells.push(cell);
    rows += group.length;
  }
  const columns = cells.reduce((widest, { column, columnSpan }) => Math.max(widest, column + columnSpan), 0);
  return { rows, columns, cells };
}

function placeGroup<Cell extends SpannedCell>(group: RowGroup<Cell>, firstRow: number): PlacedCell<Cell>[] {
  const placed: PlacedCell<Cell>[] = [];
  /** For each column the first row of the group that is free again. */
  const freeFrom: number[] = [];
  const isFree = (column: number, row: number) => (freeFrom[column] ?? 0) <= row;

  group.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (!isFree(column, rowIndex)) column++;
      const rowsLeft = group.length - rowIndex;
      const rowSpan = cell.rowSpan === 0 ? rowsLeft : Math.min(cell.rowSpan, rowsLeft);
      const widest = Math.min(cell.columnSpan, MAX_COLUMNS - column);
      let columnSpan = 1;
      while (columnSpan < widest && isFree(column + columnSpan, rowIndex)) columnSpan++;
      freeFrom.length = Math.max(freeFrom.length, column + columnSpan);
      freeFrom.fill(rowIndex + rowSpan, column, column + columnSpan);
      placed.push({ cell, row: firstRow + rowIndex, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  });
  return placed;
}
