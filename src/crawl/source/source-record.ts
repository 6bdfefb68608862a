import type { CrawlHours } from '../../sources/crawl-window.js';
import type { Source } from '../../sources/source.js';
import type { PageKind } from '../snapshot/snapshot.js';
import type { Target } from '../visit/target.js';
import type { Visit } from '../visit/visit.js';
import type { Progress } from './progress.js';
import type { Sign } from './sign.js';
import { SourceLimits } from './source-limits.js';
import { NO_PAGES, type SourceSummary, type Tally, type Trouble } from './source-summary.js';
import type { SourceEnd } from './visit-history.js';

/** A page that was there before and is gone. */
interface LostPage {
  readonly url: string;
  readonly kind: PageKind;
  readonly linkText: string | null;
  readonly reason: string;
}

/** Counts what comes of a source's pages while it is crawled. */
export class SourceRecord {
  readonly source: Source;
  readonly limits: SourceLimits;
  readonly #progress: Progress;
  #isVisited = false;
  readonly #tallies: Record<PageKind, Tally> = { list: NO_PAGES, report: NO_PAGES, attachment: NO_PAGES };
  /** Pages that were found and not visited yet, by host. */
  readonly #left = new Map<string, number>();
  readonly #troubles: Trouble[] = [];
  readonly #alarms = new Set<string>();
  readonly #warnings = new Set<string>();
  #end: Omit<SourceEnd, 'signs'> | null = null;
  readonly #signs: Sign[] = [];
  readonly #lost: LostPage[] = [];

  /** `progress` is that of all sources together. */
  constructor(source: Source, window: CrawlHours | null, progress: Progress, now: () => Date) {
    this.source = source;
    this.#progress = progress;
    this.limits = new SourceLimits(source, window, now);
  }

  noteFound(kind: PageKind, { host }: URL): void {
    this.#progress.noteFound(host);
    this.#countLeft(host, 1);
    this.#increase(kind, 'found');
  }

  noteSign(sign: Sign): void {
    this.#signs.push(sign);
  }

  noteVisit({ kind, url, linkText }: Target, { result, status, reason, hadBefore }: Visit): void {
    this.#isVisited = true;
    this.#progress.noteVisit(url.host, kind, result);
    this.#countLeft(url.host, -1);
    this.#increase(kind, result);
    const isOfNoUse = result === 'blocked' || result === 'failed';
    if (status !== null) this.limits.noteAnswer(isOfNoUse ? (reason ?? result) : null);
    if (isOfNoUse || result === 'gone') {
      this.#troubles.push({ url: url.href, kind, result, reason: reason ?? result });
      if (result === 'gone' && hadBefore) {
        this.#lost.push({ url: url.href, kind, linkText, reason: reason ?? result });
      }
    }
  }

  /** To be called when nothing more is asked of it: the pages that it was not asked for are not waited for. */
  noteOver(): void {
    for (const [host, pages] of this.#left) this.#progress.noteLeftAlone(host, pages);
    this.#left.clear();
  }

  /** Says that the source is not what it was: a run with an alarm is no success. */
  alarm(message: string): void {
    this.#alarms.add(message);
  }

  warn(message: string): void {
    this.#warnings.add(message);
  }

  /** Says that the crawl of the source did not come to its end; the first reason counts. */
  endEarly(status: 'cut_short' | 'failed', reason: string): void {
    this.#end ??= { status, reason };
  }

  /** Whether anything came of any of its pages. */
  get isVisited(): boolean {
    return this.#isVisited;
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
      end: { ...(this.#end ?? this.#naturalEnd()), signs: this.#allSigns() },
    };
  }

  /** A source whose lists cannot be had has failed, however well all else went. */
  #naturalEnd(): Omit<SourceEnd, 'signs'> {
    const entry = this.source.adapter === 'direct' ? 'report' : 'list';
    const { new: fresh, changed, unchanged, kept } = this.#tallies[entry];
    const [trouble] = this.#troubles.filter(({ kind }) => kind === entry);
    const isLost = this.failedLists > 0 || fresh + changed + unchanged + kept === 0;
    if (!isLost || trouble === undefined) return { status: 'finished', reason: null };
    return { status: 'failed', reason: `${trouble.url}: ${trouble.reason}` };
  }

  #allSigns(): Sign[] {
    const lists = this.#lost.filter(({ kind }) => kind === 'list');
    const [first, ...others] = this.#lost.filter(({ kind }) => kind === 'report');
    const gone = lists.map(({ url, reason }): Sign => ({ kind: 'list gone', url, reason }));
    if (first === undefined) return [...this.#signs, ...gone];
    const { url, linkText: title, reason } = first;
    const of = this.#tallies.report.found;
    return [
      ...this.#signs,
      ...gone,
      { kind: 'reports gone', url, gone: others.length + 1, of, title, reason },
    ];
  }

  #countLeft(host: string, pages: number): void {
    this.#left.set(host, (this.#left.get(host) ?? 0) + pages);
  }

  #increase(kind: PageKind, key: keyof Tally): void {
    const tally = this.#tallies[kind];
    this.#tallies[kind] = { ...tally, [key]: tally[key] + 1 };
  }
}
