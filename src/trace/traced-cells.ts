import type { Kysely } from 'kysely';
import { placeOf } from '../warehouse/reports/place-text.js';
import type { WarehouseSchema } from '../warehouse/schema/views.js';
import type { Correction, OtherReading, TracedCell, TracedReport } from './evidence.js';
import { failedChecks, issuesAt } from './touching.js';

type Db = Kysely<WarehouseSchema>;

/** Cells of a report with all that is known of them, in the order of the form. */
export async function tracedCells(
  db: Db,
  report: TracedReport,
  indicators: readonly number[],
): Promise<TracedCell[]> {
  const rows = await cellRows(db, report.id, indicators);
  return Promise.all(
    rows.map(async (row): Promise<TracedCell> => {
      const at = row.place === null ? null : placeOf(row.place);
      return {
        kind: 'cell',
        indicator: [row.table_code, row.row_code, row.column_code].join('.'),
        table: { code: row.table_code, chinese: row.table_label, english: row.table_english },
        row: { code: row.row_code, chinese: row.row_label, english: row.row_english },
        column: { code: row.column_code, chinese: row.column_label, english: row.column_english },
        article: row.article,
        unit: row.unit,
        state: row.printed_absence ?? 'reported',
        value: row.printed_value,
        raw: row.raw,
        at,
        correction: correctionOf(row),
        issues: await issuesAt(db, report.document.id, at),
        failedChecks: await failedChecks(db, report, row),
        others: await otherReadings(db, report, row.indicator_id),
      };
    }),
  );
}

function cellRows(db: Db, reportId: number, indicators: readonly number[]) {
  return db
    .selectFrom('figure')
    .innerJoin('indicator_view', 'indicator_view.indicator_id', 'figure.indicator_id')
    .leftJoin('correction', 'correction.id', 'figure.correction_id')
    .selectAll('indicator_view')
    .select(['figure.printed_value', 'figure.printed_absence', 'figure.raw', 'figure.place'])
    .select(['correction.id as correction_id', 'correction.value', 'correction.absence'])
    .select(['correction.reason', 'correction.author'])
    .where('figure.report_id', '=', reportId)
    .where('figure.indicator_id', 'in', indicators)
    .orderBy('indicator_view.indicator_id')
    .execute();
}

type CellRow = Awaited<ReturnType<typeof cellRows>>[number];

function correctionOf({ correction_id, value, absence, reason, author }: CellRow): Correction | null {
  if (correction_id === null || reason === null || author === null) return null;
  return { state: absence ?? 'reported', value, reason, author };
}

/** What other revisions of the report say, and what copies at other addresses do. */
async function otherReadings(db: Db, report: TracedReport, indicator: number): Promise<OtherReading[]> {
  const { id, document, year } = report;
  const rows = await db
    .selectFrom('report')
    .innerJoin('report as traced', 'traced.agency_id', 'report.agency_id')
    .innerJoin('cell', 'cell.report_id', 'report.id')
    .innerJoin('snapshot', 'snapshot.id', 'report.snapshot_id')
    .select([
      'report.url',
      'report.revision',
      'report.is_current',
      'snapshot.fetched_at',
      'cell.absence',
      'cell.value',
    ])
    .where('traced.id', '=', id)
    .where('report.id', '<>', id)
    .where('report.year', 'is', year)
    .where('cell.indicator_id', '=', indicator)
    .where(({ or, eb }) => or([eb('report.year', 'is not', null), eb('report.url', '=', document.url)]))
    .orderBy('report.url')
    .orderBy('report.revision')
    .execute();
  return rows.map(({ url, revision, is_current, fetched_at, absence, value }) => ({
    url,
    revision,
    isCurrent: is_current === 1,
    fetchedAt: fetched_at,
    state: absence ?? 'reported',
    value,
  }));
}
