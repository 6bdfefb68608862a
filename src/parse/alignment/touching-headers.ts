import { shareOf } from '../tokens/lines/words.js';
import type { Span, TextToken, ValueToken } from '../tokens/token/token.js';

/** The header of the units, below which no value stands. */
const UNITS = /^单位/u;

/**
 * The headers of two columns of values that fill their columns and so touch each other on a page, as 单位上一年度统计数:
 * below each stands one value of every row that has two. Any other word as it is, and one that may be cut in several
 * ways. `nameOf`: undefined for what is no header of values.
 */
export function touchingHeaders(
  word: TextToken,
  rows: readonly (readonly ValueToken[])[],
  nameOf: (header: string) => unknown,
): readonly TextToken[] {
  const pairs = rows.filter(({ length }) => length === 2);
  if (word.span === null || word.table !== null || pairs.length === 0) return [word];
  const units = UNITS.exec(word.raw)?.[0].length ?? 0;
  const areColumns = (headers: readonly TextToken[]) =>
    headers.every(({ raw }) => nameOf(raw) !== undefined) &&
    pairs.every((values) => values.every(({ span }, column) => isAbove(headers[column]?.span, span)));
  const ways = Array.from({ length: word.raw.length }, (_, end) => [
    partOf(word, units, end),
    partOf(word, end, word.raw.length),
  ]);
  const [way = [word], ...others] = ways.filter(areColumns);
  return others.length > 0 ? [word] : way;
}

function partOf(word: TextToken, start: number, end: number): TextToken {
  const span = word.span === null ? null : shareOf(word.span, start, end - start, word.raw.length);
  return { ...word, raw: word.raw.slice(start, end), span };
}

function isAbove(header: Span | null | undefined, value: Span | null): boolean {
  return !!header && value !== null && header.left <= value.left && value.right <= header.right;
}
