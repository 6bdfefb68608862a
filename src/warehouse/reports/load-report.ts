import Database from 'better-sqlite3';
import type { Kysely, Transaction } from 'kysely';
import type { Issue } from '../../parse/report.js';
import type { CodebookIds } from '../codebook/codebook-ids.js';
import { ReportNotLoadedError } from '../database/errors.js';
import { keptQuery } from '../database/kept-query.js';
import type { WarehouseSchema } from '../schema/views.js';
import { reportedAt } from './copies.js';
import { reportUnderWrongYear } from './corrected-year.js';
import { describeReport } from './describe-report.js';
import { earlierDocument, writeDocument } from './documents.js';
import type { LoadInput } from './load-input.js';
import { type EarlierDocument, recordRereading } from './rereadings.js';
import {
  addRevision,
  type NewReport,
  type Revisions,
  refresh,
  retire,
  revisionsOf,
  type StoredReport,
} from './revisions.js';
import { settleReports } from './settle-reports.js';

/** `refused`: the document is no report. */
export type LoadOutcome =
  | StoredReport
  | ({ readonly status: 'refused'; readonly reason: string } & Pick<StoredReport, 'rereadingId'>);

type Write = Transaction<WarehouseSchema>;

/**
 * Stores a reading in one transaction, and what corrections say of it now: all of it or nothing.
 *
 * @throws {ReportNotLoadedError} when the reading does not fit the forms or the schema.
 * @throws {WarehouseError} when the database cannot be written.
 */
export async function loadReport(
  db: Kysely<WarehouseSchema>,
  ids: CodebookIds,
  input: LoadInput,
): Promise<LoadOutcome> {
  const [snapshot] = await snapshotOf(db, input);
  if (snapshot === undefined) throw new RangeError(`no snapshot ${input.snapshotId} is recorded`);
  const { url } = snapshot;
  try {
    return await db.transaction().execute(async (trx) => {
      const before = await reportedAt(trx, { url });
      const outcome = await load(trx, ids, url, input);
      await settleReports(trx, url, [...before, ...(await reportedAt(trx, { url }))]);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
      throw new ReportNotLoadedError(url, error.message, { cause: error });
    }
    throw error;
  }
}

const snapshotOf = keptQuery((db, { snapshotId }: Pick<LoadInput, 'snapshotId'>) =>
  db.selectFrom('snapshot').select('url').where('id', '=', snapshotId),
);

async function load(trx: Write, ids: CodebookIds, url: string, input: LoadInput): Promise<LoadOutcome> {
  const { form } = input.report;
  const earlier = await earlierDocument(trx, input.snapshotId);
  if (form === null) return refuse(trx, earlier, input);

  const report = await describeReport(trx, url, form, input);
  const { current, last } = await revisionsOf(trx, report);
  const isSame = current?.figures_digest === report.figures_digest;
  const isReadAnew = current !== undefined && current.id === earlier?.reportId;
  const stored =
    current !== undefined && (isSame || isReadAnew)
      ? await refresh(trx, ids, current, report, input, isReadAnew ? earlier : undefined)
      : await add(trx, ids, report, input, { current, last }, earlier);
  const replaced = await replaceEarlier(trx, earlier, stored, input);
  await writeDocument(trx, input, earlier, { report_id: stored.reportId, refusal: null });
  return { ...stored, ...replaced };
}

async function add(
  trx: Write,
  ids: CodebookIds,
  report: NewReport,
  input: LoadInput,
  revisions: Revisions,
  earlier: EarlierDocument | undefined,
): Promise<StoredReport> {
  const wrong = await reportUnderWrongYear(trx, report, input.report.cells);
  // That newer parsers find another year in the same bytes is no correction of the site.
  const replaced = wrong === earlier?.reportId ? undefined : wrong;
  return addRevision(trx, ids, report, input, revisions, replaced);
}

/** A newer reading of the same bytes takes the earlier one's place, even when it finds another year in them. */
async function replaceEarlier(
  trx: Write,
  earlier: EarlierDocument | undefined,
  { reportId }: StoredReport,
  { parserVersion }: LoadInput,
): Promise<Pick<StoredReport, 'rereadingId'>> {
  if (earlier === undefined || earlier.reportId === reportId) return {};
  const change = earlier.reportId === null ? 'accepted' : 'moved';
  if (earlier.reportId !== null) await retire(trx, [earlier.reportId]);
  return { rereadingId: await recordRereading(trx, earlier, { parserVersion, change }) };
}

async function refuse(
  trx: Write,
  earlier: EarlierDocument | undefined,
  input: LoadInput,
): Promise<LoadOutcome> {
  const reason = refusalOf(input.report.issues);
  await writeDocument(trx, input, earlier, { report_id: null, refusal: reason });
  if (earlier === undefined || earlier.reportId === null) return { status: 'refused', reason };
  await retire(trx, [earlier.reportId]);
  const now = { parserVersion: input.parserVersion, change: 'refused' } as const;
  return { status: 'refused', reason, rereadingId: await recordRereading(trx, earlier, now) };
}

function refusalOf(issues: readonly Issue[]): string {
  const worst = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  return worst?.message ?? 'The document holds none of the statutory tables.';
}
