import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Politeness } from '../../sources/source.js';
import { Circuit } from './circuit.js';
import { FetchError } from './fetch-error.js';
import { backoffMs } from './retry.js';
import { Slots } from './slots.js';

/** A host that failed page after page is left alone for longer than between the attempts at one page: for two more. */
const LONGER_THAN_RETRIES = 2;
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
  readonly #circuit = new Circuit();
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
      const isTrial = await this.#starts.add(() => this.#awaitTurn(turn));
      try {
        // Waiting for a slot may have taken long.
        turn.admit();
        return await task();
      } finally {
        this.#slots.release();
        if (isTrial) this.#circuit.end();
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

  /** Whether the request under way decides if the host is asked again: it gets no second attempt. */
  get isOnTrial(): boolean {
    return this.#circuit.isOnTrial;
  }

  noteAnswer(): void {
    this.#circuit.noteAnswer();
  }

  /**
   * Counts pages in a row that failed after all attempts: a host that is down or overloaded is left alone for a while,
   * then asked for one page, and for no more if that fails too.
   */
  noteFailure(reason: string): void {
    const meaning = this.#circuit.noteFailure();
    if (meaning === 'given up') {
      this.close(`${this.#host} failed page after page, and again after a pause (${reason})`);
    } else if (meaning === 'tripped') {
      this.hold(backoffMs(this.#politeness.retries + LONGER_THAN_RETRIES, this.#politeness));
    }
  }

  /** Asks this host nothing more; what still waits fails with the reason. */
  close(reason: string): void {
    if (this.#closedBecause !== null) return;
    this.#closedBecause = reason;
    this.#onClose(this.#host, reason);
  }

  /** Whether the request goes on trial. */
  async #awaitTurn({ signal, admit }: Turn): Promise<boolean> {
    admit();
    await this.#circuit.settled();
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) {
      await sleep(wait, undefined, { signal });
      admit();
    }
    signal.throwIfAborted();
    await this.#slots.take();
    this.rest();
    return this.#circuit.begin();
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
