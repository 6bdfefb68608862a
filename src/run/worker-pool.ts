import { Piscina } from 'piscina';

/** A task ended its thread, which was replaced. */
export class WorkerFailedError extends Error {
  override readonly name = 'WorkerFailedError';

  constructor(
    /** What ran out, or that the thread broke off. */
    readonly kind: 'time' | 'memory' | 'crash',
    options: ErrorOptions,
  ) {
    super(`a worker thread failed: ${kind}`, options);
  }
}

/** What the threads of a pool run, and how far a task may go. */
export interface WorkerPoolOptions {
  /** The module that each thread loads. */
  readonly module: URL;
  /** The name of the function in it that does one task. */
  readonly task: string;
  readonly threads: number;
  readonly limitSeconds: number;
  /** Of JavaScript's heap, in each thread. */
  readonly limitMiB: number;
}

/** Threads that do one task at a time each. A task that hangs or crashes ends its own thread and no other task. */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>;
  readonly #limitMs: number;
  #isClosed = false;

  constructor({ module, task, threads, limitSeconds, limitMiB }: WorkerPoolOptions) {
    this.#limitMs = limitSeconds * 1000;
    this.#pool = new Piscina<Task, Result>({
      filename: module.href,
      name: task,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: limitMiB },
      recordTiming: false,
    });
    // A thread that fails between two tasks takes none with it, and the pool replaces it.
    this.#pool.on('error', () => undefined);
  }

  /**
   * A thread can fail for what an earlier task left behind in it: a task is to blame when it brings down two.
   *
   * @throws {WorkerFailedError} also when the pool is closed.
   */
  async run(task: Task): Promise<Result> {
    try {
      return await this.#attempt(task);
    } catch (error) {
      if (this.#isClosed || !(error instanceof WorkerFailedError) || error.kind === 'time') throw error;
      return this.#attempt(task);
    }
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.destroy();
  }

  async #attempt(task: Task): Promise<Result> {
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), this.#limitMs);
    try {
      return await this.#pool.run(task, { signal: clock.signal });
    } catch (cause) {
      throw new WorkerFailedError(clock.signal.aborted ? 'time' : kindOf(cause), { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}

function kindOf(error: unknown): WorkerFailedError['kind'] {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? 'memory' : 'crash';
}
