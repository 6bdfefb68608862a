import { move, Piscina, transferableSymbol, valueSymbol } from 'piscina';

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

/** No thread of a pool can load what it is to run: no task is to blame. */
export class WorkersNotStartedError extends Error {
  override readonly name = 'WorkersNotStartedError';

  constructor(cause: unknown) {
    super(`the worker threads cannot start (${cause}); install this program anew`, { cause });
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

/**
 * Threads that start as tasks come and do one at a time each. A task that hangs or crashes ends its own thread and no
 * other task.
 */
export class WorkerPool<Task, Result> {
  readonly #pool: Piscina<Task, Result>;
  readonly #limitMs: number;
  /** Why nothing can be run any more. */
  #end: Error | null = null;

  constructor({ module, task, threads, limitSeconds, limitMiB }: WorkerPoolOptions) {
    this.#limitMs = limitSeconds * 1000;
    this.#pool = new Piscina<Task, Result>({
      filename: module.href,
      name: task,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: limitMiB },
      recordTiming: false,
    });
    // The error of a thread that had no task. When a task waits for it to start, it would wait in vain.
    this.#pool.on('error', (cause) => {
      if (this.#pool.queueSize > 0) void this.#stop(new WorkersNotStartedError(cause));
    });
  }

  /**
   * A thread can fail for what an earlier task left behind in it: a task is to blame when it brings down two.
   *
   * @throws {WorkerFailedError} when it takes too long, fills the memory or ends its threads.
   * @throws {WorkersNotStartedError}
   */
  async run(task: Task): Promise<Result> {
    try {
      return await this.#attempt(task);
    } catch (error) {
      if (error instanceof WorkerFailedError && error.kind !== 'time') return this.#attempt(task);
      throw error;
    }
  }

  /** Ends the threads, whatever they are at; what they were at throws. */
  async close(): Promise<void> {
    await this.#stop(new Error('the worker pool was closed'));
  }

  async #attempt(task: Task): Promise<Result> {
    if (this.#end !== null) throw this.#end;
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), this.#limitMs);
    try {
      return await this.#pool.run(task, { signal: clock.signal });
    } catch (cause) {
      throw this.#end ?? new WorkerFailedError(clock.signal.aborted ? 'time' : kindOf(cause), { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  async #stop(reason: Error): Promise<void> {
    this.#end ??= reason;
    await this.#pool.destroy();
  }
}

/**
 * What a task returns to have buffers within its result handed over, and not copied; the pool's `run` gives the result
 * itself. A string with a report's cells takes a third as long to copy as the report to be read.
 */
export function moved<Result extends object>(result: Result, ...buffers: readonly ArrayBuffer[]): Result {
  const transferable = { [transferableSymbol]: buffers, [valueSymbol]: result };
  return move(transferable) as Result;
}

function kindOf(error: unknown): WorkerFailedError['kind'] {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? 'memory' : 'crash';
}
