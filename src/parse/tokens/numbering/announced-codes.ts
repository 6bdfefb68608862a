import type { Token } from '../token/token.js';
import { codeColumns, type PlaceOfCode } from './code-column.js';
import { longestAscent } from './longest-ascent.js';

/** Fewer numbers that count on may do so by chance. */
const FEWEST = 4;
/** No value is printed so: codes begin with a zero where they have as many digits each. */
const FROM_ZERO = /^\s*[0０]\s*[\d０-９]/u;
const FEWEST_FROM_ZERO = 2;
/** The part of the numbers in a column that ascend where they may be codes; of values, fewer do. */
const MOST = 2 / 3;

/**
 * Leaves out the numbers of a column that its header names (代码), as provincial tables have it behind the unit:
 * 当面申请数 | 件 | 05 | 4. They ascend from row to row, by more than one where rows are left out, and most count on or
 * have a zero in front. A number that stands in the place of one and may be a code or a value is no clear number.
 */
export function withoutAnnouncedCodes(tokens: readonly Token[]): readonly Token[] {
  const kinds = new Map(codeColumns(tokens).flatMap(kindsOf));
  if (kinds.size === 0) return tokens;
  return tokens
    .filter((token) => kinds.get(token) !== 'code')
    .map((token) =>
      kinds.get(token) === 'code or value' && token.kind === 'value'
        ? { ...token, value: { kind: 'unclear' } }
        : token,
    );
}

type Kind = 'code' | 'code or value';

function kindsOf(column: readonly PlaceOfCode[]): readonly (readonly [Token, Kind])[] {
  const ascent = longestAscent(column, ({ number }) => number);
  const isCertain = areCodes(ascent);
  if (!isCertain && ascent.length < column.length * MOST) return [];
  const codes = new Set(isCertain ? ascent : []);
  const end = column.findLastIndex((place) => codes.has(place));
  const doubtful = isCertain ? column.slice(0, end + 1) : column;
  return doubtful.map((place) => [place.token, codes.has(place) ? 'code' : 'code or value']);
}

function areCodes(ascent: readonly PlaceOfCode[]): boolean {
  if (ascent.filter(({ token }) => FROM_ZERO.test(token.raw)).length >= FEWEST_FROM_ZERO) return true;
  const steps = ascent.slice(1).map(({ number }, index) => number - (ascent[index]?.number ?? 0));
  const single = steps.filter((step) => step === 1).length;
  return single >= FEWEST - 1 && single >= steps.length / 2;
}
