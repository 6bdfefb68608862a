import { setMaxListeners } from 'node:events';
import { ArchiveError } from './archive/archive.js';
import { SnapshotIndexError } from './archive/snapshot-index-error.js';
import type { BudgetSpent } from './budget.js';
import type { CrawlStop } from './summary.js';

/** Why a crawl ends before its time, and what tells everything under way of it. */
export class Stopping {
  /** Ends everything that is under way, for whichever reason. */
  readonly signal: AbortSignal;
  readonly #caller: AbortSignal | undefined;
  readonly #storageFailure = new AbortController();
  #spent: BudgetSpent | null = null;
  /** When the first of the windows that were found closed opens next. */
  #reopens: Date | null = null;

  constructor(caller: AbortSignal | undefined) {
    this.#caller = caller;
    this.signal = AbortSignal.any([this.#storageFailure.signal, ...(caller ? [caller] : [])]);
    // Everything that waits listens to it, which is no leak.
    setMaxListeners(0, this.signal);
  }

  /** Whether nothing is to be begun any more. */
  get isOver(): boolean {
    return this.signal.aborted || this.#spent !== null;
  }

  /** Without the archive and the index nothing can be kept: any other error leaves the crawl as it is. */
  noteError(error: unknown): void {
    const isOfStorage = error instanceof ArchiveError || error instanceof SnapshotIndexError;
    if (isOfStorage) this.#storageFailure.abort(error);
  }

  noteSpent(spent: BudgetSpent): void {
    this.#spent ??= spent;
  }

  noteClosedWindow(opensAt: Date): void {
    if (this.#reopens === null || opensAt < this.#reopens) this.#reopens = opensAt;
  }

  /** The gravest of the reasons; null where there is none. */
  get cause(): CrawlStop | null {
    const failure: unknown = this.#storageFailure.signal.reason;
    if (failure !== undefined) {
      return { cause: 'storage', error: failure instanceof Error ? failure : new Error(String(failure)) };
    }
    if (this.#caller?.aborted) return { cause: 'signal' };
    if (this.#spent !== null) return { cause: 'budget', limit: this.#spent.limit };
    return this.#reopens === null ? null : { cause: 'window', opensAt: this.#reopens.toISOString() };
  }
}
