import type { Selectable, Transaction } from 'kysely';
import type { CodebookIds } from '../codebook/codebook-ids.js';
import { insertRow } from '../database/insert-rows.js';
import { keptQuery } from '../database/kept-query.js';
import type { ReportTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { deleteReportContent, insertReportContent, type ReportContent } from './report-content.js';
import {
  type Changes,
  changesBetween,
  type EarlierDocument,
  recordRereading,
  storedReading,
} from './rereadings.js';

/**
 * `added`: the first reading of this URL for this year; `revised`: it was published with other figures, or another year,
 * and what it was before is kept; `updated`: what is told about the same figures changed, or a newer parser reads the same bytes
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
export type NewReport = Omit<Report, 'id' | 'revision' | 'is_current' | 'replaces' | 'copy_of'>;

/** What a URL said about a year so far. */
export interface Revisions {
  readonly current: Report | undefined;
  /** Number of the last one; 0 where there is none. */
  readonly last: number;
}

export async function revisionsOf(trx: Write, report: NewReport): Promise<Revisions> {
  const revisions = await latestFirst(trx, report);
  return {
    current: revisions.find(({ is_current }) => is_current === 1),
    last: revisions[0]?.revision ?? 0,
  };
}

const latestFirst = keptQuery((db, { url, year }: Pick<NewReport, 'url' | 'year'>) =>
  db
    .selectFrom('report')
    .selectAll()
    .where('url', '=', url)
    .where('year', 'is', year)
    .orderBy('revision', 'desc'),
);

/** These reports stay as history. */
export async function retire(trx: Write, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable('report').set({ is_current: 0 }).where('id', 'in', ids).execute();
}

/** `replaced` is the report of another year whose place it takes, if any. */
export async function addRevision(
  trx: Write,
  ids: CodebookIds,
  report: NewReport,
  content: ReportContent,
  { current, last }: Revisions,
  replaced: number | undefined,
): Promise<StoredReport> {
  await retire(
    trx,
    [current?.id, replaced].flatMap((former) => former ?? []),
  );
  const revision = last + 1;
  const row = { ...report, revision, is_current: 1, replaces: replaced ?? null } as const;
  const id = await insertRow(trx, 'report', REPORT, row);
  await insertReportContent(trx, ids, id, report, content);
  const isFirst = revision === 1 && replaced === undefined;
  return { status: isFirst ? 'added' : 'revised', reportId: id, revision };
}

const REPORT = [
  'agency_id',
  'year',
  'url',
  'revision',
  'is_current',
  'snapshot_id',
  'form_id',
  'title',
  'stated_agency',
  'stated_region_code',
  'published_on',
  'stated_source',
  'parser_version',
  'reported_cells',
  'figures_digest',
  'reading_digest',
  'loaded_at',
  'agency_name',
  'replaces',
] as const;

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
