import type { Insertable } from 'kysely';
import type { PanelIdentity } from '../forms/panel-identities.js';
import type { Series, SeriesEra } from '../forms/series/index.js';
import type { WarehouseTables } from './schema.js';

type EraRow = Insertable<WarehouseTables['series_era']>;
type TermRow = Insertable<WarehouseTables['series_term']>;

export function seriesRow(
  { code, label, english, unit, began, ended }: Series,
  index: number,
): Insertable<WarehouseTables['series']> {
  return { code, position: index + 1, label, english, unit, began, ended };
}

export function eraRows({ code, eras }: Series): EraRow[] {
  return eras.map(({ form, link }) => ({
    series_code: code,
    form_id: form,
    link: link.kind,
    note: link.kind === 'break' ? link.note : null,
  }));
}

export function termRows({ code, eras }: Series): TermRow[] {
  return eras.flatMap((era) => eraTerms(code, era));
}

function eraTerms(code: string, { form, sums, own }: SeriesEra): TermRow[] {
  return sums.flatMap((sum, index) =>
    sum.map(({ table, row, column }) => ({
      series_code: code,
      form_id: form,
      way: index + 1,
      table_code: table,
      row_code: row,
      column_code: column,
      is_own: own ? 1 : 0,
    })),
  );
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
