import { pMapIterable } from 'p-map';
import type { CheckedReport, ReceivedFile } from './read-report.js';
import { unreadableReport } from './unreadable-report.js';
import { WorkerFailedError, WorkerPool } from './worker-pool.js';

/** How the documents of one job are read. */
export interface Reading {
  /** The most documents that are read at a time, each by a thread of its own. */
  readonly workers: number;
  /** When it comes, the work stops where it is. */
  readonly signal?: AbortSignal | undefined;
}

/** Never throws for what the bytes are. */
export type ReadFile = (file: ReceivedFile) => Promise<CheckedReport>;

/** The largest report takes some seconds: one that takes so long never ends. */
const LIMIT_SECONDS = 120;
const LIMIT_MIB = 1024;

/** A thread needs as long to load the parser as to read about so many documents. */
const DOCUMENTS_WORTH_A_THREAD = 8;

/** How many read documents may wait for one before them: a slow one must not bring the other workers to a stand. */
const READ_AHEAD_PER_THREAD = 8;

/**
 * Reads documents in worker threads. `work` is called for an item when a worker is free for it: it fetches the bytes,
 * has them read and says what came of it. The results come in the items' order whatever the number of workers.
 *
 * The threads alone load the parser: one document costs no more than it would without a thread, and one that brings
 * the parser to a stand can be given up.
 *
 * @throws what `work` throws.
 */
export async function* readInParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item, read: ReadFile) => Promise<Result>,
  { workers, signal }: Reading,
): AsyncGenerator<Result> {
  if (items.length === 0 || signal?.aborted) return;
  const threads = Math.min(workers, Math.ceil(items.length / DOCUMENTS_WORTH_A_THREAD));
  const pool = startPool(threads);
  const stop = () => void pool.close();
  signal?.addEventListener('abort', stop, { once: true });
  const results = pMapIterable(items, async (item) => ({ result: await work(item, readBy(pool, signal)) }), {
    concurrency: threads,
    backpressure: threads * READ_AHEAD_PER_THREAD,
  });
  try {
    for await (const { result } of results) yield result;
  } catch (error) {
    if (!signal?.aborted || error !== signal.reason) throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

type ReaderPool = WorkerPool<ReceivedFile, CheckedReport>;

function startPool(threads: number): ReaderPool {
  return new WorkerPool({
    module: new URL('./read-report.js', import.meta.url),
    task: 'readReport' satisfies keyof typeof import('./read-report.js'),
    threads,
    limitSeconds: LIMIT_SECONDS,
    limitMiB: LIMIT_MIB,
  });
}

function readBy(pool: ReaderPool, signal: AbortSignal | undefined): ReadFile {
  return async (file) => {
    signal?.throwIfAborted();
    try {
      return await pool.run(file);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof WorkerFailedError)) throw error;
      return unreadableReport(reasonOf(error));
    }
  };
}

function reasonOf({ kind, cause }: WorkerFailedError): string {
  switch (kind) {
    case 'time':
      return `It was not read within ${LIMIT_SECONDS} seconds and was given up: look at it by eye, and please report it.`;
    case 'memory':
      return `It needs more than ${LIMIT_MIB} MiB of memory to be read: look at it by eye, and please report it.`;
    case 'crash':
      return `The parser broke off; please report it, with this document. ${cause}`;
  }
}
