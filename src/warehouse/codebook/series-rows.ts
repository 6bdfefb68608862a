import type { Insertable } from 'kysely';
import { type DerivedIndicator, formulaOf } from '../../forms/derived/index.js';
import { formOf } from '../../forms/index.js';
import type { PanelIdentity } from '../../forms/panel-identities.js';
import type { Series, SeriesEra } from '../../forms/series/index.js';
import type { WarehouseTables } from '../schema/schema.js';
import type { CodebookIds } from './codebook-ids.js';

type EraRow = Insertable<WarehouseTables['series_era']>;
type TermRow = Insertable<WarehouseTables['series_term']>;

export function seriesRow(
  { code, label, english, unit, began, ended }: Series,
  index: number,
): Insertable<WarehouseTables['series']> {
  return { code, position: index + 1, label, english, unit, began, ended };
}

export function eraRows({ code, eras }: Series): EraRow[] {
  return eras.map(({ form, link }, index) => ({
    series_code: code,
    form_id: form,
    link: link.kind,
    note: link.kind === 'break' ? link.note : null,
    comparable_since: comparableSince(eras, index),
  }));
}

/** First year of the era since which the series has no break. */
function comparableSince(eras: readonly SeriesEra[], index: number): number {
  const began = eras.slice(0, index + 1).findLast(({ link }) => link.kind !== 'same');
  if (began === undefined) throw new RangeError('a series begins with an era that is its first');
  return formOf(began.form).years[0];
}

export function termRows({ code, eras }: Series, ids: CodebookIds): TermRow[] {
  return eras.flatMap((era) => eraTerms(code, era, ids));
}

function eraTerms(code: string, { form, sums }: SeriesEra, ids: CodebookIds): TermRow[] {
  return sums.flatMap(({ indicators, own }, index) =>
    indicators.map((address) => ({
      series_code: code,
      form_id: form,
      way: index + 1,
      indicator_id: ids.indicatorAt(address),
      is_own: own ? 1 : 0,
    })),
  );
}

export function derivedRow(
  indicator: DerivedIndicator,
  index: number,
): Insertable<WarehouseTables['derived_indicator']> {
  const { code, label, english } = indicator;
  return { code, position: index + 1, label, english, formula: formulaOf(indicator) };
}

export function panelIdentityRow({
  id,
  later,
}: PanelIdentity): Insertable<WarehouseTables['panel_identity']> {
  return { id, later_series: later };
}

export function panelTermRows({
  id,
  earlier,
}: PanelIdentity): Insertable<WarehouseTables['panel_identity_term']>[] {
  return earlier.map((series) => ({ identity_id: id, series_code: series }));
}
