import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Politeness } from '../../sources/source.js';
import { FetchError } from './fetch-error.js';

const SILENCES_UNTIL_CLOSED = 3;

/** Keeps the distance between requests to one host, and their number at once, that politeness asks for. */
export class HostQueue {
  readonly #host: string;
  readonly #politeness: Politeness;
  readonly #exchanges: PQueue;
  readonly #starts = new PQueue({ concurrency: 1 });
  #nextStart = 0;
  #slowestMs = 0;
  #silences = 0;
  #closedBecause: string | null = null;

  constructor(host: string, politeness: Politeness) {
    this.#host = host;
    this.#politeness = politeness;
    this.#exchanges = new PQueue({ concurrency: politeness.connectionsPerHost });
  }

  /**
   * Runs the task when its turn has come. A second attempt goes before first ones.
   * @throws FetchError when the host is not to be asked any more.
   */
  async run<Result>(task: () => Promise<Result>, signal: AbortSignal, attempt = 0): Promise<Result> {
    return this.#exchanges.add(
      async () => {
        await this.#starts.add(() => this.#awaitTurn(signal));
        try {
          return await task();
        } finally {
          this.#rest();
        }
      },
      { priority: attempt },
    );
  }

  /** Nothing begins before `ms` milliseconds from now. */
  hold(ms: number): void {
    this.#nextStart = Math.max(this.#nextStart, performance.now() + ms);
  }

  /** Keeps at least `ms` milliseconds between starts, if the host asks for more than politeness gives. */
  slowDown(ms: number): void {
    this.#slowestMs = Math.max(this.#slowestMs, ms);
  }

  noteAnswer(): void {
    this.#silences = 0;
  }

  /** Counts pages in a row for which no answer came after all attempts: a host that is down is not asked for ever. */
  noteSilence(): void {
    this.#silences += 1;
    if (this.#silences < SILENCES_UNTIL_CLOSED) return;
    this.close(`${this.#host} did not answer ${this.#silences} times in a row`);
  }

  /** Asks this host nothing more; what still waits fails with the reason. */
  close(reason: string): void {
    this.#closedBecause ??= reason;
  }

  async #awaitTurn(signal: AbortSignal): Promise<void> {
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) await sleep(wait, undefined, { signal });
    signal.throwIfAborted();
    this.#rest();
  }

  /** Counts the delay from now, at the start and again at the end of a request: slow servers get more time. */
  #rest(): void {
    const { delayMs, jitterMs } = this.#politeness;
    this.hold(Math.max(delayMs, this.#slowestMs) + Math.random() * jitterMs);
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
  readonly #queues = new Map<string, HostQueue>();

  constructor(politeness: Politeness) {
    this.#politeness = politeness;
  }

  of(url: URL): HostQueue {
    const queue = this.#queues.get(url.hostname) ?? new HostQueue(url.hostname, this.#politeness);
    this.#queues.set(url.hostname, queue);
    return queue;
  }
}
