import type { Kysely } from 'kysely';
import { narrativeRules } from '../check/narrative-rules.js';
import type { Place } from '../documents/document.js';
import type { TableCode } from '../forms/form.js';
import { formOf } from '../forms/index.js';
import { placeOf } from '../warehouse/reports/place-text.js';
import type { WarehouseSchema } from '../warehouse/schema/views.js';
import type { FailedCheck, TracedIssue, TracedReport } from './evidence.js';

type Db = Kysely<WarehouseSchema>;

/** The issues of a document that concern what stands at a place: those of its row or line, and those of no place. */
export async function issuesAt(db: Db, snapshotId: number, at: Place | null): Promise<TracedIssue[]> {
  const rows = await db
    .selectFrom('issue')
    .select(['code', 'severity', 'message', 'place'])
    .where('snapshot_id', '=', snapshotId)
    .orderBy('position')
    .execute();
  return rows
    .map(({ place, ...issue }) => ({ ...issue, at: place === null ? null : placeOf(place) }))
    .filter((issue) => issue.at === null || at === null || isBeside(issue.at, at));
}

/** Whether two places stand in the same row of a table, or in the same line. */
function isBeside(one: Place, other: Place): boolean {
  if ('line' in one) return 'line' in other && one.line === other.line;
  if ('paragraph' in one) return 'paragraph' in other && one.paragraph === other.paragraph;
  if (one.table !== undefined) return 'table' in other && one.table === other.table && one.row === other.row;
  return 'page' in one && 'page' in other && one.page === other.page && one.y === other.y;
}

/** A cell by the codes of its form. */
interface CellCodes {
  readonly table_code: TableCode;
  readonly row_code: string;
  readonly column_code: string;
  readonly indicator_id: number;
}

/** The checks that a cell takes part in and that do not hold: of its report, and of the years before and after. */
export async function failedChecks(db: Db, report: TracedReport, cell: CellCodes): Promise<FailedCheck[]> {
  const ofReport = await db
    .selectFrom('check_view')
    .select(['check_id as check', 'left_sum as left', 'right_sum as right'])
    .where('report_id', '=', report.id)
    .where('status', '=', 'fail')
    .where('check_id', 'in', checksOf(report, cell))
    .orderBy('check_id')
    .execute();
  return [...ofReport, ...(await failedPanelChecks(db, report, cell))];
}

/** The ids of the checks that add up or compare a cell. */
function checksOf({ form }: TracedReport, { table_code, row_code, column_code }: CellCodes): string[] {
  const identities = formOf(form).identities.filter(
    ({ table, left, right }) =>
      table === table_code &&
      [...left, ...right].some(({ row, column }) => row === row_code && column === column_code),
  );
  const narrative = narrativeRules.filter(
    ({ table, column, rows }) => table === table_code && column === column_code && rows.includes(row_code),
  );
  return [...identities, ...narrative].map(({ id }) => id);
}

async function failedPanelChecks(
  db: Db,
  { id }: TracedReport,
  { indicator_id }: CellCodes,
): Promise<FailedCheck[]> {
  const identities = await db
    .selectFrom('indicator_series')
    .innerJoin('panel_identity_term', 'panel_identity_term.series_code', 'indicator_series.series')
    .innerJoin('panel_identity', 'panel_identity.id', 'panel_identity_term.identity_id')
    .select('panel_identity.id')
    .where('indicator_series.indicator_id', '=', indicator_id)
    .union(
      db
        .selectFrom('indicator_series')
        .innerJoin('panel_identity', 'panel_identity.later_series', 'indicator_series.series')
        .select('panel_identity.id')
        .where('indicator_series.indicator_id', '=', indicator_id),
    )
    .execute();
  return db
    .selectFrom('panel_check')
    .select(['check_id as check', 'left_sum as left', 'right_sum as right'])
    .where('status', '=', 'fail')
    .where(
      'check_id',
      'in',
      identities.map((identity) => identity.id),
    )
    .where(({ or, eb }) => or([eb('report_id', '=', id), eb('next_report_id', '=', id)]))
    .orderBy('check_id')
    .execute();
}
