import type { Block, Paragraph, Table, TableCell } from '../../documents/document.js';
import { readCloudedValue, readLaterValue, readMarkedValue } from './clouded-value.js';
import { type PrintedValue, readPrintedValue } from './printed-value.js';
import { withSerialNumber } from './serial-numbers.js';
import { isUnit, type NumberToken, type Span, type Token } from './token.js';

type Located = Omit<Extract<Token, { kind: 'text' }>, 'kind' | 'raw'>;

/** `- 4 -`, `—4—`, `-- 4 of 12 --`, `第4页`, `4 / 12`: a page number alone on its line. */
const PAGE_NUMBER =
  /^(?:[-–—―~～·•]+\s*\d{1,3}(?:\s*of\s*\d{1,3})?\s*[-–—―~～·•]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/u;
const CELL_BORDER = /[|｜│┃¦\t]/u;
/** Left over where cells were merged: how many there were cannot be told any more. */
const ONLY_BORDERS = /^[|｜│┃¦\s]*$/u;
/** The line below the header of a table in Markdown: | --- | :---: |. */
const MARKDOWN_RULE = /^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u;
/** A sentence is prose, and a figure in it is no cell. */
const SENTENCE_END = /[。；！？]/u;

/** The tokens of a document in reading order. */
export function tokenize(blocks: readonly Block[]): Token[] {
  const tokens: Token[] = [];
  const numbered = withSerialNumber(blocks);
  let line = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const found = paragraphTokens(block, line);
      const hasSerial = numbered.has(block) && found[0]?.kind === 'value';
      for (const token of hasSerial ? found.slice(1) : found) tokens.push(token);
      line += 1;
    } else {
      for (const token of tableTokens(block, line)) tokens.push(token);
      line += block.rows;
    }
  }
  return tokens;
}

function paragraphTokens(paragraph: Paragraph, line: number): Token[] {
  // Tabs at the end are the borders of empty cells.
  const text = paragraph.text.trimStart().replace(/[^\S\t]+$/u, '');
  if (ONLY_BORDERS.test(text) || MARKDOWN_RULE.test(text) || isPageNumber(text)) return [];
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
  const trimmed = withoutPageNumber(text.trim());
  if (!/\s/u.test(trimmed)) return pieces(trimmed, located);
  const isInRemark = remarksIn(trimmed);
  return [...trimmed.matchAll(WORD)].flatMap(({ 0: word, index }): Token[] => {
    const span = located.span === null ? null : shareOf(located.span, index, word.length, trimmed.length);
    const end = index + word.length;
    const isCounted =
      COUNTED_AS.test(trimmed.slice(Math.max(0, index - COUNTED_REACH), index)) &&
      ITEM.test(trimmed.slice(end, end + COUNTED_REACH));
    return isCounted || isInRemark(index)
      ? [{ kind: 'text', raw: word, ...located, span }]
      : pieces(word, { ...located, span });
  });
}

/** Tells whether a place of a text stands in brackets. Places must be asked for from left to right. */
function remarksIn(text: string): (index: number) => boolean {
  const remarks = text.matchAll(REMARK);
  let remark = remarks.next();
  return (index) => {
    while (!remark.done && index >= remark.value.index + remark.value[0].length) remark = remarks.next();
    return !remark.done && index >= remark.value.index;
  };
}

/** A page number such as - 4 - in a text without line breaks, unless dashes stand for missing values as well. */
function withoutPageNumber(text: string): string {
  const dashes = text.match(/(?<!\S)[-–—](?!\S)/gu)?.length ?? 0;
  const numbers = text.match(PAGE_NUMBER_WITHIN)?.length ?? 0;
  const unmarked = text.replace(WAVED_PAGE_NUMBER, ' ');
  return numbers > 0 && dashes === 2 * numbers ? unmarked.replace(PAGE_NUMBER_WITHIN, ' ') : unmarked;
}

const WAVED_PAGE_NUMBER = /(?<!\S)[~～·•] ?\d{1,3} ?[~～·•](?!\S)/gu;
const PAGE_NUMBER_WITHIN = /(?<!\S)[-–—] \d{1,3} [-–—](?!\S)/gu;

/** A word without white space: a value, a text, or a label with its first value right behind it. */
function pieces(word: string, located: Located): Token[] {
  const whole = toToken(word, located);
  const [, label = '', value = ''] = (MAY_END_IN_VALUE.test(word) && GLUED_VALUE.exec(word)) || [];
  if (whole.kind === 'value' || readPrintedValue(value) === null || COUNTED_AS.test(label)) return [whole];
  const { span } = located;
  const before = span === null ? null : shareOf(span, 0, label.length, word.length);
  const behind = span === null ? null : shareOf(span, label.length, value.length, word.length);
  return [toToken(label, { ...located, span: before }), toToken(value, { ...located, span: behind })];
}

const MAY_END_IN_VALUE = /[\d０-９件条项个元\u200b\ufeff]$/u;
/** 行政许可550, 公开申请634件. */
const GLUED_VALUE =
  /^(.*\p{Script=Han}{2}[）)”"』」]?)([\u200b\ufeff]*[+-]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[件条项个元]?[\u200b\ufeff]*)$/u;
/**
 * A word, together with what belongs to it when that stands free: the unit of 12 件, the point of 3 .其他, the slash of
 * 本年增 / 减, the page number of 第 3 页 within running text.
 */
const WORD =
  /第\s?\d+\s?页(?:\s?共\s?\d+\s?页)?|共\s?\d+\s?页|\S*\p{Script=Han}\s\/\s\p{Script=Han}\S*|[1-9１-９]\s+[.．、]\S*|[\d,.]+\s[条件项个次篇份人元](?!\S)|\S+/gu;
/** A figure within such a remark that is broken over lines: 计 1 条. */
const COUNTED_AS = /(?<![总合共]\s*)计\s*$/u;
const ITEM = /^\s*[条次]/u;
/** Characters beside a figure that tell whether it is such a remark. */
const COUNTED_REACH = 8;
/** A figure in brackets belongs to the label: （不同渠道和方式公开相同信息计 1 条）. */
const REMARK = /[（(][^（()）]*[)）]/gu;

/** The part of a span that `length` characters from `start` take up, all characters being equally wide. */
function shareOf(span: Span, start: number, length: number, total: number): Span {
  const width = (span.right - span.left) / total;
  return { left: span.left + start * width, right: span.left + (start + length) * width };
}

function toToken(raw: string, located: Located): Token {
  const value = raw.length > MOST_VALUE_CHARACTERS ? null : (readPrintedValue(raw) ?? readMarkedValue(raw));
  return value === null ? { kind: 'text', raw, ...located } : toNumberToken(raw, value, located);
}

function toNumberToken(raw: string, value: PrintedValue, located: Located): NumberToken {
  return { kind: 'value', raw, value, stacked: false, ...located };
}

const MOST_VALUE_CHARACTERS = 40;

function tableTokens(table: Table, firstLine: number): Token[] {
  const rows = Array.from({ length: table.rows }, (): TableCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows.flatMap((row) => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 1 && isPageNumber(filled[0]?.text ?? '')) return [];
    return withoutMargin(rowTokens(row, table, firstLine));
  });
}

function rowTokens(row: readonly TableCell[], table: Table, firstLine: number): Token[] {
  const tokens: Token[] = [];
  for (const cell of row) {
    const isBehindValue = tokens.some(({ kind }) => kind === 'text') && tokens.at(-1)?.kind !== 'text';
    tokens.push(...cellTokens(cell, table, firstLine + cell.row, isBehindValue));
  }
  return tokens;
}

/**
 * Leaves out what stands left of a row's label, such as the empty cells of a merged column or a column of row numbers,
 * and empty cells between the label and its unit.
 */
function withoutMargin(row: readonly Token[]): readonly Token[] {
  const label = row.findIndex((token) => token.kind === 'text');
  const unit = row.findIndex((token) => isUnit(token));
  const isBetween = row.slice(label + 1, Math.max(unit, 0)).every(({ kind }) => kind === 'empty');
  const own = isBetween && unit > label ? row.toSpliced(label + 1, unit - label - 1) : row;
  return label > 0 ? own.slice(label) : own;
}

function cellTokens(cell: TableCell, table: Table, line: number, isBehindValue: boolean): Token[] {
  const located = {
    at: cell.at,
    line,
    table: table.number,
    span: { left: cell.column, right: cell.column + cell.columnSpan },
  };
  const text = cell.text.trim();
  if (text === '') return [{ kind: 'empty', certain: true, raw: '', ...located }];
  const clouded = isBehindValue ? readLaterValue(text) : readCloudedValue(text);
  if (clouded !== null) return [toNumberToken(text, clouded, located)];
  const parts = text.split(/\s+/u);
  if (parts.length === 1) return pieces(text, located);
  const labelParts = parts.findLastIndex((part) => readPrintedValue(part) === null) + 1;
  if (labelParts === 0 && !BESIDE_EACH_OTHER.test(text))
    return [{ ...toToken(text, located), ...stack(text) }];
  if (readPrintedValue(text) !== null && labelParts > 0) return [toToken(text, located)];
  if (labelParts === parts.length || SENTENCE_END.test(text))
    return [{ kind: 'text', raw: text, ...located }];
  return words(text, located);
}

const BESIDE_EACH_OTHER = /[^\S\n]/u;

/**
 * Numbers on lines of their own in one cell: one number that a narrow column broke (120 and 91), unless the row has
 * several labels. When they can be no number together (0 and 5), the cell's value is unclear.
 */
function stack(text: string): Pick<NumberToken, 'kind' | 'value' | 'stacked'> {
  return { kind: 'value', value: readPrintedValue(text) ?? { kind: 'unclear' }, stacked: true };
}
