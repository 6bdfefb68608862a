import { mapTables, type PrintedTable } from '../printed-report.js';
import { placeCells } from '../shapes/grid.js';
import type { Noise } from './noise.js';

/** Rows as columns: an applicant per row, or an outcome per row. */
function turn(table: PrintedTable): PrintedTable {
  const placed = placeCells(table).toSorted((one, other) => one.row - other.row);
  const rows = Array.from({ length: table.columns }, (_, column) => ({
    article: 0,
    cells: placed
      .filter((one) => one.column === column)
      .map(({ cell }) => ({ ...cell, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan })),
  }));
  return { ...table, columns: table.rows.length, rows };
}

function turnedTable(name: string, code: PrintedTable['code']): Noise {
  return {
    name,
    appliesTo: (form) => form !== 'legacy',
    onPrinted: (report) => mapTables(report, (table) => (table.code === code ? turn(table) : table)),
  };
}

export const TURNED_TABLES: readonly Noise[] = [
  turnedTable('requests-turned', 'requests'),
  turnedTable('review-turned', 'review_litigation'),
];
