import type { Kysely } from 'kysely';
import type { CellReading } from '../../parse/report.js';
import type { RereadingTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

type Db = Kysely<WarehouseSchema>;

/** What a cell says; null where there is no such cell. */
export interface CellSays {
  readonly state: CellReading['state'] | null;
  readonly value: number | null;
}

export interface CellChange {
  /** Table, row and column: `requests.granted.total`. */
  readonly indicator: string;
  readonly before: CellSays;
  readonly after: CellSays;
}

/** A report whose figures are others than before. */
interface ChangedReport {
  readonly agency: string;
  readonly year: number | null;
  readonly url: string;
  readonly cells: readonly CellChange[];
}

/** A report that was published again otherwise; `cells` are those in which it differs from the one before. */
export interface RevisedReport extends ChangedReport {
  readonly revision: number;
  /** The year under which it was published before, where that was corrected; null also where none was told. */
  readonly wrongYear?: number | null;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
}

/** A report that a newer parser read otherwise in the same bytes. */
export interface RereadReport extends ChangedReport {
  readonly rereadingId: number;
  readonly change: RereadingTable['change'];
  readonly parserBefore: number;
  readonly parserAfter: number;
  readonly readAt: string;
  /** What else was read otherwise, by name. */
  readonly details: readonly string[];
}

/** Current reports that took the place of others, latest first: all, or those of these ids. */
export async function revisedReports(db: Db, ids?: readonly number[]): Promise<RevisedReport[]> {
  const reports = await db
    .selectFrom('report')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .innerJoin('snapshot', 'snapshot.id', 'report.snapshot_id')
    .leftJoin('report as replaced', 'replaced.id', 'report.replaces')
    .select(['report.id as report_id', 'agency.name as agency', 'report.year', 'report.url'])
    .select(['report.revision', 'snapshot.fetched_at', 'report.replaces', 'replaced.year as wrong_year'])
    .where(({ or, eb }) => or([eb('report.revision', '>', 1), eb('report.replaces', 'is not', null)]))
    .where('report.is_current', '=', 1)
    .$if(ids !== undefined, (query) => query.where('report.id', 'in', ids ?? []))
    .orderBy('snapshot.fetched_at', 'desc')
    .orderBy('report.id')
    .execute();
  return Promise.all(
    reports.map(async ({ report_id, fetched_at: fetchedAt, replaces, wrong_year, ...report }) => {
      const rows = await db
        .selectFrom('revision_change')
        .selectAll()
        .where('report_id', '=', report_id)
        .orderBy('indicator_id')
        .execute();
      const cells = rows.map(cellChange);
      return { ...report, fetchedAt, cells, ...(replaces === null ? {} : { wrongYear: wrong_year }) };
    }),
  );
}

/** What newer parsers read otherwise, latest first: all, or those of these ids. */
export async function rereadReports(db: Db, ids?: readonly number[]): Promise<RereadReport[]> {
  const rereadings = await db
    .selectFrom('rereading')
    .innerJoin('snapshot', 'snapshot.id', 'rereading.snapshot_id')
    .leftJoin('document', 'document.snapshot_id', 'rereading.snapshot_id')
    .innerJoin('report', (join) =>
      join.on(({ eb, fn, ref }) =>
        eb('report.id', '=', fn.coalesce(ref('rereading.report_id'), ref('document.report_id'))),
      ),
    )
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .selectAll('rereading')
    .select(['agency.name as agency', 'report.year', 'snapshot.url'])
    .$if(ids !== undefined, (query) => query.where('rereading.id', 'in', ids ?? []))
    .orderBy('rereading.id', 'desc')
    .execute();
  return Promise.all(rereadings.map((row) => withChanges(db, row)));
}

interface RereadingRow extends Omit<RereadingTable, 'id'>, Pick<ChangedReport, 'agency' | 'year' | 'url'> {
  readonly id: number;
}

async function withChanges(db: Db, row: RereadingRow): Promise<RereadReport> {
  const { id, agency, year, url, change, parser_before, parser_after, read_at } = row;
  const cells = await db
    .selectFrom('rereading_cell')
    .innerJoin('indicator', 'indicator.id', 'rereading_cell.indicator_id')
    .selectAll('rereading_cell')
    .select(['indicator.table_code', 'indicator.row_code', 'indicator.column_code'])
    .where('rereading_id', '=', id)
    .orderBy('indicator_id')
    .execute();
  const details = await db
    .selectFrom('rereading_detail')
    .select('name')
    .where('rereading_id', '=', id)
    .orderBy('name')
    .execute();
  return {
    agency,
    year,
    url,
    rereadingId: id,
    change,
    parserBefore: parser_before,
    parserAfter: parser_after,
    readAt: read_at,
    cells: cells.map((cell) =>
      cellChange({ ...cell, indicator: [cell.table_code, cell.row_code, cell.column_code].join('.') }),
    ),
    details: details.map(({ name }) => name),
  };
}

interface ChangeRow {
  readonly indicator: string;
  readonly state_before: CellSays['state'];
  readonly value_before: number | null;
  readonly state_after: CellSays['state'];
  readonly value_after: number | null;
}

function cellChange({
  indicator,
  state_before,
  value_before,
  state_after,
  value_after,
}: ChangeRow): CellChange {
  return {
    indicator,
    before: { state: state_before, value: value_before },
    after: { state: state_after, value: value_after },
  };
}
