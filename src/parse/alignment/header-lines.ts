import { rememberedOf } from '../remembered.js';
import { shareOf } from '../tokens/lines/words.js';
import { hanOf } from '../tokens/token/han.js';
import type { Span, TextToken } from '../tokens/token/token.js';
import type { ColumnHeader } from './template.js';

/** A line of the words above some columns. */
export interface HeaderLine {
  /** Its Chinese characters. */
  readonly text: string;
  /** The beginnings of headers on it, from left to right. */
  readonly beginnings: readonly Beginning[];
}

/** Where the beginning of a column's header stands. */
export interface Beginning {
  readonly column: number;
  readonly left: number | null;
}

/** Whether a character that stands alone is taken for a header that begins so, and no other does. */
export type Initials = 'with initials' | 'without initials';

/** The lines that hold the beginning of any header. */
export function headersByLine(
  headers: readonly ColumnHeader[],
  words: readonly TextToken[],
  initials: Initials = 'without initials',
): ReadonlyMap<number, HeaderLine> {
  const lines = new Map<number, HeaderLine>();
  for (const [line, characters] of charactersByLine(words)) {
    const beginnings = beginningsIn(characters, headers, initials);
    const text = characters.map((character) => character.text).join('');
    if (beginnings.length > 0) lines.set(line, { text, beginnings });
  }
  return lines;
}

const beginningsOf = rememberedOf((headers: readonly ColumnHeader[]) => {
  const beginnings = headers.map(({ wordings: [official = ''] }) => beginningOf(official, headers));
  const above = headers.flatMap((header) => header.above ?? []);
  const longestFirst = [...above, ...beginnings].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return { beginnings, pattern, initials: initialsOf(beginnings, above) };
});

/** Where a column is so narrow that it has a character to a line, the first one of its header tells it from the others. */
function initialsOf(beginnings: readonly string[], above: readonly string[]): ReadonlyMap<string, number> {
  const all = [...beginnings, ...above];
  const isOwn = ([initial = '']: string) => all.filter((other) => other.startsWith(initial)).length === 1;
  return new Map(
    beginnings.flatMap((beginning, column) => (isOwn(beginning) ? [[beginning.slice(0, 1), column]] : [])),
  );
}

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
  /** Whether white space sets it apart on both sides. */
  readonly isAlone: boolean;
}

/** Headers that touch each other may be one word, and one that is spaced out (科 研) is several. */
export function charactersByLine(words: readonly TextToken[]): ReadonlyMap<number, readonly Character[]> {
  const firstLine = firstLineOf(words);
  const lines = new Map<number, Character[]>();
  for (const { raw: printed, span: whole, line } of words) {
    const { raw, span } =
      whole === null ? { raw: printed.replace(REMARK, ''), span: null } : behindRemark(printed, whole);
    if (line < firstLine || PROSE.test(raw)) continue;
    const texts = [...hanOf(raw)];
    const leftOf = (index: number) =>
      span === null ? null : span.left + ((span.right - span.left) * index) / texts.length;
    const isAlone = texts.length === 1;
    const characters = texts.map((text, index) => ({ text, left: leftOf(index), isAlone }));
    lines.set(line, [...(lines.get(line) ?? []), ...characters]);
  }
  return lines;
}

/** Below the last prose: what that names is no header. */
function firstLineOf(words: readonly TextToken[]): number {
  const prose = words.findLast(({ raw }) => PROSE.test(raw) && !IDENTITIES.test(raw));
  return Math.max((words.at(-1)?.line ?? 0) - MOST_LINES, (prose?.line ?? -1) + 1);
}

/** （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）, which stands among the headers. */
const IDENTITIES = /[（(]|勾稽|项之和|等于第/u;

/** On a page, the last line of a remark that fills its cell touches the header beside it. */
function behindRemark(raw: string, span: Span): { readonly raw: string; readonly span: Span } {
  const end = END_OF_REMARK.exec(raw)?.[0].length ?? 0;
  return { raw: raw.slice(end), span: shareOf(span, end, raw.length - end, raw.length) };
}

function beginningsIn(
  characters: readonly Character[],
  headers: readonly ColumnHeader[],
  mode: Initials,
): Beginning[] {
  const { beginnings, pattern, initials } = beginningsOf(headers);
  const text = characters.map((character) => character.text).join('');
  const columns = new Map<number, number>();
  let end = 0;
  const addInitials = (next: number) => {
    for (; end < next; end++) {
      const { text: initial = '', isAlone = false } = characters[end] ?? {};
      const column = isAlone && mode === 'with initials' ? initials.get(initial) : undefined;
      if (column !== undefined) columns.set(end, column);
    }
  };
  for (const { 0: beginning, index } of text.matchAll(pattern)) {
    addInitials(index);
    if (beginnings.includes(beginning)) columns.set(index, beginnings.indexOf(beginning));
    end = index + beginning.length;
  }
  addInitials(characters.length);
  return [...columns].map(([index, column]) => ({ column, left: characters[index]?.left ?? null }));
}

/** Lines above the first row in which the words of a header stand, where each is on a line of its own and some on two. */
const MOST_LINES = 16;
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
