import { hanOf } from '../tokens/token/han.js';
import type { TextToken, ValueToken } from '../tokens/token/token.js';
import { squeeze } from '../tokens/values/printed-value.js';
import type { ColumnOrder } from './column-order.js';
import type { ColumnHeader } from './template.js';
import { touchingHeaders } from './touching-headers.js';

/** What the header of a column says it is about: the form's figures, those of a year, or anything else. */
export type Period = 'own' | 'other' | { readonly year: number };

const OWN = /^(?:本年度?|今年|当年|本期)(?:统计|新增|发生|实际)?(?:数量?)?$/u;
/** Another year, what changed since, a share, a sum over years: 上年统计数, 同比增减, 占比, 历年累计. */
const OTHER =
  /^(?:[上去前]一?年|[同环]比|(?:较|比)[上去]|增减|增长|增幅|占比|比例|百分比|累计|历年|20\d\d年?以来)/u;
const WITHIN = /[上去前]一?年|同比|环比|增减|占比|累计/u;
const YEAR = /^(20\d\d)年?度?(?:统计)?(?:数量?)?$/u;
/** The header of the units, which may stand between those of two years. */
const UNIT = '单位';
/** The header of the labels; the others follow it where all ran together with the first rows. */
const CORNER = '统计指标';
const LONGEST_HEADER = 10;
const REMARK = /[（(].*$/u;
/**
 * Characters between a header and the first value, be their words spaced out or not, and the words that are looked at
 * in any case; a page's list of years stands farther above.
 */
const MOST_CHARACTERS = 72;
const FEWEST_WORDS = 12;

/**
 * What the form has one column for, beside columns for other periods, whose headers say so; of two years the later is the
 * one reported on. Where a header that was merged over several columns is repeated, the first of them is the form's. With
 * a column for another period and none for the form's, it does not show which figures are the form's.
 */
export function orderBesideOtherPeriods(
  { wordings }: ColumnHeader,
  words: readonly TextToken[],
  rows: readonly (readonly ValueToken[])[],
): ColumnOrder {
  const parted = lastOf(words).flatMap((word) =>
    touchingHeaders(word, rows, (header) => namedPeriod(header, wordings)),
  );
  const named = parted.filter(({ raw }) => !isUnitHeader(raw));
  const periods = named.map((word, place) => {
    const period = periodOf(word, wordings);
    return period === 'own' && isSame(word, named[place - 1]) ? 'other' : period;
  });
  const columns = lastRun(periods);
  const own = ownOf(columns);
  if (own >= 0) return columns.map((_, place) => (place === own ? 0 : null));
  return periods.includes('other') || columns.length > 1 ? 'other' : 'open';
}

/** 单位, also where its two characters stand apart. */
function isUnitHeader(raw: string): boolean {
  const han = hanOf(raw);
  return han !== '' && UNIT.includes(han);
}

function lastOf(words: readonly TextToken[]): readonly TextToken[] {
  let characters = 0;
  const start = words.findLastIndex(({ raw }) => {
    characters += raw.length;
    return characters > MOST_CHARACTERS;
  });
  return words.slice(Math.max(0, Math.min(start + 1, words.length - FEWEST_WORDS)));
}

function periodOf({ raw }: TextToken, wordings: readonly string[]): Period | undefined {
  const header = squeeze(raw).replace(REMARK, '');
  return namedPeriod(header, wordings) ?? (isGlued(header, wordings) ? 'other' : undefined);
}

export function namedPeriod(header: string, wordings: readonly string[]): Period | undefined {
  if (wordings.includes(hanOf(header)) && !/\d/u.test(header)) return 'own';
  const year = YEAR.exec(header)?.[1];
  if (year !== undefined) return { year: Number(year) };
  if (OWN.test(header)) return 'own';
  return header.length <= LONGEST_HEADER && OTHER.test(header) ? 'other' : undefined;
}

/** Several headers in one word, which does not show how many columns they are: 单位上一年度统计数. */
function isGlued(text: string, wordings: readonly string[]): boolean {
  const start = Math.max(0, text.lastIndexOf(CORNER));
  const headers = text.slice(start, start + 2 * LONGEST_HEADER);
  const holdsHeader = [UNIT, ...wordings].some((header) => headers.includes(header));
  const isShort = text.length <= 2 * LONGEST_HEADER || text.includes(CORNER);
  return holdsHeader && isShort && WITHIN.test(headers);
}

function isSame(one: TextToken, other: TextToken | undefined): boolean {
  return one.raw === other?.raw && one.line === other.line;
}

/** The columns that stand beside each other last of all, one of which may be the form's. */
function lastRun(periods: readonly (Period | undefined)[]): readonly Period[] {
  const last = periods.findLastIndex((period) => period !== undefined && period !== 'other');
  const before = periods.slice(0, Math.max(last, 0)).lastIndexOf(undefined) + 1;
  const behind = periods.indexOf(undefined, last);
  const run = periods.slice(before, behind < 0 ? periods.length : behind);
  return last < 0 ? [] : run.flatMap((period) => period ?? []);
}

function ownOf(columns: readonly Period[]): number {
  const own = columns.lastIndexOf('own');
  if (own >= 0) return own;
  const years = columns.map((period) => (typeof period === 'object' ? period.year : 0));
  const latest = Math.max(...years);
  return years.filter((year) => year === latest).length === 1 ? years.indexOf(latest) : -1;
}
