import type { PrintedReport, PrintedTable } from '../printed-report.js';
import type { Random } from '../random.js';
import { type GridCell, placeCells } from './grid.js';
import { widthOf, wrap } from './wrap.js';

/** A run of text on paper. `left` is in characters from the margin, `line` in lines from the top of the document. */
export interface Run {
  readonly text: string;
  readonly line: number;
  readonly left: number;
}

/** A cell's frame: characters across, lines down. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A report as a typesetter lays it out, on one endless page. */
export interface Paper {
  readonly runs: readonly Run[];
  readonly frames: readonly Frame[];
  /** Lines where a page may end: between paragraphs and rows. */
  readonly breaks: readonly number[];
  readonly lines: number;
  /** In characters; a table may be wider than the text. */
  readonly width: number;
}

const PAPER_WIDTH = 46;
/** Between a number and the edges of its cell. */
const PADDING = 0.5;

/** Sets the report in lines: labels wrap in their cells, and every cell's text is centred in its height. */
export function setOnPaper(report: PrintedReport, random: Random): Paper {
  const runs: Run[] = [];
  const frames: Frame[] = [];
  const breaks: number[] = [];
  let line = 0;
  for (const part of report.parts) {
    if (part.kind === 'paragraph') {
      for (const text of wrap(part.text, PAPER_WIDTH)) {
        breaks.push(line);
        runs.push({ text, line, left: part.role === 'prose' ? 0 : 2 });
        line += 1;
      }
      continue;
    }
    const table = setTable(part, wideEnough(part, columnWidths(part, random)), line);
    runs.push(...table.runs);
    frames.push(...table.frames);
    breaks.push(...table.tops);
    line = table.end;
  }
  const width = Math.max(PAPER_WIDTH, ...frames.map(({ right }) => right));
  return { runs, frames, breaks, lines: line, width };
}

const equal = (columns: number, width: number): number[] => new Array<number>(columns).fill(width);

/** In characters. A table that has not the form's columns is set as a word processor sets it. */
function columnWidths(table: PrintedTable, random: Random): number[] {
  const widths = formWidths(table, random);
  return widths.length === table.columns ? widths : widthsOfTexts(table);
}

const WIDEST_COLUMN = 9;

function widthsOfTexts(table: PrintedTable): number[] {
  const widths = equal(table.columns, 2);
  for (const { cell, column } of placeCells(table)) {
    if (cell.columnSpan === 1)
      widths[column] = Math.max(widths[column] ?? 2, Math.min(WIDEST_COLUMN, widthOf(cell.text)));
  }
  return widths;
}

/** The narrow first columns of section 3 make vertical labels. */
function formWidths(table: PrintedTable, random: Random): number[] {
  if (table.code === 'proactive') return equal(4, random.integer(5, 11));
  if (table.code === 'legacy') return [random.integer(12, 28), 4, 8];
  if (table.code === 'review_litigation') return equal(15, 3);
  const label = random.integer(6, 13);
  return [random.integer(1, 2), random.integer(4, 5), label, ...equal(7, random.pick([3, 4]))];
}

/** No number reaches into the next column. */
function wideEnough(table: PrintedTable, widths: readonly number[]): number[] {
  const wide = [...widths];
  for (const { cell, column } of placeCells(table)) {
    if (cell.figure === undefined || cell.columnSpan > 1) continue;
    const texts = cell.text.split('\n').map(widthOf);
    wide[column] = Math.max(wide[column] ?? 0, ...texts.map((width) => width + PADDING));
  }
  return wide;
}

function setTable(
  table: PrintedTable,
  widths: readonly number[],
  top: number,
): { runs: Run[]; frames: Frame[]; tops: number[]; end: number } {
  const cells = placeCells(table).map((placed) => ({
    ...placed,
    width: sum(widths.slice(placed.column, placed.column + placed.cell.columnSpan)),
    left: sum(widths.slice(0, placed.column)),
  }));
  const wrapped = cells.map((placed) => ({ ...placed, texts: textsOf(placed, placed.width) }));
  const heights = rowHeights(table.rows.length, wrapped);
  const topOf = (row: number) => top + sum(heights.slice(0, row));
  const runs = wrapped.flatMap(({ cell, row, left, width, texts }) => {
    const height = topOf(row + cell.rowSpan) - topOf(row);
    const first = topOf(row) + Math.floor((height - texts.length) / 2);
    return texts.map((text, index) => ({
      text,
      line: first + index,
      left: cell.role === 'label' ? left : left + Math.max(0, (width - widthOf(text)) / 2),
    }));
  });
  const frames = wrapped.map(({ cell, row, left, width }) => ({
    left,
    right: left + width,
    top: topOf(row),
    bottom: topOf(row + cell.rowSpan),
  }));
  return { runs, frames, tops: heights.map((_, row) => topOf(row)), end: topOf(heights.length) };
}

function textsOf({ cell }: GridCell, width: number): string[] {
  return cell.figure === undefined
    ? wrap(cell.text, width)
    : cell.text.split('\n').filter((text) => text !== '');
}

function rowHeights(
  rows: number,
  cells: readonly (GridCell & { readonly texts: readonly string[] })[],
): number[] {
  const heights = new Array<number>(rows).fill(1);
  const bySpan = cells.toSorted((one, other) => one.cell.rowSpan - other.cell.rowSpan);
  for (const { cell, row, texts } of bySpan) {
    const end = Math.min(rows, row + cell.rowSpan);
    const lacking = texts.length - sum(heights.slice(row, end));
    if (lacking > 0) heights[end - 1] = (heights[end - 1] ?? 1) + lacking;
  }
  return heights;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
