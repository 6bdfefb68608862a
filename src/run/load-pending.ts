import { type Archive, ArchiveError } from '../crawl/archive/archive.js';
import { PARSER_VERSION } from '../parse/report.js';
import {
  type LoadOutcome,
  type PendingSnapshot,
  ReportNotLoadedError,
  type Warehouse,
  WarehouseError,
} from '../warehouse/index.js';
import { readReport } from './read-report.js';

/** What came of the documents that waited. */
export interface LoadSummary {
  readonly added: number;
  readonly revised: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Documents that hold no report. */
  readonly refused: readonly NotLoaded[];
  /** Documents that could not be loaded; each is tried again by the next run. */
  readonly failures: readonly NotLoaded[];
  /** Documents that were left for the next run, because the signal came or the warehouse failed. */
  readonly left: number;
  /** Why the warehouse could not be written; null where it could. */
  readonly failure: WarehouseError | null;
}

/** A document, and why it was not loaded. */
export interface NotLoaded {
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
 * loaded stops no other; when the warehouse cannot be written any more, what was loaded before stays.
 *
 * @throws {WarehouseError} when the warehouse cannot be read.
 */
export async function loadPending(context: LoadContext): Promise<LoadSummary> {
  const { warehouse, signal, onLoaded } = context;
  const pending = await warehouse.pendingSnapshots(PARSER_VERSION);
  const counts = { added: 0, revised: 0, updated: 0, unchanged: 0 };
  const refused: NotLoaded[] = [];
  const failures: NotLoaded[] = [];
  let failure: WarehouseError | null = null;
  let done = 0;
  for (const waiting of pending) {
    if (signal?.aborted) break;
    const { url } = waiting.snapshot;
    try {
      const outcome = await loadOne(context, waiting);
      if (outcome.status === 'refused') refused.push({ url, reason: outcome.reason });
      else counts[outcome.status] += 1;
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
  return { ...counts, refused, failures, left: pending.length - done, failure };
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
