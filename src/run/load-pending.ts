import type { CheckResult } from '../check/check-result.js';
import { type Archive, ArchiveError } from '../crawl/archive/archive.js';
import { PARSER_VERSION } from '../parse/report.js';
import {
  type LoadOutcome,
  type PendingSnapshot,
  ReportNotLoadedError,
  type Warehouse,
  WarehouseError,
} from '../warehouse/index.js';
import { type ReadFile, type Reading, readInParallel } from './read-in-parallel.js';
import type { CheckedReport } from './read-report.js';
import { receiveArchived } from './receive-archived.js';

/** What came of the documents that waited. */
export interface LoadSummary {
  readonly added: number;
  readonly revised: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Reports that were published again with other figures, by their ids. */
  readonly revisedReports: readonly number[];
  /** What a newer parser read otherwise, by the ids of the rereadings. */
  readonly rereadings: readonly number[];
  /** Documents that hold no report. */
  readonly refused: readonly NotLoaded[];
  /** Documents that could not be loaded; each is tried again by the next run. */
  readonly failures: readonly NotLoaded[];
  /** Documents that were left for the next run, because the signal came or the warehouse failed. */
  readonly left: number;
  /** What came of the identities that the documents were held to. */
  readonly checks: CheckCounts;
  /** Why the warehouse could not be written; null where it could. */
  readonly failure: WarehouseError | null;
}

export type CheckCounts = Readonly<Record<CheckResult['status'], number>>;

/** A document, and why it was not loaded. */
export interface NotLoaded {
  readonly url: string;
  readonly reason: string;
}

export interface LoadContext extends Reading {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  /** Which of the documents that wait are meant; absent for all. */
  readonly loads?: ((waiting: PendingSnapshot) => boolean) | undefined;
  readonly onLoaded?: (url: string, done: number, of: number) => void;
}

/**
 * Parses, checks and loads every archived document that this parser has not read yet. A document that cannot be
 * loaded stops no other; when the warehouse cannot be written any more, what was loaded before stays.
 *
 * @throws {WarehouseError} when the warehouse cannot be read.
 */
export async function loadPending(context: LoadContext): Promise<LoadSummary> {
  const { loads = () => true } = context;
  const pending = await context.warehouse.pendingSnapshots(PARSER_VERSION);
  return loadSnapshots(pending.filter(loads), context);
}

/** The same for documents that the caller names. */
export async function loadSnapshots(
  pending: readonly PendingSnapshot[],
  context: LoadContext,
): Promise<LoadSummary> {
  const { warehouse, archive, onLoaded } = context;
  const checks = { pass: 0, fail: 0, not_evaluable: 0 };
  const counts = { added: 0, revised: 0, updated: 0, unchanged: 0 };
  const revisedReports: number[] = [];
  const rereadings: number[] = [];
  const refused: NotLoaded[] = [];
  const failures: NotLoaded[] = [];
  let failure: WarehouseError | null = null;
  let done = 0;
  const work = (waiting: PendingSnapshot, read: ReadFile) => readArchived(archive, waiting, read);
  for await (const reading of readInParallel(pending, work, context)) {
    const { url } = reading.waiting.snapshot;
    try {
      const outcome = await loadOne(warehouse, reading);
      if (outcome.status === 'refused') refused.push({ url, reason: outcome.reason });
      else counts[outcome.status] += 1;
      if (outcome.status === 'revised') revisedReports.push(outcome.reportId);
      if (outcome.rereadingId !== undefined) rereadings.push(outcome.rereadingId);
      for (const { status } of checksOf(reading)) checks[status] += 1;
    } catch (error) {
      if (error instanceof WarehouseError) {
        failure = error;
        break;
      }
      if (!(error instanceof ReportNotLoadedError || error instanceof ArchiveError)) throw error;
      failures.push({ url, reason: error.message });
    }
    done += 1;
    onLoaded?.(url, done, pending.length);
  }
  return {
    ...counts,
    revisedReports,
    rereadings,
    refused,
    failures,
    left: pending.length - done,
    checks,
    failure,
  };
}

function checksOf({ read }: ArchivedReading): readonly CheckResult[] {
  return read instanceof ArchiveError ? [] : read.checks;
}

/** What was read of an archived document, or why the archive could not give it. */
interface ArchivedReading {
  readonly waiting: PendingSnapshot;
  readonly read: CheckedReport | ArchiveError;
}

async function readArchived(
  archive: Archive,
  waiting: PendingSnapshot,
  read: ReadFile,
): Promise<ArchivedReading> {
  try {
    return { waiting, read: await read(await receiveArchived(archive, waiting.snapshot)) };
  } catch (error) {
    if (error instanceof ArchiveError) return { waiting, read: error };
    throw error;
  }
}

/** @throws {ArchiveError | ReportNotLoadedError | WarehouseError} */
async function loadOne(warehouse: Warehouse, { waiting, read }: ArchivedReading): Promise<LoadOutcome> {
  if (read instanceof ArchiveError) throw read;
  const { id: snapshotId, source } = waiting;
  const { report, checks } = read;
  return warehouse.loadReport({ snapshotId, parserVersion: PARSER_VERSION, source, report, checks });
}
