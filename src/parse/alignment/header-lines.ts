import { rememberedOf } from '../remembered.js';
import { shareOf } from '../tokens/lines/words.js';
import { hanOf } from '../tokens/token/han.js';
import type { Span, TextToken } from '../tokens/token/token.js';
import type { ColumnHeader } from './template.js';

/** Where the beginning of a column's header stands. */
export interface Beginning {
  readonly column: number;
  readonly left: number | null;
}

/** For each line that holds any, the beginnings of headers on it, from left to right. */
export function headersByLine(
  headers: readonly ColumnHeader[],
  words: readonly TextToken[],
): ReadonlyMap<number, readonly Beginning[]> {
  const { beginnings, pattern } = beginningsOf(headers);
  const lines = new Map<number, readonly Beginning[]>();
  for (const [line, characters] of charactersByLine(words)) {
    const found = beginningsIn(characters, beginnings, pattern);
    if (found.length > 0) lines.set(line, found);
  }
  return lines;
}

const beginningsOf = rememberedOf((headers: readonly ColumnHeader[]) => {
  const beginnings = headers.map(({ wordings: [official = ''] }) => beginningOf(official, headers));
  const above = headers.flatMap((header) => header.above ?? []);
  const longestFirst = [...above, ...beginnings].sort((one, other) => other.length - one.length);
  return { beginnings, pattern: new RegExp(longestFirst.join('|'), 'gu') };
});

export function columnsOf(beginnings: readonly Beginning[]): readonly number[] {
  return beginnings.map(({ column }) => column);
}

/** Whether every column is there, and none twice. */
export function isWhole(columns: readonly number[], headers: readonly ColumnHeader[]): boolean {
  return columns.length === headers.length && new Set(columns).size === headers.length;
}

/** A Chinese character of a header, and where it begins on the page. */
interface Character {
  readonly text: string;
  readonly left: number | null;
}

/** Headers that touch each other may be one word, and one that is spaced out (科 研) is several. */
export function charactersByLine(words: readonly TextToken[]): ReadonlyMap<number, readonly Character[]> {
  const firstLine = (words.at(-1)?.line ?? 0) - MOST_LINES;
  const lines = new Map<number, Character[]>();
  for (const { raw: printed, span: whole, line } of words) {
    const { raw, span } =
      whole === null ? { raw: printed.replace(REMARK, ''), span: null } : behindRemark(printed, whole);
    if (line < firstLine || PROSE.test(raw)) continue;
    const texts = [...hanOf(raw)];
    const leftOf = (index: number) =>
      span === null ? null : span.left + ((span.right - span.left) * index) / texts.length;
    const characters = texts.map((text, index) => ({ text, left: leftOf(index) }));
    lines.set(line, [...(lines.get(line) ?? []), ...characters]);
  }
  return lines;
}

/** On a page, the last line of a remark that fills its cell touches the header beside it. */
function behindRemark(raw: string, span: Span): { readonly raw: string; readonly span: Span } {
  const end = END_OF_REMARK.exec(raw)?.[0].length ?? 0;
  return { raw: raw.slice(end), span: shareOf(span, end, raw.length - end, raw.length) };
}

function beginningsIn(
  characters: readonly Character[],
  beginnings: readonly string[],
  pattern: RegExp,
): Beginning[] {
  const text = characters.map((character) => character.text).join('');
  return [...text.matchAll(pattern)].flatMap(({ 0: beginning, index }) => {
    const column = beginnings.indexOf(beginning);
    return column < 0 ? [] : [{ column, left: characters[index]?.left ?? null }];
  });
}

/** Lines above the first row in which the words of a header stand. */
const MOST_LINES = 8;
const PROSE = /[，。；：]/u;
/** What the form says in brackets beside the headers touches them where nothing stands between cells. */
const REMARK = /[（(][^（()）]*[)）]/gu;

const END_OF_REMARK = /^[^（(]+[)）](?=.)/u;

const SHORTEST_BEGINNING = 2;

/** The shortest beginning of a header that no other header has. */
function beginningOf(wording: string, headers: readonly ColumnHeader[]): string {
  let length = SHORTEST_BEGINNING;
  const isShared = () =>
    headers.filter(({ wordings }) => wordings[0]?.startsWith(wording.slice(0, length))).length > 1;
  while (length < wording.length && isShared()) length += 1;
  return wording.slice(0, length);
}
