import { hanOf } from '../tokens/han.js';
import type { TextToken } from '../tokens/token.js';
import { orderBesideOtherPeriods } from './other-periods.js';
import type { ColumnHeader } from './template.js';

/**
 * The order in which a document prints the columns under one header: the form's column numbers from left to right, null
 * for a column that the form does not have.
 * `open`: the headers do not tell, as when one of them is misprinted or broken over lines. `other`: it is not the
 * form's, and what it is does not show.
 */
export type ColumnOrder = readonly (number | null)[] | 'open' | 'other';

/** What stands above the first row of some columns. */
export interface HeaderText {
  /** Its Chinese characters, in reading order. */
  readonly text: string;
  readonly words: readonly TextToken[];
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
  if (others.length === 0) return orderBesideOtherPeriods(only, wordsIn(header, header.table));
  const marks = lastCopy(headers, marksIn(headers, header.text));
  return marks === null
    ? orderOnPage(headers, wordsIn(header, null))
    : orderOf(headers, marks, header.table !== null);
}

function wordsIn({ words }: HeaderText, table: number | null): readonly TextToken[] {
  return words.filter((word) => word.table === table);
}

function marksIn(headers: readonly ColumnHeader[], text: string): readonly Mark[] {
  const columns = new Map<string, number | null>();
  for (const { above } of headers) if (above !== null) columns.set(above, null);
  for (const [column, { wordings }] of headers.entries())
    for (const wording of wordings) columns.set(wording, column);
  const longestFirst = [...columns.keys()].sort((one, other) => other.length - one.length);
  return [...text.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].map(([wording]) => ({
    column: columns.get(wording) ?? null,
  }));
}

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

function orderOf(headers: readonly ColumnHeader[], marks: readonly Mark[], inGrid: boolean): ColumnOrder {
  const columns = marks.flatMap(({ column }) => column ?? []);
  if (columns.length > headers.length) return 'open';
  const isMember = (column: number) => headers[column]?.above !== null;
  const members = columns.filter(isMember);
  const others = columns.filter((column) => !isMember(column));
  const standsFirst = (some: readonly number[]) => some.every((column, place) => columns[place] === column);
  if (members.length === 0 || !(standsFirst(others) || standsFirst(members))) return columns;
  // The other columns stand on one level with the header above the members: 自然人 法人或其他组织 总计 商业企业 ….
  const upper = marks.filter(({ column }) => column === null || !isMember(column));
  const place = standsFirst(others) ? upper.findIndex(({ column }) => column === null) : -1;
  if (place > 0 || (place === 0 && inGrid)) return others.toSpliced(place, 0, ...members);
  // In running text the middle of a high cell may stand below that of a low one: 法人或其他组织 自然人 总计 商业企业 ….
  return isAscending(members) && isAscending(others) ? 'open' : 'other';
}

/**
 * Tells from the beginnings of broken headers whether they are in the form's order: those on one line stand from left
 * to right, and where the places on the page are known, so do all.
 */
function orderOnPage(headers: readonly ColumnHeader[], words: readonly TextToken[]): ColumnOrder {
  const beginnings = headers.map(({ wordings: [official = ''] }) => beginningOf(official, headers));
  const lines = new Map<number, Beginning[]>();
  const firstLine = (words.at(-1)?.line ?? 0) - MOST_LINES;
  for (const word of words) {
    if (word.line < firstLine || PROSE.test(word.raw)) continue;
    const found = beginningsIn(word, beginnings, headers);
    if (found.length > 0) lines.set(word.line, [...(lines.get(word.line) ?? []), ...found]);
  }
  const onPage = [...lines.values()].flat().filter(({ left }) => left !== null);
  const isWhole = new Set(onPage.map(({ column }) => column)).size === headers.length;
  if (isWhole) return inCopies(inOrderOfPlace(onPage)) ? 'open' : 'other';
  // One line may hold a header of two levels, the columns beside the header above the others first.
  const ofTwoLevels = [...headers.keys()].sort(
    (one, other) => Number(headers[one]?.above !== null) - Number(headers[other]?.above !== null),
  );
  const isInOrder = (line: readonly Beginning[]) => {
    const columns = line.map(({ column }) => column);
    return inCopies(columns) || inCopies(columns.map((column) => ofTwoLevels.indexOf(column)));
  };
  return [...lines.values()].every(isInOrder) ? 'open' : 'other';
}

function inOrderOfPlace(beginnings: readonly Beginning[]): readonly number[] {
  const placed = beginnings.toSorted((one, other) => (one.left ?? 0) - (other.left ?? 0));
  return placed.map(({ column }) => column);
}

/** Headers that touch each other may be one word. */
function beginningsIn(
  { raw, span }: TextToken,
  beginnings: readonly string[],
  headers: readonly ColumnHeader[],
): Beginning[] {
  const text = hanOf(raw);
  const above = headers.flatMap((header) => header.above ?? []);
  const longestFirst = [...above, ...beginnings].sort((one, other) => other.length - one.length);
  return [...text.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].flatMap(({ 0: beginning, index }) => {
    const column = beginnings.indexOf(beginning);
    const left = span === null ? null : span.left + ((span.right - span.left) * index) / text.length;
    return column < 0 ? [] : [{ column, left }];
  });
}

/** Lines above the first row in which the words of a header stand. */
const MOST_LINES = 8;
const PROSE = /[，。；：]/u;

interface Beginning {
  readonly column: number;
  readonly left: number | null;
}

/** Whether columns ascend, beginning again only where a further copy of the header does. */
function inCopies(columns: readonly number[]): boolean {
  const copies = Math.max(...columns.map((column) => columns.filter((other) => other === column).length));
  return columns.filter((column, place) => column <= (columns[place - 1] ?? -1)).length < copies;
}

const SHORTEST_BEGINNING = 2;

/** The shortest beginning of a header that no other header has. */
function beginningOf(wording: string, headers: readonly ColumnHeader[]): string {
  let length = SHORTEST_BEGINNING;
  const isShared = () =>
    headers.filter(({ wordings }) => wordings[0]?.startsWith(wording.slice(0, length))).length > 1;
  while (length < wording.length && isShared()) length += 1;
  return wording.slice(0, length);
}

function isAscending(columns: readonly number[]): boolean {
  return columns.every((column, place) => place === 0 || column > (columns[place - 1] ?? 0));
}
