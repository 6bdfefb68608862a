import { rememberedOf } from '../remembered.js';
import { hanOf } from '../tokens/token/han.js';
import type { TextToken, ValueToken } from '../tokens/token/token.js';
import { inCopies, orderOnPage } from './broken-headers.js';
import type { ColumnOrder } from './column-order.js';
import { isOfOneLevel, mayBeOfTwoLevels, standsFirst } from './header-levels.js';
import { columnsOf, type HeaderLine, headersByLine, isWhole } from './header-lines.js';
import { orderOnLowestLine } from './lowest-line.js';
import { misprintedHeaders } from './misprinted-headers.js';
import { orderBesideOtherPeriods } from './other-periods.js';
import type { ColumnHeader } from './template.js';

/** What stands above the first row of some columns. */
export interface HeaderText {
  /** Its Chinese characters, in reading order. */
  readonly text: string;
  readonly words: readonly TextToken[];
  /** The values of each row below it. */
  readonly rows: readonly (readonly ValueToken[])[];
  /** The table that the columns stand in; null in running text, which may break a header of two levels as it likes. */
  readonly table: number | null;
}

/** The header of one column, or one above several, in which case `column` is null. */
interface Mark {
  readonly column: number | null;
}

export function readColumnOrder(headers: readonly ColumnHeader[], header: HeaderText): ColumnOrder {
  const [only, ...others] = headers;
  if (only === undefined) return 'open';
  if (others.length === 0) return orderBesideOtherPeriods(only, wordsIn(header, header.table), header.rows);
  const lowest = header.table === null ? orderOnLowestLine(headers, header.words) : null;
  if (lowest !== null) return lowest;
  const printed = marksIn(headers, header.text);
  const marks = firstOfCutCopies(headers, printed) ?? lastCopy(headers, printed);
  if (marks !== null) return orderOf(headers, marks, header);
  return orderOfMisprinted(headers, header);
}

function orderOfMisprinted(headers: readonly ColumnHeader[], header: HeaderText): ColumnOrder {
  const misprinted = misprintedHeaders(headers, header.text);
  const columns = misprinted.map(({ column }) => column);
  const isInOrder = isAscending(columns);
  const areBegun = misprinted.every(({ isBegun }) => isBegun);
  if (columns.length === headers.length && (isInOrder || areBegun)) return shown(columns, headers, header);
  const onPage = isInOrder || !areBegun ? orderOnPage(headers, placedWords(header), header.rows) : 'other';
  return onPage === 'open' && !isInOrder ? 'other' : onPage;
}

/** In a grid whose spans are broken, the columns of the header's rows are not those of the rows below. */
function placedWords(header: HeaderText): readonly TextToken[] {
  const words = wordsIn(header, header.table);
  return header.table === null ? words : words.map((word) => ({ ...word, span: null }));
}

function wordsIn({ words }: HeaderText, table: number | null): readonly TextToken[] {
  return words.filter((word) => word.table === table);
}

function marksIn(headers: readonly ColumnHeader[], text: string): readonly Mark[] {
  const { columns, pattern } = wordingsOf(headers);
  return Array.from(text.matchAll(pattern), ([wording]) => ({ column: columns.get(wording) ?? null }));
}

const wordingsOf = rememberedOf((headers: readonly ColumnHeader[]) => {
  const columns = new Map<string, number | null>();
  for (const { above } of headers) if (above !== null) columns.set(above, null);
  for (const [column, { wordings }] of headers.entries())
    for (const wording of wordings) columns.set(wording, column);
  const longestFirst = [...columns.keys()].sort((one, other) => other.length - one.length);
  return { columns, pattern: new RegExp(longestFirst.join('|'), 'gu') };
});

/** The marks of the last copy of the header; null where a column's is missing. */
function lastCopy(headers: readonly ColumnHeader[], marks: readonly Mark[]): readonly Mark[] | null {
  const missing = new Set(headers.keys());
  let start = marks.length;
  while (missing.size > 0) {
    start -= 1;
    const mark = marks[start];
    if (mark === undefined) return null;
    if (mark.column !== null) missing.delete(mark.column);
  }
  return marks.slice(marks[start - 1]?.column === null ? start - 1 : start);
}

/**
 * The first copy of a header that comes again and again in the form's order, the last time cut off, as at the edge of a
 * page; else null. In another order, what comes first may as well be prose about one of the columns.
 */
function firstOfCutCopies(headers: readonly ColumnHeader[], marks: readonly Mark[]): readonly Mark[] | null {
  const columns = marks.flatMap(({ column }) => column ?? []);
  const first = columns.slice(0, headers.length);
  const isCut = columns.length > headers.length && columns.length % headers.length > 0;
  const isPeriodic = columns.every((column, place) => column === first[place % headers.length]);
  const isForms = isWhole(first, headers) && isAscending(first);
  return isCut && isPeriodic && isForms ? first.map((column) => ({ column })) : null;
}

/**
 * An order that is not the form's, if the text shows it: by one line for all headers, or a line of its own for each. A
 * text that keeps the lines of a page has those of a header that is set higher than its neighbours before these.
 */
function shown(
  columns: readonly number[],
  headers: readonly ColumnHeader[],
  { words, table }: HeaderText,
): ColumnOrder {
  if (table !== null || isAscending(columns)) return columns;
  const lines = headersByLine(headers, words);
  const isOnOne = ({ text, beginnings }: HeaderLine) =>
    isWhole(columnsOf(beginnings).slice(0, headers.length), headers) ||
    misprintedHeaders(headers, text).length === headers.length;
  return [...lines.values()].some(isOnOne) || haveOwnLines(lines, headers, words) ? columns : 'other';
}

function haveOwnLines(
  lines: ReadonlyMap<number, HeaderLine>,
  headers: readonly ColumnHeader[],
  words: readonly TextToken[],
): boolean {
  const isOwn = ({ text, beginnings }: HeaderLine) =>
    beginnings.length === 1 &&
    beginnings.every(({ column }) => headers[column]?.wordings.some((wording) => wording.startsWith(text)));
  const [first = 0, last = 0] = [Math.min(...lines.keys()), Math.max(...lines.keys())];
  const isPart = ({ raw }: TextToken) =>
    headers.some(({ wordings }) => wordings.some((wording) => wording.includes(hanOf(raw))));
  const isBetween = ({ line }: TextToken) => line > first && line < last && !lines.has(line);
  return [...lines.values()].every(isOwn) && !words.some((word) => isBetween(word) && isPart(word));
}

function orderOf(headers: readonly ColumnHeader[], marks: readonly Mark[], header: HeaderText): ColumnOrder {
  const columns = marks.flatMap(({ column }) => column ?? []);
  const isRepeated = columns.map((column, place) => column === columns[place - 1]);
  if (isRepeated.includes(true) && isRepeated.filter((again) => !again).length === headers.length)
    return columns.map((column, place) => (isRepeated[place] ? null : column));
  if (columns.length > headers.length) return isOfOneLevel(headers) && !inCopies(columns) ? 'other' : 'open';
  if (!mayBeOfTwoLevels(headers, columns)) return shown(columns, headers, header);
  const isMember = (column: number) => headers[column]?.above !== null;
  const members = columns.filter(isMember);
  const others = columns.filter((column) => !isMember(column));
  // The other columns stand on one level with the header above the members: 自然人 法人或其他组织 总计 商业企业 ….
  const upper = marks.filter(({ column }) => column === null || !isMember(column));
  const place = standsFirst(others, columns) ? upper.findIndex(({ column }) => column === null) : -1;
  if (place > 0 || (place === 0 && header.table !== null)) return others.toSpliced(place, 0, ...members);
  // In running text the middle of a high cell may stand below that of a low one: 法人或其他组织 自然人 总计 商业企业 ….
  return isAscending(members) && isAscending(others) ? 'open' : 'other';
}

function isAscending(columns: readonly number[]): boolean {
  return columns.every((column, place) => place === 0 || column > (columns[place - 1] ?? 0));
}
