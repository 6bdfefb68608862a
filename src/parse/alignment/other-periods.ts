import { hanOf } from '../tokens/han.js';
import type { TextToken } from '../tokens/token.js';
import type { ColumnOrder } from './column-order.js';
import type { ColumnHeader } from './template.js';

/** The header of a column for another year, for what changed since, or for shares: 上年统计数, 同比增减, 占比. */
const OTHER_PERIOD = /^(?:[上去前]一?年|占比|比例|百分比|[同环]比|(?:较|比)[上去]|增减|增长|增幅)/u;
/** The header of the units, which may stand between those of two years. */
const UNIT = '单位';
const LONGEST_HEADER = 10;
const REMARK = /[（(].*$/u;

/**
 * What the form has one column for, beside columns for other periods, whose headers say so. Where a header that was
 * merged over several columns is repeated, the first of them is the form's.
 */
export function orderBesideOtherPeriods(
  { wordings }: ColumnHeader,
  words: readonly TextToken[],
): ColumnOrder {
  const named = words.filter(({ raw }) => hanOf(raw) !== UNIT);
  const columns = named.map((word, place) => {
    const column = columnOf(word, wordings);
    return column === 0 && isSame(word, named[place - 1]) ? null : column;
  });
  const own = columns.lastIndexOf(0);
  if (own < 0) return 'open';
  const before = columns.slice(0, own).findLastIndex((column) => column !== null) + 1;
  const behind = columns.findIndex((column, place) => place > own && column !== null);
  return columns.slice(before, behind < 0 ? columns.length : behind).map((column) => column ?? null);
}

/** 0 for the form's column, null for one of another period, and undefined for anything else. */
function columnOf({ raw }: TextToken, wordings: readonly string[]): 0 | null | undefined {
  const header = hanOf(raw.replace(REMARK, ''));
  if (wordings.includes(header)) return 0;
  return header.length <= LONGEST_HEADER && OTHER_PERIOD.test(header) ? null : undefined;
}

function isSame(one: TextToken, other: TextToken | undefined): boolean {
  return one.raw === other?.raw && one.line === other.line;
}
