import type { Archive } from '../crawl/archive/archive.js';
import { ArchiveError } from '../crawl/archive/archive.js';
import { PARSER_VERSION } from '../parse/report.js';
import {
  type LoadOutcome,
  type PendingSnapshot,
  ReportNotLoadedError,
  type Warehouse,
} from '../warehouse/index.js';
import { readReport } from './read-report.js';

/** What came of the documents that waited. */
export interface LoadSummary {
  readonly added: number;
  readonly revised: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Documents that could not be loaded; each is tried again by the next run. */
  readonly failures: readonly LoadFailure[];
  /** Documents that were left for the next run because the signal came. */
  readonly left: number;
}

export interface LoadFailure {
  readonly url: string;
  readonly reason: string;
}

export interface LoadContext {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  readonly signal?: AbortSignal;
  readonly onLoaded?: (url: string, done: number, of: number) => void;
}

/**
 * Parses, checks and loads every archived document that this parser has not read yet. A document that cannot be
 * loaded stops no other.
 *
 * @throws {WarehouseError} when the warehouse cannot be written; what was loaded before stays.
 */
export async function loadPending(context: LoadContext): Promise<LoadSummary> {
  const { warehouse, signal, onLoaded } = context;
  const pending = await warehouse.pendingSnapshots(PARSER_VERSION);
  const counts = { added: 0, revised: 0, updated: 0, unchanged: 0, refused: 0 };
  const failures: LoadFailure[] = [];
  for (const [index, waiting] of pending.entries()) {
    if (signal?.aborted) return { ...counts, failures, left: pending.length - index };
    const { url } = waiting.snapshot;
    try {
      const { status } = await loadOne(context, waiting);
      counts[status] += 1;
    } catch (error) {
      if (!(error instanceof ReportNotLoadedError || error instanceof ArchiveError)) throw error;
      failures.push({ url, reason: error.message });
    }
    onLoaded?.(url, index + 1, pending.length);
  }
  return { ...counts, failures, left: 0 };
}

async function loadOne({ warehouse, archive }: LoadContext, waiting: PendingSnapshot): Promise<LoadOutcome> {
  const { id, snapshot, source } = waiting;
  if (snapshot.archive === null) {
    throw new ArchiveError(
      'missing',
      `${snapshot.url} was recorded without a place in the archive; crawl it again`,
    );
  }
  const body = await archive.readBody(snapshot.archive);
  const { report, checks } = await readReport(body, {
    fileName: new URL(snapshot.finalUrl).pathname,
    ...(snapshot.contentType === null ? {} : { contentType: snapshot.contentType }),
  });
  return warehouse.loadReport({ snapshotId: id, parserVersion: PARSER_VERSION, source, report, checks });
}
