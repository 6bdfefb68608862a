import { hanOf } from '../tokens/han.js';
import type { TextToken } from '../tokens/token.js';
import type { ColumnOrder } from './column-order.js';
import { mayBeOfTwoLevels } from './header-levels.js';
import type { ColumnHeader } from './template.js';

/**
 * Tells the order of broken headers from their beginnings: those on one line stand from left to right, and where the
 * places on the page are known, so do all.
 */
export function orderOnPage(headers: readonly ColumnHeader[], words: readonly TextToken[]): ColumnOrder {
  const beginnings = headers.map(({ wordings: [official = ''] }) => beginningOf(official, headers));
  const lines = new Map<number, readonly Beginning[]>();
  for (const [line, characters] of charactersByLine(words)) {
    const found = beginningsIn(characters, beginnings, headers);
    if (found.length > 0) lines.set(line, found);
  }
  const onPage = [...lines.values()].flat().filter(({ left }) => left !== null);
  const placed = inOrderOfPlace(onPage);
  if (isWhole(placed, headers)) return placed;
  if (new Set(placed).size === headers.length) return inCopies(placed) ? 'open' : 'other';
  const whole = [...lines.values()].map(columnsOf).find((columns) => isWhole(columns, headers));
  if (whole !== undefined && !mayBeOfTwoLevels(headers, whole)) return whole;
  // One line may hold a header of two levels, the columns beside the header above the others first.
  const ofTwoLevels = [...headers.keys()].sort(
    (one, other) => Number(headers[one]?.above !== null) - Number(headers[other]?.above !== null),
  );
  const isInOrder = (line: readonly Beginning[]) => {
    const columns = columnsOf(line);
    return inCopies(columns) || inCopies(columns.map((column) => ofTwoLevels.indexOf(column)));
  };
  return inTurn([...lines.values()]).every(isInOrder) ? 'open' : 'other';
}

/** Headers with a line to each follow one another as the columns do. */
function inTurn(lines: readonly (readonly Beginning[])[]): readonly (readonly Beginning[])[] {
  return lines.every(({ length }) => length === 1) ? [lines.flat()] : lines;
}

function inOrderOfPlace(beginnings: readonly Beginning[]): readonly number[] {
  return columnsOf(beginnings.toSorted((one, other) => (one.left ?? 0) - (other.left ?? 0)));
}

function columnsOf(beginnings: readonly Beginning[]): readonly number[] {
  return beginnings.map(({ column }) => column);
}

/** Whether every column is there, and none twice. */
function isWhole(columns: readonly number[], headers: readonly ColumnHeader[]): boolean {
  return columns.length === headers.length && new Set(columns).size === headers.length;
}

/** A Chinese character of a header, and where it begins on the page. */
interface Character {
  readonly text: string;
  readonly left: number | null;
}

/** Headers that touch each other may be one word, and one that is spaced out (科 研) is several. */
function charactersByLine(words: readonly TextToken[]): ReadonlyMap<number, readonly Character[]> {
  const firstLine = (words.at(-1)?.line ?? 0) - MOST_LINES;
  const lines = new Map<number, Character[]>();
  for (const { raw, span, line } of words) {
    if (line < firstLine || PROSE.test(raw)) continue;
    const texts = [...hanOf(raw)];
    const leftOf = (index: number) =>
      span === null ? null : span.left + ((span.right - span.left) * index) / texts.length;
    const characters = texts.map((text, index) => ({ text, left: leftOf(index) }));
    lines.set(line, [...(lines.get(line) ?? []), ...characters]);
  }
  return lines;
}

function beginningsIn(
  characters: readonly Character[],
  beginnings: readonly string[],
  headers: readonly ColumnHeader[],
): Beginning[] {
  const text = characters.map((character) => character.text).join('');
  const above = headers.flatMap((header) => header.above ?? []);
  const longestFirst = [...above, ...beginnings].sort((one, other) => other.length - one.length);
  return [...text.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].flatMap(({ 0: beginning, index }) => {
    const column = beginnings.indexOf(beginning);
    return column < 0 ? [] : [{ column, left: characters[index]?.left ?? null }];
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
export function inCopies(columns: readonly number[]): boolean {
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
