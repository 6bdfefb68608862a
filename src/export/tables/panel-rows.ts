import { sql, type Transaction } from 'kysely';
import type { WarehouseSchema } from '../../warehouse/index.js';
import type { Row } from './data-file.js';
import { someReports } from './listed-reports.js';

type Db = Transaction<WarehouseSchema>;

/** SQLite's work for a column of the view grows with the number of columns that are asked for with it. */
const COLUMNS_AT_A_TIME = 8;

/**
 * These columns of `panel_wide`, for one report after another, by region, agency and year. Only a few reports and
 * columns are asked for at a time, so that neither memory nor the work for a row grows with the panel.
 */
export async function* panelRows(db: Db, columns: readonly string[]): AsyncGenerator<readonly Row[]> {
  const groups = [...inParts(columns, COLUMNS_AT_A_TIME)];
  for await (const reports of someReports(db, 'panel')) {
    const ids = reports.map(({ report_id }) => report_id);
    const parts: ReadonlyMap<number, Row>[] = [];
    for (const names of groups) parts.push(await readPart(db, ids, names));
    yield ids.map((id) => Object.assign({}, ...parts.map((part) => part.get(id))));
  }
}

/** Some columns of some reports, by report. */
async function readPart(
  db: Db,
  ids: readonly number[],
  names: readonly string[],
): Promise<ReadonlyMap<number, Row>> {
  const { rows } = await sql<Row & { readonly id_of_report: number }>`
    SELECT report_id AS id_of_report, ${sql.join(names.map((name) => sql.ref(name)))} FROM panel_wide
    WHERE report_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return new Map(rows.map((row) => [row.id_of_report, row]));
}

function* inParts<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
