import type { ReportCell } from '../../src/parse/report.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import { placeOf } from '../../src/warehouse/reports/place-text.js';

/** The cells of the only current report, as a parser gives them. */
export async function loadedReport(warehouse: Warehouse): Promise<ReportCell[]> {
  const rows = await warehouse.db
    .selectFrom('cell_view')
    .selectAll()
    .where('is_current', '=', 1)
    .orderBy('indicator_id')
    .execute();
  return rows.map((row) => ({
    ...reading(row),
    table: row.table_code,
    article: row.article,
    row: { code: row.row_code, label: row.row_label },
    column: { code: row.column_code, label: row.column_label },
    unit: row.unit,
    raw: row.raw,
    at: row.place === null ? null : placeOf(row.place),
  }));
}

function reading({ state, value }: Pick<ReportCell, 'state' | 'value'>) {
  if (state === 'reported') {
    if (value === null) throw new Error('a reported cell has no value');
    return { state, value };
  }
  return { state, value: null };
}
