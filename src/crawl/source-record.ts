import type { CrawlWindow } from '../sources/crawl-window.js';
import type { Source } from '../sources/source.js';
import { SourceLimits } from './source-limits.js';
import { NO_PAGES, type PageKind, type SourceSummary, type Tally, type Trouble } from './summary.js';
import type { Target } from './target.js';
import type { Visit } from './visitor.js';

/** Counts what comes of a source's pages while it is crawled. */
export class SourceRecord {
  readonly source: Source;
  readonly limits: SourceLimits;
  found = 0;
  done = 0;
  readonly #tallies: Record<PageKind, Tally> = { list: NO_PAGES, report: NO_PAGES, attachment: NO_PAGES };
  readonly #troubles: Trouble[] = [];
  readonly #alarms = new Set<string>();
  readonly #warnings = new Set<string>();

  constructor(source: Source, window: CrawlWindow | null, now: () => Date) {
    this.source = source;
    this.limits = new SourceLimits(source, window, now);
  }

  noteFound(kind: PageKind): void {
    this.found += 1;
    this.#increase(kind, 'found');
  }

  noteVisit({ kind, url }: Target, { result, status, reason }: Visit): void {
    this.done += 1;
    this.#increase(kind, result);
    const isOfNoUse = result === 'blocked' || result === 'failed';
    if (status !== null) this.limits.noteAnswer(isOfNoUse ? (reason ?? result) : null);
    if (isOfNoUse || result === 'gone') {
      this.#troubles.push({ url: url.href, kind, result, reason: reason ?? result });
    }
  }

  /** Says that the source is not what it was: a run with an alarm is no success. */
  alarm(message: string): void {
    this.#alarms.add(message);
  }

  warn(message: string): void {
    this.#warnings.add(message);
  }

  get kept(): number {
    return this.#sum('kept');
  }

  /** Report pages that were had. */
  get reports(): number {
    const { report } = this.#tallies;
    return report.new + report.changed + report.unchanged + report.kept;
  }

  /** Pages that were blocked or failed. */
  get errors(): number {
    return this.#sum('blocked') + this.#sum('failed');
  }

  /** Lists, and pages of lists, that could not be had. */
  get failedLists(): number {
    const { blocked, failed } = this.#tallies.list;
    return blocked + failed;
  }

  summary(): SourceSummary {
    return {
      sourceId: this.source.id,
      tallies: { ...this.#tallies },
      troubles: [...this.#troubles],
      alarms: [...this.#alarms],
      warnings: [...this.#warnings],
    };
  }

  #sum(key: keyof Tally): number {
    return Object.values(this.#tallies).reduce((sum, tally) => sum + tally[key], 0);
  }

  #increase(kind: PageKind, key: keyof Tally): void {
    const tally = this.#tallies[kind];
    this.#tallies[kind] = { ...tally, [key]: tally[key] + 1 };
  }
}
