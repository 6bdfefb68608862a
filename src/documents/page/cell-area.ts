/** The slots that a cell takes: the first (0-based), and how many from there. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A grid of slots, and which of them are parted from their neighbours. */
export interface Slots {
  readonly rows: number;
  readonly columns: number;
  hasWallRight(row: number, column: number): boolean;
  hasWallBelow(row: number, column: number): boolean;
}

/** Joins slots that no wall parts into cells, in reading order. Null where such slots do not form a rectangle. */
export function formCells(slots: Slots): CellArea[] | null {
  const taken = new Set<number>();
  const areas: CellArea[] = [];
  for (let row = 0; row < slots.rows; row++) {
    for (let column = 0; column < slots.columns; column++) {
      if (taken.has(row * slots.columns + column)) continue;
      const area = growArea(slots, row, column);
      for (const [areaRow, areaColumn] of slotsOf(area)) {
        const slot = areaRow * slots.columns + areaColumn;
        if (taken.has(slot) || !fits(slots, area, areaRow, areaColumn)) return null;
        taken.add(slot);
      }
      areas.push(area);
    }
  }
  return areas;
}

/** The area from a slot to the first wall on its right and the first one below. */
function growArea(slots: Slots, row: number, column: number): CellArea {
  let columnSpan = 1;
  while (column + columnSpan < slots.columns && !slots.hasWallRight(row, column + columnSpan - 1))
    columnSpan++;
  let rowSpan = 1;
  while (row + rowSpan < slots.rows && !slots.hasWallBelow(row + rowSpan - 1, column)) rowSpan++;
  return { row, column, rowSpan, columnSpan };
}

function* slotsOf({ row, column, rowSpan, columnSpan }: CellArea): Generator<[row: number, column: number]> {
  for (let areaRow = row; areaRow < row + rowSpan; areaRow++) {
    for (let areaColumn = column; areaColumn < column + columnSpan; areaColumn++) yield [areaRow, areaColumn];
  }
}

/** Whether walls stand around the area at this slot, and none within it. The grid's own edges count as walls. */
function fits(slots: Slots, area: CellArea, row: number, column: number): boolean {
  const isLastColumn = column === area.column + area.columnSpan - 1;
  const isLastRow = row === area.row + area.rowSpan - 1;
  return (
    (column === slots.columns - 1 || slots.hasWallRight(row, column) === isLastColumn) &&
    (row === slots.rows - 1 || slots.hasWallBelow(row, column) === isLastRow)
  );
}
