import type { Selectable, Transaction } from 'kysely';
import type { CodebookIds } from './codebook-ids.js';
import { deleteReportContent, insertReportContent, type ReportContent } from './report-content.js';
import type { ReportTable } from './schema.js';
import type { WarehouseSchema } from './views.js';

/**
 * `added`: the first reading of this URL for this year; `revised`: its figures changed, the earlier revision is kept;
 * `updated`: the figures are the same, what is told about them changed.
 */
export interface StoredReport {
  readonly status: 'added' | 'revised' | 'updated' | 'unchanged';
  readonly reportId: number;
  readonly revision: number;
}

type Write = Transaction<WarehouseSchema>;
type Report = Selectable<ReportTable>;
export type NewReport = Omit<Report, 'id' | 'revision' | 'is_current'>;

/** The current revision of what a URL says about a year. */
export async function currentReport(trx: Write, { url, year }: NewReport): Promise<Report | undefined> {
  return trx
    .selectFrom('report')
    .selectAll()
    .where('url', '=', url)
    .where('year', 'is', year)
    .where('is_current', '=', 1)
    .executeTakeFirst();
}

/** These reports stay as history. */
export async function retire(trx: Write, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable('report').set({ is_current: 0 }).where('id', 'in', ids).execute();
}

export async function addRevision(
  trx: Write,
  ids: CodebookIds,
  report: NewReport,
  content: ReportContent,
): Promise<StoredReport> {
  const { last } = await trx
    .selectFrom('report')
    .select(({ fn }) => fn.max<number | null>('revision').as('last'))
    .where('url', '=', report.url)
    .where('year', 'is', report.year)
    .executeTakeFirstOrThrow();
  const revision = (last ?? 0) + 1;
  const { id } = await trx
    .insertInto('report')
    .values({ ...report, revision, is_current: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertReportContent(trx, ids, id, report, content);
  return { status: revision === 1 ? 'added' : 'revised', reportId: id, revision };
}

/** Brings a revision whose figures still hold up to date, with the places where they stand now. */
export async function refresh(
  trx: Write,
  ids: CodebookIds,
  { id, revision, reading_digest }: Report,
  report: NewReport,
  content: ReportContent,
): Promise<StoredReport> {
  if (reading_digest === report.reading_digest) return { status: 'unchanged', reportId: id, revision };
  await trx.updateTable('report').set(report).where('id', '=', id).execute();
  await deleteReportContent(trx, id);
  await insertReportContent(trx, ids, id, report, content);
  return { status: 'updated', reportId: id, revision };
}
