import { sql, type Transaction } from 'kysely';
import type { ReportView } from '../../warehouse/schema/report-views.js';
import type { WarehouseSchema } from '../../warehouse/schema/views.js';

type Db = Transaction<WarehouseSchema>;

/** A report, with what tables say of it. */
export interface ListedReport extends Pick<ReportView, (typeof LISTED)[number]> {
  readonly panel: string;
}

/** Of a row of `report_view`: `yes`, or why the panel has other figures. */
export const panelState = sql<string>`CASE
    WHEN in_panel = 1 THEN 'yes'
    WHEN year IS NULL THEN 'year unknown'
    ELSE 'duplicate'
  END`;

const LISTED = [
  'report_id',
  'region_code',
  'region',
  'prefecture',
  'province',
  'agency',
  'agency_level',
  'year',
  'form',
  'url',
] as const;

const REPORTS_AT_A_TIME = 50;

/**
 * Current reports by region, agency, year and URL: all of them, or those of the panel. Tables with many rows for each
 * report read them report by report: so SQLite sorts the reports alone, and what a report's rows share is in memory once.
 */
export async function* listedReports(db: Db, which: 'all' | 'panel'): AsyncGenerator<ListedReport> {
  for await (const reports of someReports(db, which)) yield* reports;
}

/** The same, some at a time. Of all reports together no more is kept than their ids. */
export async function* someReports(db: Db, which: 'all' | 'panel'): AsyncGenerator<readonly ListedReport[]> {
  const ids: number[] = [];
  for await (const { report_id } of inOrder(db, which).select('report_id').stream()) ids.push(report_id);
  for (let start = 0; start < ids.length; start += REPORTS_AT_A_TIME) {
    const some = JSON.stringify(ids.slice(start, start + REPORTS_AT_A_TIME));
    yield await inOrder(db, which)
      .select([...LISTED, panelState.as('panel')])
      .where('report_id', 'in', sql<number>`(SELECT value FROM json_each(${some}))`)
      .execute();
  }
}

function inOrder(db: Db, which: 'all' | 'panel') {
  return db
    .selectFrom('report_view')
    .where('is_current', '=', 1)
    .$if(which === 'panel', (query) => query.where('in_panel', '=', 1))
    .orderBy('region_code')
    .orderBy('agency')
    .orderBy('year')
    .orderBy('url');
}
