import type { Block, Paragraph, Table, TableCell } from '../../documents/document.js';
import { readPrintedValue } from './printed-value.js';
import type { Span, Token } from './token.js';

type Located = Omit<Extract<Token, { kind: 'text' }>, 'kind' | 'raw'>;

/** `- 4 -`, `—4—`, `-- 4 of 12 --`, `第4页`, `4 / 12`: a page number alone on its line. */
const PAGE_NUMBER =
  /^(?:[-–—―]+\s*\d{1,3}(?:\s*of\s*\d{1,3})?\s*[-–—―]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/u;
const CELL_BORDER = /[|｜│┃¦\t]/u;
/** Left over where cells were merged: how many there were cannot be told any more. */
const ONLY_BORDERS = /^[|｜│┃¦\s]+$/u;
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
  if (text === '' || PAGE_NUMBER.test(text)) return [];
  if (paragraph.pieces !== undefined) {
    return paragraph.pieces.flatMap((piece) =>
      words(piece.text, { at: piece.at, line, table: null, span: { left: piece.left, right: piece.right } }),
    );
  }
  const located = { at: paragraph.at, line, table: null, span: null };
  if (ONLY_BORDERS.test(text)) return [];
  return segmentsOf(text).flatMap((segment): Token[] =>
    segment === '' ? [{ kind: 'empty', certain: false, raw: '', ...located }] : words(segment, located),
  );
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
  const single = toToken(trimmed, located);
  if (single.kind === 'value' || !/\s/u.test(trimmed)) return [single];
  const parts = [...trimmed.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    span: located.span === null ? null : shareOf(located.span, match.index, match[0].length, trimmed.length),
  }));
  return parts.map((part) => toToken(part.text, { ...located, span: part.span }));
}

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
  const rows = Array.from({ length: table.rows }, (): Token[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(...cellTokens(cell, table, firstLine + cell.row));
  return rows.flatMap(withoutMargin);
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
  if (parts.length === 1 || isBrokenNumber(text, parts)) return [toToken(text, located)];
  const labelParts = parts.length - trailingValues(parts);
  if (labelParts === parts.length || SENTENCE_END.test(text))
    return [{ kind: 'text', raw: text, ...located }];
  const label = parts.slice(0, labelParts).join(' ');
  return [
    ...(label === '' ? [] : [toToken(label, located)]),
    ...parts.slice(labelParts).map((part) => toToken(part, located)),
  ];
}

/** A narrow cell breaks one number over its lines: `12,` and `091`. Numbers beside each other are several. */
function isBrokenNumber(text: string, parts: readonly string[]): boolean {
  if (readPrintedValue(text) === null) return false;
  const allValues = parts.every((part) => readPrintedValue(part) !== null);
  return !allValues || (!/[^\S\n]/u.test(text) && parts[0] !== '0');
}

function trailingValues(parts: readonly string[]): number {
  const lastText = parts.findLastIndex((part) => readPrintedValue(part) === null);
  return parts.length - 1 - lastText;
}
