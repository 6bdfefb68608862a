import { pMapIterable } from 'p-map';
import PQueue from 'p-queue';
import { WorkerFailedError, WorkerPool } from './worker-pool.js';

/** How the documents of one job are read. */
export interface Reading {
  /** The most documents that are read at a time, each by a thread of its own. */
  readonly workers: number;
  /** When it comes, the work stops where it is. */
  readonly signal?: AbortSignal | undefined;
}

/** What the threads do with each document. */
export interface ThreadWork<Task, Result> {
  /** The module that each thread loads. */
  readonly module: URL;
  /** The name of the function in it that does one task; it never throws for what the bytes are. */
  readonly task: string;
  /** What stands for the result of a task that ended its thread, for a reason. */
  readonly givenUp: (task: Task, reason: string) => Result;
}

/** Has a thread do one task. */
export type Perform<Task, Result> = (task: Task) => Promise<Result>;

/** The largest report takes some seconds: one that takes so long never ends. */
const LIMIT_SECONDS = 120;
const LIMIT_MIB = 1024;

/** A thread needs as long to load the parser as to read about so many documents. */
const DOCUMENTS_WORTH_A_THREAD = 8;

/** While a thread is at one document, the next is fetched for it. */
const FETCHED_PER_THREAD = 2;

/** How many read documents may wait for one before them: a slow one must not bring the other workers to a stand. */
const READ_AHEAD_PER_THREAD = 8;

/**
 * Worker threads for documents, for as long as they are open. The threads alone load the parser: one document costs no
 * more than it would without a thread, and one that brings the parser to a stand can be given up.
 */
export class DocumentThreads<Task, Result> {
  readonly #work: ThreadWork<Task, Result>;
  readonly #reading: Reading;
  readonly #stop = () => void this.#pool?.close();
  #pool: WorkerPool<Task, Result> | null = null;

  constructor(work: ThreadWork<Task, Result>, reading: Reading) {
    this.#work = work;
    this.#reading = reading;
    reading.signal?.addEventListener('abort', this.#stop, { once: true });
  }

  /**
   * `work` is called for an item shortly before a worker is free for it: it makes the task, has it performed and says
   * what came of it. The results come in the items' order whatever the number of workers.
   *
   * @throws what `work` throws.
   */
  async *map<Item, Outcome>(
    items: readonly Item[],
    work: (item: Item, perform: Perform<Task, Result>) => Promise<Outcome>,
  ): AsyncGenerator<Outcome> {
    const { workers, signal } = this.#reading;
    if (items.length === 0 || signal?.aborted) return;
    const threads = Math.min(workers, Math.ceil(items.length / DOCUMENTS_WORTH_A_THREAD));
    const perform = this.#performBy(threads);
    const mapped = async (item: Item) => ({ outcome: await work(item, perform) });
    const concurrency = threads * FETCHED_PER_THREAD;
    const backpressure = Math.max(concurrency, threads * READ_AHEAD_PER_THREAD);
    try {
      const outcomes = pMapIterable(items, mapped, { concurrency, backpressure });
      for await (const { outcome } of outcomes) {
        yield outcome;
        // Some that were read ahead may be ready.
        if (signal?.aborted) return;
      }
    } catch (error) {
      if (!signal?.aborted || error !== signal.reason) throw error;
    }
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    this.#reading.signal?.removeEventListener('abort', this.#stop);
    await this.#pool?.close();
  }

  /** A task's time begins when a thread is free for it, and not while others are before it. */
  #performBy(threads: number): Perform<Task, Result> {
    const { signal } = this.#reading;
    const turns = new PQueue({ concurrency: threads });
    this.#pool ??= this.#startPool();
    const pool = this.#pool;
    return async (task) => {
      try {
        return await turns.add(() => {
          signal?.throwIfAborted();
          return pool.run(task);
        });
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof WorkerFailedError)) throw error;
        return this.#work.givenUp(task, reasonOf(error));
      }
    };
  }

  #startPool(): WorkerPool<Task, Result> {
    const { module, task } = this.#work;
    const threads = this.#reading.workers;
    return new WorkerPool({ module, task, threads, limitSeconds: LIMIT_SECONDS, limitMiB: LIMIT_MIB });
  }
}

/** Does what `DocumentThreads.map` does for one job, and ends its threads. */
export async function* mapInThreads<Item, Outcome, Task, Result>(
  items: readonly Item[],
  work: (item: Item, perform: Perform<Task, Result>) => Promise<Outcome>,
  threads: DocumentThreads<Task, Result>,
): AsyncGenerator<Outcome> {
  try {
    yield* threads.map(items, work);
  } finally {
    await threads.close();
  }
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
