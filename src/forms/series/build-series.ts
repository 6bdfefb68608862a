import type { FormId, TableCode } from '../form.js';
import { formOf, forms } from '../index.js';
import { addressText, type Indicator, type IndicatorAddress, indicatorsOf } from '../indicators.js';
import type { Series, SeriesEra, SeriesLink, SeriesSum } from './series.js';

export const FIRST: SeriesLink = { kind: 'first' };
export const SAME: SeriesLink = { kind: 'same' };

export function breakOf(note: string): SeriesLink {
  return { kind: 'break', note };
}

/** The same column of some rows of a form's table. */
export function addresses(
  form: FormId,
  table: TableCode,
  rows: readonly string[],
  column: string,
): readonly IndicatorAddress[] {
  return rows.map((row) => ({ form, table, row, column }));
}

/** Indicators of 政府信息公开情况统计表. */
export function legacyIndicators(rows: readonly string[]): readonly IndicatorAddress[] {
  return addresses('legacy', 'legacy', rows, 'value');
}

/** An era whose figure is one indicator, or the sum of several. */
export function ownEra(indicators: readonly IndicatorAddress[], link: SeriesLink): SeriesEra {
  return { form: formOfAll(indicators), link, sums: [{ indicators, own: true }] };
}

/** An era whose figure adds up indicators that are series themselves. */
export function addedEra(indicators: readonly IndicatorAddress[], link: SeriesLink): SeriesEra {
  return { form: formOfAll(indicators), link, sums: [addedSum(indicators)] };
}

export function addedSum(indicators: readonly IndicatorAddress[]): SeriesSum {
  return { indicators, own: false };
}

function formOfAll(indicators: readonly IndicatorAddress[]): FormId {
  const [first] = indicators;
  if (first === undefined) throw new RangeError('an era needs an indicator');
  return first.form;
}

/**
 * A series that is called what its newest indicator is called, unless `names` says otherwise.
 *
 * @throws {RangeError} when an indicator is in no form.
 */
export function series(
  code: string,
  eras: readonly SeriesEra[],
  reasons: { readonly began?: string; readonly ended?: string } = {},
  names?: Pick<Series, 'label' | 'english'>,
): Series {
  const newest = eras.at(-1)?.sums[0]?.indicators[0];
  if (newest === undefined) throw new RangeError(`series ${code} has no indicator`);
  const indicator = indicatorAt(newest);
  return {
    code,
    ...(names ?? namesOf(indicator)),
    unit: indicator.unit,
    eras,
    began: reasons.began ?? null,
    ended: reasons.ended ?? null,
  };
}

function namesOf({ row, column, address }: Indicator): Pick<Series, 'label' | 'english'> {
  if (address.table === 'legacy') return { label: row.label, english: row.english };
  return { label: `${row.label} · ${column.label}`, english: `${row.english}: ${column.english}` };
}

const indicators = new Map(
  forms.flatMap(indicatorsOf).map((indicator) => [addressText(indicator.address), indicator]),
);

/** @throws {RangeError} when no form has such an indicator. */
export function indicatorAt(address: IndicatorAddress): Indicator {
  const found = indicators.get(addressText(address));
  if (found === undefined) throw new RangeError(`no indicator ${addressText(address)}`);
  return found;
}

/** Codes of the rows of a form's table, in the order printed. */
export function rowCodes(form: FormId, table: TableCode): readonly string[] {
  const codes = indicatorsOf(formOf(form))
    .filter(({ address }) => address.table === table)
    .map(({ address }) => address.row);
  return [...new Set(codes)];
}
