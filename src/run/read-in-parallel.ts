import { pMapIterable } from 'p-map';
import type { CheckedReport, ReceivedFile } from './checked-report.js';
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
 * Reads documents in worker threads, for as long as it is open. The threads alone load the parser: one document costs
 * no more than it would without a thread, and one that brings the parser to a stand can be given up.
 */
export class DocumentReaders {
  readonly #reading: Reading;
  readonly #stop = () => void this.#pool?.close();
  #pool: ReaderPool | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
    reading.signal?.addEventListener('abort', this.#stop, { once: true });
  }

  /**
   * `work` is called for an item when a worker is free for it: it fetches the bytes, has them read and says what came
   * of it. The results come in the items' order whatever the number of workers.
   *
   * @throws what `work` throws.
   */
  async *read<Item, Result>(
    items: readonly Item[],
    work: (item: Item, read: ReadFile) => Promise<Result>,
  ): AsyncGenerator<Result> {
    const { workers, signal } = this.#reading;
    if (items.length === 0 || signal?.aborted) return;
    this.#pool ??= startPool(workers);
    const read = readBy(this.#pool, signal);
    const concurrency = Math.min(workers, Math.ceil(items.length / DOCUMENTS_WORTH_A_THREAD));
    const backpressure = concurrency * READ_AHEAD_PER_THREAD;
    const mapped = async (item: Item) => ({ result: await work(item, read) });
    try {
      const results = pMapIterable(items, mapped, { concurrency, backpressure });
      for await (const { result } of results) yield result;
    } catch (error) {
      if (!signal?.aborted || error !== signal.reason) throw error;
    }
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    this.#reading.signal?.removeEventListener('abort', this.#stop);
    await this.#pool?.close();
  }
}

/** Reads documents as `DocumentReaders` does, and ends its threads. */
export async function* readInParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item, read: ReadFile) => Promise<Result>,
  reading: Reading,
): AsyncGenerator<Result> {
  const readers = new DocumentReaders(reading);
  try {
    yield* readers.read(items, work);
  } finally {
    await readers.close();
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
