import type { Part, PrintedCell, PrintedRow, PrintedTable } from '../printed-report.js';
import { CUT } from '../shapes/shape.js';
import type { Noise } from './noise.js';

/** Where a document ends: inside this cell, after this many characters. */
interface End {
  readonly table: PrintedTable;
  readonly row: number;
  readonly cell: number;
  readonly length: number;
}

/** The document ends anywhere in a table, also inside a number; what follows was never delivered. */
export const cutOff: Noise = {
  name: 'cut-off',
  appliesTo: (_, shape) => shape.isText,
  onPrinted: (report, random) => {
    const tables = report.parts.filter((part) => part.kind === 'table');
    const table = random.pick(tables);
    if (table === undefined) return report;
    const row = random.integer(0, table.rows.length - 1);
    const cells = table.rows[row]?.cells ?? [];
    const cell = random.integer(0, cells.length - 1);
    const length = random.integer(0, cells[cell]?.text.length ?? 0);
    const end = { table, row, cell, length };
    const before = report.parts.slice(0, report.parts.indexOf(table));
    return { ...report, parts: [...before, cutTable(end)] };
  },
};

function cutTable({ table, row, cell, length }: End): Part {
  const [last, ...above] = table.rows
    .slice(0, row + 1)
    .map((kept) => withoutLostCopy(kept, table, row))
    .toReversed();
  if (last === undefined) return table;
  const cells = last.cells
    .slice(0, cell + 1)
    .map((kept, index) => (index < cell ? kept : cutCell(kept, length)));
  const lastRow: PrintedRow = { ...last, cells, excused: true };
  return { ...table, rows: [...above.toReversed(), lastRow] };
}

/** A row whose contradicting copy was never delivered is the only one, and may be one where the end lies within the copy. */
function withoutLostCopy(kept: PrintedRow, { rows }: PrintedTable, end: number): PrintedRow {
  const copy = rows.findLastIndex((other) => labelOf(other) === labelOf(kept));
  if (copy < end) return kept;
  const cells = kept.cells.map((cell) =>
    cell.figure?.alone === undefined ? cell : { ...cell, figure: { ...cell.figure, ...cell.figure.alone } },
  );
  return { ...kept, cells, excused: copy === end || kept.excused === true };
}

function labelOf({ cells }: PrintedRow): string | undefined {
  return cells.find(({ role }) => role === 'label')?.text;
}

function cutCell(cell: PrintedCell, length: number): PrintedCell {
  if (cell.text.includes(CUT)) return cell;
  const text = cell.text.slice(0, length) + CUT;
  const { figure } = cell;
  if (figure === undefined || length === cell.text.length) return { ...cell, text };
  // All of the number may be there, and only its unit lost.
  if (digitsOf(cell.text.slice(0, length)) === digitsOf(cell.text)) return { ...cell, text };
  return { ...cell, text, figure: { ...figure, state: 'cut' } };
}

function digitsOf(text: string): string {
  return text.replaceAll(/\P{Nd}/gu, '');
}
