import type { Block } from '../../../documents/document.js';
import { isPageNumber } from '../asides/page-number.js';
import type { Token } from '../token/token.js';
import { readPrintedValue } from '../values/printed-value.js';
import { cellWords } from './words.js';

/** Cells end in a pipe with white space on both sides; the pipes that fill a row up have none between them. */
const FILLED_UP = /(?:^|\s\|\s)\|{2,}$/u;
const FILLING = /\s\|{2,}$/u;
const WORDS = /\p{Script=Han}/u;
const ONLY_PIPES = /^\|+$/u;
const EMPTY_CELL = '|';
const ONE_CELL = /^(?<cell>[^|]+?)(?: \|)?$/u;

/**
 * Whether rows are filled up with pipes. A widespread way to flatten a page ends each cell in a pipe, and adds as many
 * as a row has fewer cells than the table has columns (行政许可 | 0 | ||), on a line of their own where each cell has
 * one. What stands before them is then all cells of the row, but some pages lose those that are empty.
 */
export function isFilledUp(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && FILLED_UP.test(block.text.trimEnd()));
}

/** Whether each cell of a text ends in a pipe and none begins with one: a row that begins with one has an empty cell there. */
export function endsCells(blocks: readonly Block[]): boolean {
  const rows = blocks.flatMap((block) =>
    block.kind === 'paragraph' && hasLabelledCell(block.text) ? [block.text.trim()] : [],
  );
  return rows.length > 0 && rows.every((row) => row.endsWith('|') && !row.startsWith('|'));
}

/**
 * Whether pipes stand between cells only, so that one at the end of a line shows an empty cell behind it. The headers
 * tell, most of which leave no cell empty (商业企业 | 科研机构 | 社会公益组织), and a row that ends in a figure.
 */
export function separatesCells(blocks: readonly Block[]): boolean {
  const headers = blocks.flatMap((block) =>
    block.kind === 'paragraph' && isHeader(block.text) ? [block.text.trim()] : [],
  );
  const bare = headers.filter((row) => !row.startsWith('|') && !row.endsWith('|'));
  return bare.length > headers.length / 2 && blocks.some(endsInFigure);
}

function endsInFigure(block: Block): boolean {
  return block.kind === 'paragraph' && FIGURE_AT_END.test(block.text.slice(-LONGEST_CELL).trimEnd());
}

const LONGEST_CELL = 30;
const FIGURE_AT_END = /\|\s*\d[\d.,]*$/u;

/** Several cells, with words and no figure in each. */
function isHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER || !text.includes('|') || /\d/u.test(text)) return false;
  return text.split('|').filter((cell) => WORDS.test(cell)).length >= FEWEST_HEADERS;
}

const FEWEST_HEADERS = 3;
const LONGEST_HEADER = 200;

function hasLabelledCell(text: string): boolean {
  return text.includes('|') && WORDS.test(text);
}

/** The cells of the line at `index` where rows are filled up; null where it has none. */
export function pipedTokens(blocks: readonly Block[], index: number, line: number): readonly Token[] | null {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || block.pieces !== undefined) return null;
  const text = block.text.trim();
  if (!text.endsWith('|')) return null;
  const located = { at: block.at, line, table: null, span: null };
  const empty: Token = { kind: 'empty', certain: true, raw: '', ...located };
  if (text === EMPTY_CELL) return isFilling(blocks, index) || endsCellAbove(blocks[index - 1]) ? [] : [empty];
  if (ONLY_PIPES.test(text) || isPageNumber(text)) return null;
  return cellsOf(text).flatMap((cell) => (cell === '' ? [empty] : cellWords(cell, located)));
}

/** Whether one pipe on a line of its own may be all that fills its row up, where another cell of the row was lost. */
function isFilling(blocks: readonly Block[], index: number): boolean {
  return isCell(blocks[index - 1]) && !isCell(blocks[index + 1]);
}

/** Whether one pipe on a line of its own ends the cell on the line above, as where every cell stands in a paragraph. */
function endsCellAbove(above: Block | undefined): boolean {
  return above?.kind === 'paragraph' && !above.text.includes('|');
}

/** Whether a line is another cell of a row, or what fills the row up, and not a label. */
function isCell(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = block.text.trim();
  const cell = ONE_CELL.exec(text)?.groups?.cell;
  return ONLY_PIPES.test(text) || (cell !== undefined && readPrintedValue(cell) !== null);
}

/** The cells of a line, without a last empty one that may be all that fills the row up. */
function cellsOf(text: string): readonly string[] {
  const own = text.replace(FILLING, '');
  const cells = own
    .replace(/\s?\|$/u, '')
    .split('|')
    .map((cell) => cell.trim());
  const hasFilling = own === text && cells.at(-1) === '' && cells.length > 2;
  return hasFilling ? cells.slice(0, -1) : cells;
}
