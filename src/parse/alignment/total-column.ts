import { hanOf } from '../tokens/token/han.js';
import { squeeze } from '../tokens/values/printed-value.js';
import type { ColumnOrder } from './column-order.js';
import { sumEvidence } from './column-sums.js';
import { namedPeriod } from './other-periods.js';
import type { HeaderText } from './read-column-order.js';
import type { ColumnHeader } from './template.js';
import { type ValueColumn, type ValueColumns, valueColumns } from './value-columns.js';

/** Which of several columns is the form's only one, and whose sum it is. */
export interface TotalColumn {
  readonly order: ColumnOrder;
  readonly parts: readonly number[];
}

/**
 * What a header says its column holds. `total`: a sum in so many words. `whole`: what may be one, as the figures then
 * must show. `own`: the form's wording. `year`, `other`: figures of the year or of another period.
 */
type Kind = 'total' | 'whole' | 'own' | 'part' | 'year' | 'other';

const TOTAL =
  /^(?:(?:本年度?|20\d\d年度?)|全[省市州县区旗镇乡局])?(?:统计|数[量据])?(?:合计|总计|总数|共计)数?(?:[（(].*)?$/u;
const WHOLE = /^(?:小计|全[省市州县区旗镇乡局]|总体(?:情况)?|汇总)数?$/u;
const AMONG = /^其中/u;
/** A sum over the year, and figures of a part of it that stand beside one: 本期实际 | 本年累计. */
const YEAR_TO_DATE = /^(?:本年度?|今年|当年|全年)累计数?$/u;
const PART_OF_YEAR = /^本(?:期|季度?|月|半年)/u;

/**
 * Of several columns of which the header says that one is the sum of the others (合计 | 县政府 | 部门 | 乡镇), that one; of
 * a sum over years and the year, the year. Null where no header names a sum, which leaves all to what is said of periods.
 */
export function totalBesideParts(
  [only, ...others]: readonly ColumnHeader[],
  header: HeaderText,
): TotalColumn | null {
  const found = only === undefined || others.length > 0 ? null : valueColumns(header);
  if (only === undefined || found === null) return null;
  const { columns } = found;
  const kinds = kindsOf(columns, only.wordings);
  const own = placeOfOwn(found, kinds);
  if (own === null) return leavesOpen(found, kinds) ? null : { order: 'other', parts: [] };
  const parts = kinds.flatMap((kind, place) => (kind === 'part' ? [place] : []));
  return {
    order: columns.map((_, place) => (place === own ? 0 : null)),
    parts: parts.length > 1 && !columns.some(isAmong) ? parts : [],
  };
}

/** Whether the header names no sum, and splits no column of the form's into others. */
function leavesOpen({ columns, isSplit }: ValueColumns, kinds: readonly Kind[]): boolean {
  const namesSum = kinds.includes('total') || kinds.includes('whole');
  const namesParts = isSplit && columns.every(({ headers }) => headers.length > 0) && kinds.includes('part');
  return !namesSum && !namesParts;
}

function isAmong({ headers }: ValueColumn): boolean {
  return headers.some((raw) => AMONG.test(squeeze(raw)));
}

function kindsOf(columns: readonly ValueColumn[], wordings: readonly string[]): readonly Kind[] {
  const lowest = columns.map(({ headers }) => squeeze(headers.at(-1) ?? ''));
  const hasYearToDate = lowest.some((text) => YEAR_TO_DATE.test(text));
  return columns.map((column, place) =>
    hasYearToDate && PART_OF_YEAR.test(lowest[place] ?? '') ? 'other' : kindOf(column, wordings),
  );
}

function kindOf({ headers }: ValueColumn, wordings: readonly string[]): Kind {
  const texts = headers.map(squeeze);
  const lowest = texts.at(-1) ?? '';
  const periods = texts.map((text) => namedPeriod(text, []));
  if (periods.includes('other')) return 'other';
  if (TOTAL.test(lowest)) return 'total';
  if (WHOLE.test(lowest)) return 'whole';
  if (wordings.includes(hanOf(lowest)) && !/\d/u.test(lowest)) return 'own';
  return YEAR_TO_DATE.test(lowest) || periods.at(-1) !== undefined ? 'year' : 'part';
}

/** The place of the column that is the form's; null where that is not certain. */
function placeOfOwn({ columns, isSure }: ValueColumns, kinds: readonly Kind[]): number | null {
  const placesOf = (...wanted: Kind[]) =>
    kinds.flatMap((kind, place) => (wanted.includes(kind) ? [place] : []));
  const years = placesOf('year');
  const totals = placesOf('total');
  const hasParts = kinds.includes('part');
  if (years.length > 0) return hasParts || kinds.includes('own') ? null : onlyOf(years);
  const place = onlyOf(totals.length > 0 ? placesOf('total', 'own') : placesOf('whole', 'own'));
  const total = columns[place ?? -1];
  if (place === null || total === undefined) return null;
  const parts = columns.filter((_, other) => kinds[other] === 'part');
  const evidence = sumEvidence(total, parts);
  const isNamed = totals.length > 0 || (kinds[place] === 'own' && hasParts && parts.some(isAmong));
  return evidence === 'shown' || (evidence === 'open' && isNamed && isSure) ? place : null;
}

function onlyOf(places: readonly number[]): number | null {
  return places.length === 1 ? (places[0] ?? null) : null;
}
