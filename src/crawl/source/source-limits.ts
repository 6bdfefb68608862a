import { type CrawlHours, formatHours, isOpen, nextOpening } from '../../sources/crawl-window.js';
import type { Source } from '../../sources/source.js';
import { Breaker } from './breaker.js';

const FAILURES_UNTIL_STOPPED = 10;
const MINUTE_MS = 60_000;

/** A source is left alone for the rest of the crawl; what it brought before stays. */
export class SourceStopped extends Error {
  override readonly name = 'SourceStopped';

  constructor(
    readonly limit: 'window' | 'time' | 'failures',
    /** In words, with what to do. */
    readonly reason: string,
    /** When its window opens next, where that is the cause. */
    readonly opensAt: Date | null = null,
  ) {
    super(reason);
  }
}

/** When a source may be asked, for how long, and how often in vain. */
export class SourceLimits {
  readonly #window: CrawlHours | null;
  readonly #maxTimeMs: number | undefined;
  readonly #now: () => Date;
  readonly #answers = new Breaker(FAILURES_UNTIL_STOPPED);
  #startedAt: number | null = null;

  constructor({ window, maxTimeMs }: Source, pipelineWindow: CrawlHours | null, now: () => Date) {
    this.#window = window === undefined ? pipelineWindow : window;
    this.#maxTimeMs = maxTimeMs;
    this.#now = now;
  }

  /** To be asked before every request; the first time starts the clock. @throws SourceStopped */
  check(): void {
    const now = this.#now();
    this.#startedAt ??= now.getTime();
    this.#checkWindow(now);
    const limit = this.#maxTimeMs;
    if (limit !== undefined && now.getTime() - this.#startedAt > limit) {
      const reason = `it took more than ${Math.round(limit / MINUTE_MS)} min (max_time); the next run goes on`;
      throw new SourceStopped('time', reason);
    }
    if (this.#answers.reason !== null) {
      const reason = `${FAILURES_UNTIL_STOPPED} answers in a row were of no use, the last one: ${this.#answers.reason}`;
      throw new SourceStopped('failures', `${reason}; look at the site, or try again another day`);
    }
  }

  /** Notes whether an answer was of use; `reason` says why it was not. */
  noteAnswer(reason: string | null): void {
    if (reason === null) this.#answers.noteSuccess();
    else this.#answers.noteFailure(reason);
  }

  #checkWindow(now: Date): void {
    if (this.#window === null || isOpen(this.#window, now)) return;
    const opensAt = nextOpening(this.#window, now);
    const hours = formatHours(this.#window);
    throw new SourceStopped(
      'window',
      `its sites may be asked at ${hours} (Asia/Shanghai) only; run it again from ${opensAt.toISOString()}`,
      opensAt,
    );
  }
}
