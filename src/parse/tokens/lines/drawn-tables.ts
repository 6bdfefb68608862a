import type { Block, Paragraph, Table, TableCell } from '../../../documents/document.js';
import { readPrintedValue } from '../values/printed-value.js';

/** A row has a border at both ends. */
const ROW = /^[|│┃].*[|│┃]$/u;
const BORDER = /[|│┃]/u;
/** The line below the header of a table in Markdown: | --- | :---: |, or |---+---|. */
const HEADER_RULE = /^\|(?:\s*:?-{3,}:?\s*[|+])+$/u;
/** A line drawn between two rows, or above or below all of them. */
const ROW_RULE = /^[+├┌└┣┏┗╔╠╚][-=─━═+┼┬┴╋┳┻╪╬╦╩]+[+┤┐┘┫┓┛╗╣╝]$/u;

const WORDS = /\p{Script=Han}/u;

/** A row of cells, and where it stands. */
interface DrawnRow {
  readonly cells: readonly string[];
  readonly at: Paragraph['at'];
}

/**
 * Puts tables in the place of lines that draw them with borders, where each row shows a cell for every column of the
 * table: what stands below a merged cell, or beside it, is then empty, and the columns of the values are those of their
 * headers. Rows that are only filled up at their ends do not show it; in those every label stands in the first column.
 */
export function withDrawnTables(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let drawn: Paragraph[] = [];
  let number = Math.max(0, ...blocks.map((block) => (block.kind === 'table' ? block.number : 0)));
  const close = () => {
    const rows = ruledRows(drawn) ?? markdownRows(drawn);
    if (rows === null) for (const line of drawn) found.push(line);
    else found.push(toTable(rows, ++number));
    drawn = [];
  };
  for (const block of blocks) {
    if (isDrawn(block)) {
      drawn.push(block);
      continue;
    }
    close();
    found.push(block);
  }
  close();
  return found;
}

function isDrawn(block: Block): block is Paragraph {
  if (block.kind === 'table' || block.pieces !== undefined) return false;
  const text = block.text.trim();
  return ROW.test(text) || ROW_RULE.test(text);
}

/** The rows of a table that has a line drawn between any two of them: a row may take up several lines. */
function ruledRows(drawn: readonly Paragraph[]): readonly DrawnRow[] | null {
  const groups: DrawnRow[][] = [[]];
  for (const { text, at } of drawn) {
    if (ROW_RULE.test(text.trim())) groups.push([]);
    else groups.at(-1)?.push({ cells: cellsOf(text.trim()), at });
  }
  const rows = groups.filter(({ length }) => length > 0);
  if (rows.length < FEWEST_RULED || !rows.every(isOneRow)) return null;
  return asWide(rows.flatMap(joined));
}

/** Lines that only set a title, the header and the end off divide a table into fewer. */
const FEWEST_RULED = 4;

/** The rows of a table in Markdown, where each line is one. */
function markdownRows(drawn: readonly Paragraph[]): readonly DrawnRow[] | null {
  const isHeaderRule = ({ text }: Paragraph) => HEADER_RULE.test(text.trim());
  if (!drawn.some(isHeaderRule) || drawn.some(({ text }) => ROW_RULE.test(text.trim()))) return null;
  const rows = drawn
    .filter((line) => !isHeaderRule(line))
    .map(({ text, at }): DrawnRow => ({ cells: cellsOf(text.trim()), at }));
  return rows.some(isBelowMerged) ? asWide(rows) : null;
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(BORDER)
    .map((cell) => cell.trim());
}

/** Whether some lines may be those of one row: no column of them holds two figures. */
function isOneRow(lines: readonly DrawnRow[]): boolean {
  const [first] = lines;
  return (first?.cells ?? []).every((_, column) => {
    const cells = lines.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    return cells.length < 2 || !cells.some(isFigure);
  });
}

function joined(lines: readonly DrawnRow[]): DrawnRow[] {
  const [first] = lines;
  if (first === undefined) return [];
  const cells = first.cells.map((_, column) => lines.map(({ cells }) => cells[column] ?? '').join(''));
  return [{ cells, at: first.at }];
}

/** Whether a row with figures begins with what a cell that is merged downwards left. */
function isBelowMerged({ cells }: DrawnRow): boolean {
  return cells[0] === '' && cells.some(isFigure) && cells.some((cell) => WORDS.test(cell));
}

/** The rows, where all of them are as wide. */
function asWide(rows: readonly DrawnRow[]): readonly DrawnRow[] | null {
  return rows.every(({ cells }) => cells.length === rows[0]?.cells.length) ? rows : null;
}

function isFigure(cell: string): boolean {
  return readPrintedValue(cell)?.kind === 'number';
}

function toTable(rows: readonly DrawnRow[], number: number): Table {
  const cells = rows.flatMap((row, index) =>
    row.cells.map(
      (text, column): TableCell => ({
        text,
        row: index,
        column,
        rowSpan: 1,
        columnSpan: 1,
        at: row.at,
      }),
    ),
  );
  return { kind: 'table', number, rows: rows.length, columns: rows[0]?.cells.length ?? 0, cells };
}
