import type { Selectable, Transaction } from 'kysely';
import type { CodebookIds } from './codebook-ids.js';
import { deleteReportContent, insertReportContent, type ReportContent } from './report-content.js';
import {
  type Changes,
  changesBetween,
  type EarlierDocument,
  recordRereading,
  storedReading,
} from './rereadings.js';
import type { ReportTable } from './schema.js';
import type { WarehouseSchema } from './views.js';

/**
 * `added`: the first reading of this URL for this year; `revised`: it was published with other figures, the earlier
 * revision is kept; `updated`: what is told about the same figures changed, or a newer parser reads the same bytes
 * otherwise.
 */
export interface StoredReport {
  readonly status: 'added' | 'revised' | 'updated' | 'unchanged';
  readonly reportId: number;
  readonly revision: number;
  /** Where a newer parser reads the same bytes otherwise: what it replaced is noted under this id. */
  readonly rereadingId?: number;
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
  replaced?: number,
): Promise<StoredReport> {
  if (replaced !== undefined) await retire(trx, [replaced]);
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

/**
 * Brings a revision up to date, with the places where its figures stand now. With `earlier`, the same bytes were read
 * before: what that reading said is noted.
 */
export async function refresh(
  trx: Write,
  ids: CodebookIds,
  { id, revision, reading_digest, parser_version }: Report,
  report: NewReport,
  content: ReportContent,
  earlier: EarlierDocument | undefined,
): Promise<StoredReport> {
  const same = { reportId: id, revision };
  if (reading_digest === report.reading_digest) {
    // Which parser it was that last read the report so.
    const version = Math.max(parser_version, report.parser_version);
    await trx.updateTable('report').set({ parser_version: version }).where('id', '=', id).execute();
    return { status: 'unchanged', ...same };
  }
  const before = earlier && (await storedReading(trx, id));
  await trx.updateTable('report').set(report).where('id', '=', id).execute();
  await deleteReportContent(trx, id);
  await insertReportContent(trx, ids, id, report, content);
  if (earlier === undefined || before === undefined) return { status: 'updated', ...same };
  const changes = changesBetween(before, await storedReading(trx, id));
  const change = changes.cells.some(isFigure) ? 'figures' : 'details';
  const now = { parserVersion: report.parser_version, change } as const;
  return { status: 'updated', ...same, rereadingId: await recordRereading(trx, earlier, now, changes) };
}

function isFigure({
  state_before,
  state_after,
  value_before,
  value_after,
}: Changes['cells'][number]): boolean {
  return state_before !== state_after || value_before !== value_after;
}
