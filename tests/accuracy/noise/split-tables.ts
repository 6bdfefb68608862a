import { type Part, type PrintedRow, type PrintedTable, paragraph } from '../printed-report.js';
import type { Random } from '../random.js';
import { headerRows } from './insert-column.js';
import type { Noise } from './noise.js';

/** A table in pieces, one for each page: a page number and the site's line between them, the header again or not. */
export const splitTables: Noise = {
  name: 'split-tables',
  onPrinted: (report, random) => ({
    ...report,
    parts: report.parts.flatMap((part): Part[] =>
      part.kind === 'table' && part.code !== 'review_litigation' ? split(part, random) : [part],
    ),
  }),
};

function split(table: PrintedTable, random: Random): Part[] {
  const header = table.rows.slice(0, headerRows(table));
  const repeats = random.chance(0.5);
  const numbered = random.chance(0.7);
  const places = table.rows.flatMap((_, index) => (index > Math.max(header.length, 1) ? [index] : []));
  const cuts = [0, ...random.sample(places, random.integer(1, 4)), table.rows.length];
  return cuts.slice(0, -1).flatMap((from, page): Part[] => {
    const piece = { ...table, rows: cutRows(table, from, cuts[page + 1] ?? from) };
    if (page === 0) return [piece];
    const number = numbered ? [paragraph('furniture', `- ${page + 1} -`)] : [];
    return [...number, { ...piece, rows: repeats ? [...header, ...piece.rows] : piece.rows }];
  });
}

/** A vertical cell that reaches over a page's end is closed there, and goes on without its text on the next page. */
function cutRows(table: PrintedTable, from: number, to: number): PrintedRow[] {
  const above = table.rows
    .slice(0, from)
    .flatMap(({ cells }, index) => cells.map((cell) => ({ ...cell, end: index + cell.rowSpan })))
    .filter(({ end }) => end > from)
    .map(({ end, ...cell }) => ({ ...cell, text: '', rowSpan: Math.min(end, to) - from }));
  return table.rows.slice(from, to).map((row, index) => ({
    ...row,
    cells: [
      ...(index === 0 ? above : []),
      ...row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, to - from - index) })),
    ],
  }));
}
