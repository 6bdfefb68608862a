import type { Block, Paragraph, Table, TableCell } from '../../documents/document.js';
import { readPrintedValue } from './printed-value.js';
import type { Span, Token } from './token.js';

type Located = Omit<Extract<Token, { kind: 'text' }>, 'kind' | 'raw'>;

/** `- 4 -`, `—4—`, `-- 4 of 12 --`, `第4页`, `4 / 12`: a page number alone on its line. */
const PAGE_NUMBER =
  /^(?:[-–—―]+\s*\d{1,3}(?:\s*of\s*\d{1,3})?\s*[-–—―]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/u;
const CELL_BORDER = /[|｜│┃¦\t]/u;
/** Left over where cells were merged: how many there were cannot be told any more. */
const ONLY_BORDERS = /^[|｜│┃¦\s]*$/u;
/** A sentence is prose, and a figure in it is no cell. */
const SENTENCE_END = /[。；！？]/u;

/** The tokens of a document in reading order. */
export function tokenize(blocks: readonly Block[]): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      tokens.push(...paragraphTokens(block, line));
      line += 1;
    } else {
      tokens.push(...tableTokens(block, line));
      line += block.rows;
    }
  }
  return tokens;
}

function paragraphTokens(paragraph: Paragraph, line: number): Token[] {
  const text = paragraph.text.trim();
  if (ONLY_BORDERS.test(text) || isPageNumber(text)) return [];
  if (paragraph.pieces !== undefined) {
    return paragraph.pieces.flatMap((piece) =>
      words(piece.text, { at: piece.at, line, table: null, span: { left: piece.left, right: piece.right } }),
    );
  }
  const located = { at: paragraph.at, line, table: null, span: null };
  return segmentsOf(text).flatMap((segment): Token[] =>
    segment === '' ? [{ kind: 'empty', certain: false, raw: '', ...located }] : words(segment, located),
  );
}

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.replace(/^[|｜│┃¦\s]+|[|｜│┃¦\s]+$/gu, ''));
}

/** The cells of a line, without the borders at its ends. */
function segmentsOf(line: string): string[] {
  return line
    .replace(/^[|｜│┃¦]|[|｜│┃¦]$/gu, '')
    .split(CELL_BORDER)
    .map((segment) => segment.trim());
}

/** Splits running text at white space into values and text between them. */
function words(text: string, located: Located): Token[] {
  const trimmed = text.trim();
  if (!/\s/u.test(trimmed)) return [toToken(trimmed, located)];
  const remarks = [...trimmed.matchAll(REMARK)];
  return [...trimmed.matchAll(WORD)].map(({ 0: word, index }): Token => {
    const span = located.span === null ? null : shareOf(located.span, index, word.length, trimmed.length);
    const isRemark =
      remarks.some((remark) => index >= remark.index && index < remark.index + remark[0].length) ||
      (COUNTED_AS.test(trimmed.slice(0, index)) && ITEM.test(trimmed.slice(index + word.length)));
    return isRemark ? { kind: 'text', raw: word, ...located, span } : toToken(word, { ...located, span });
  });
}

/**
 * A word, together with what belongs to it when that stands free: the unit of 12 件, the point of 3 .其他, the page
 * number of 第 3 页 within running text.
 */
const WORD = /第\s?\d+\s?页(?:\s?共\s?\d+\s?页)?|\d+\s[.．、]\S*|[\d,.]+\s[条件项个次篇份人元](?!\S)|\S+/gu;
/** A figure within such a remark that is broken over lines: 计 1 条. */
const COUNTED_AS = /(?<![总合共]\s*)计\s*$/u;
const ITEM = /^\s*[条次]/u;
/** A figure in brackets belongs to the label: （不同渠道和方式公开相同信息计 1 条）. */
const REMARK = /[（(][^（()）]*[)）]/gu;

/** The part of a span that `length` characters from `start` take up, all characters being equally wide. */
function shareOf(span: Span, start: number, length: number, total: number): Span {
  const width = (span.right - span.left) / total;
  return { left: span.left + start * width, right: span.left + (start + length) * width };
}

function toToken(raw: string, located: Located): Token {
  const value = raw.length > MOST_VALUE_CHARACTERS ? null : readPrintedValue(raw);
  return value === null ? { kind: 'text', raw, ...located } : { kind: 'value', raw, value, ...located };
}

const MOST_VALUE_CHARACTERS = 40;

function tableTokens(table: Table, firstLine: number): Token[] {
  const rows = Array.from({ length: table.rows }, (): TableCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows.flatMap((row) => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 1 && isPageNumber(filled[0]?.text ?? '')) return [];
    return withoutMargin(row.flatMap((cell) => cellTokens(cell, table, firstLine + cell.row)));
  });
}

/** Leaves out what stands left of a row's label: empty cells of a merged column, a column of row numbers. */
function withoutMargin(row: readonly Token[]): readonly Token[] {
  const label = row.findIndex((token) => token.kind === 'text');
  return label > 0 ? row.slice(label) : row;
}

function cellTokens(cell: TableCell, table: Table, line: number): Token[] {
  const located = {
    at: cell.at,
    line,
    table: table.number,
    span: { left: cell.column, right: cell.column + cell.columnSpan },
  };
  const text = cell.text.trim();
  if (text === '') return [{ kind: 'empty', certain: true, raw: '', ...located }];
  const parts = text.split(/\s+/u);
  if (parts.length === 1 || isBrokenNumber(cell, parts)) return [toToken(text, located)];
  const labelParts = parts.findLastIndex((part) => readPrintedValue(part) === null) + 1;
  const isLabel = labelParts === parts.length || SENTENCE_END.test(text) || isStack(text, labelParts);
  if (isLabel) return [{ kind: 'text', raw: text, ...located }];
  return words(text, located);
}

/**
 * A narrow cell breaks one number over its lines: `12,` and `091`. Where each line is a number by itself, only the
 * geometry of a PDF tells that they are one; elsewhere they may be several.
 */
function isBrokenNumber({ text, at }: TableCell, parts: readonly string[]): boolean {
  if (readPrintedValue(text) === null) return false;
  if (parts.some((part) => readPrintedValue(part) === null)) return true;
  return 'page' in at && !/[^\S\n]/u.test(text.trim());
}

/** Several numbers on lines of their own in one cell: of which row each is, nothing tells. */
function isStack(text: string, labelParts: number): boolean {
  return labelParts === 0 && text.includes('\n');
}
