import type { CheckResult } from '../../check/check-result.js';
import { type Archive, ArchiveError } from '../../crawl/archive/archive.js';
import { PARSER_VERSION } from '../../parse/report.js';
import {
  type LoadOutcome,
  type PendingSnapshot,
  ReportNotLoadedError,
  type Warehouse,
  WarehouseError,
} from '../../warehouse/index.js';
import type { CheckedReport } from '../threads/checked-report.js';
import type { Reading } from '../threads/document-threads.js';
import { type DocumentReaders, documentReaders, type ReadFile } from '../threads/read-in-parallel.js';
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

/** How far the loading has come. `of`: those done and those known to wait, which a crawl goes on adding to. */
export type LoadEvent =
  | { readonly stage: 'load'; readonly url: string; readonly done: number; readonly of: number }
  /** Nothing waits any more. */
  | { readonly stage: 'loaded'; readonly documents: number };

export interface LoadContext extends Reading {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  readonly onEvent?: ((event: LoadEvent) => void) | undefined;
}

/**
 * Does one job of loading, which may come in parts, and hands back what came of it.
 *
 * @throws whatever `work` throws.
 */
export async function withLoading(
  context: LoadContext,
  work: (loading: Loading) => Promise<void>,
): Promise<LoadSummary> {
  const readers = documentReaders(context);
  const loading = new Loading(context, readers);
  try {
    await work(loading);
  } finally {
    await readers.close();
  }
  const summary = loading.summary();
  if (loading.done > 0 && summary.left === 0) context.onEvent?.({ stage: 'loaded', documents: loading.done });
  return summary;
}

/** What has come of the documents so far. */
export class Loading {
  readonly #context: LoadContext;
  readonly #readers: DocumentReaders;
  readonly #counts = { added: 0, revised: 0, updated: 0, unchanged: 0 };
  readonly #checks = { pass: 0, fail: 0, not_evaluable: 0 };
  readonly #revisedReports: number[] = [];
  readonly #rereadings: number[] = [];
  readonly #refused: NotLoaded[] = [];
  /** By the snapshots' ids: each may be tried again. */
  readonly #failures = new Map<number, NotLoaded>();
  #failure: WarehouseError | null = null;
  #left = 0;
  #done = 0;

  constructor(context: LoadContext, readers: DocumentReaders) {
    this.#context = context;
    this.#readers = readers;
  }

  get done(): number {
    return this.#done;
  }

  /**
   * Parses, checks and loads documents, in their order. One that cannot be loaded stops no other; once the warehouse
   * cannot be written, nothing is loaded any more.
   */
  async load(documents: readonly PendingSnapshot[]): Promise<void> {
    this.#left = documents.length;
    if (this.#failure !== null) return;
    const { archive } = this.#context;
    const again = documents.filter(({ id }) => this.#failures.delete(id));
    this.#done -= again.length;
    const of = this.#done + documents.length;
    const work = (waiting: PendingSnapshot, read: ReadFile) => readArchived(archive, waiting, read);
    for await (const reading of this.#readers.map(documents, work)) {
      await this.#loadOne(reading);
      if (this.#failure !== null) return;
      this.#left -= 1;
      this.#done += 1;
      this.#context.onEvent?.({ stage: 'load', url: reading.waiting.snapshot.url, done: this.#done, of });
    }
  }

  summary(): LoadSummary {
    return {
      ...this.#counts,
      revisedReports: this.#revisedReports,
      rereadings: this.#rereadings,
      refused: this.#refused,
      failures: [...this.#failures.values()],
      left: this.#left,
      checks: this.#checks,
      failure: this.#failure,
    };
  }

  async #loadOne(reading: ArchivedReading): Promise<void> {
    const { id, snapshot, source } = reading.waiting;
    const { url } = snapshot;
    try {
      if (reading.read instanceof ArchiveError) throw reading.read;
      const { report, checks } = reading.read;
      const input = { snapshotId: id, parserVersion: PARSER_VERSION, source, report, checks };
      this.#note(url, await this.#context.warehouse.loadReport(input), checks);
    } catch (error) {
      if (error instanceof WarehouseError) this.#failure = error;
      else if (error instanceof ReportNotLoadedError || error instanceof ArchiveError) {
        this.#failures.set(id, { url, reason: error.message });
      } else throw error;
    }
  }

  #note(url: string, outcome: LoadOutcome, checks: readonly CheckResult[]): void {
    if (outcome.status === 'refused') this.#refused.push({ url, reason: outcome.reason });
    else this.#counts[outcome.status] += 1;
    if (outcome.status === 'revised') this.#revisedReports.push(outcome.reportId);
    if (outcome.rereadingId !== undefined) this.#rereadings.push(outcome.rereadingId);
    for (const { status } of checks) this.#checks[status] += 1;
  }
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
