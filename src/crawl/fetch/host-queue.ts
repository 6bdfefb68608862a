import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Politeness } from '../../sources/source.js';
import { Breaker } from '../breaker.js';
import { FetchError } from './fetch-error.js';
import { Slots } from './slots.js';

const FAILURES_UNTIL_CLOSED = 3;
/** Requests to all hosts together: bounds what their answers take of memory. */
const REQUESTS_AT_ONCE = 128;

/** A place in a queue. */
export interface Turn {
  readonly signal: AbortSignal;
  /** Counted from 0: a later attempt goes before first ones. */
  readonly attempt: number;
  /** Called while it waits and when its time has come; throws where it is not to be asked for any more. */
  readonly admit: () => void;
}

/** Told of a host that is not asked any more, and why. */
export type HostClosed = (host: string, reason: string) => void;

/** Keeps the distance between requests to one host, and their number at once, that politeness asks for. */
export class HostQueue {
  readonly #host: string;
  readonly #politeness: Politeness;
  readonly #onClose: HostClosed;
  readonly #exchanges: PQueue;
  readonly #starts = new PQueue({ concurrency: 1 });
  readonly #slots: Slots;
  #nextStart = 0;
  #slowestMs = 0;
  readonly #answers = new Breaker(FAILURES_UNTIL_CLOSED);
  #closedBecause: string | null = null;

  /** `slots` are those of all hosts together. */
  constructor(host: string, politeness: Politeness, slots: Slots, onClose: HostClosed) {
    this.#host = host;
    this.#onClose = onClose;
    this.#politeness = politeness;
    this.#slots = slots;
    this.#exchanges = new PQueue({ concurrency: politeness.connectionsPerHost });
  }

  /**
   * Runs the task when its turn has come.
   * @throws FetchError when the host is not to be asked any more, and whatever `admit` throws.
   */
  async run<Result>(task: () => Promise<Result>, turn: Turn): Promise<Result> {
    const end = await this.#enter(turn.attempt);
    try {
      await this.#starts.add(() => this.#awaitTurn(turn));
      try {
        // Waiting for a slot may have taken long.
        turn.admit();
        return await task();
      } finally {
        this.#slots.release();
      }
    } finally {
      end();
    }
  }

  /**
   * Waits for a connection; the result gives it back. The queue runs no task itself, since it keeps what it has run,
   * and what that came to, until it is empty.
   */
  #enter(priority: number): Promise<() => void> {
    return new Promise((enter) => {
      void this.#exchanges.add(() => new Promise<void>((end) => enter(end)), { priority });
    });
  }

  /** Nothing begins before `ms` milliseconds from now. */
  hold(ms: number): void {
    this.#nextStart = Math.max(this.#nextStart, performance.now() + ms);
  }

  /**
   * Counts the delay from now: at the start of a request, and to be called when its answer has come, so that slow
   * servers get more time. What is then made of the answer takes none of theirs.
   */
  rest(): void {
    const { delayMs, jitterMs } = this.#politeness;
    this.hold(Math.max(delayMs, this.#slowestMs) + Math.random() * jitterMs);
  }

  /** Keeps at least `ms` milliseconds between starts from now on, if the host asks for more than politeness gives. */
  slowDown(ms: number): void {
    this.#slowestMs = Math.max(this.#slowestMs, ms);
    this.hold(ms);
  }

  noteAnswer(): void {
    this.#answers.noteSuccess();
  }

  /** Counts pages in a row that failed after all attempts: a host that is down or overloaded is not asked for ever. */
  noteFailure(reason: string): void {
    this.#answers.noteFailure(reason);
    if (this.#answers.reason === null) return;
    this.close(`${this.#host} failed ${FAILURES_UNTIL_CLOSED} times in a row (${this.#answers.reason})`);
  }

  /** Asks this host nothing more; what still waits fails with the reason. */
  close(reason: string): void {
    if (this.#closedBecause !== null) return;
    this.#closedBecause = reason;
    this.#onClose(this.#host, reason);
  }

  async #awaitTurn({ signal, admit }: Turn): Promise<void> {
    admit();
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) {
      await sleep(wait, undefined, { signal });
      admit();
    }
    signal.throwIfAborted();
    await this.#slots.take();
    this.rest();
  }

  /** Milliseconds until the next start; timers may fire a little early, so this is asked again after each sleep. */
  #wait(): number {
    if (this.#closedBecause !== null) {
      throw new FetchError(`${this.#closedBecause}; it is not asked again in this crawl`, false);
    }
    return Math.ceil(this.#nextStart - performance.now());
  }
}

/** The queues of all hosts of a crawl. */
export class HostQueues {
  readonly #politeness: Politeness;
  readonly #onClose: HostClosed;
  readonly #slots = new Slots(REQUESTS_AT_ONCE);
  readonly #queues = new Map<string, HostQueue>();

  constructor(politeness: Politeness, onClose: HostClosed) {
    this.#politeness = politeness;
    this.#onClose = onClose;
  }

  of(url: URL): HostQueue {
    const queue =
      this.#queues.get(url.hostname) ??
      new HostQueue(url.hostname, this.#politeness, this.#slots, this.#onClose);
    this.#queues.set(url.hostname, queue);
    return queue;
  }
}
