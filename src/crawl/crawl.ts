import PQueue from 'p-queue';
import { type CrawlWindow, formatWindow, isOpen, nextOpening } from '../sources/crawl-window.js';
import type { Pipeline } from '../sources/source.js';
import { type Archive, ArchiveError } from './archive/archive.js';
import type { CrawlEvent } from './event.js';
import type { HostResolver } from './fetch/host-resolver.js';
import { PoliteWeb } from './polite-web.js';
import { type SnapshotIndex, SnapshotIndexError } from './snapshot.js';
import { SourceCrawl } from './source-crawl.js';
import { SourceRecord } from './source-record.js';
import type { CrawlStop, CrawlSummary } from './summary.js';
import type { Target } from './target.js';
import { tlsPolicyOf } from './tls-consent.js';
import { type Visit, Visitor } from './visitor.js';

/** Together with the connections per host, bounds the requests that are under way at once. */
const SOURCES_AT_ONCE = 16;

export interface CrawlContext {
  readonly index: SnapshotIndex;
  readonly archive: Archive;
  /** Version of the program: part of the User-Agent. */
  readonly version: string;
  /** Where hosts are served that the name service does not know. */
  readonly resolve?: HostResolver | undefined;
  /** Addresses that the same run had fetched before it was interrupted: they are not fetched again. */
  readonly alreadyFetched?: ReadonlySet<string> | undefined;
  /** Ends the crawl; what was recorded stays. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
  readonly now?: (() => Date) | undefined;
}

/**
 * Crawls all sources of a pipeline. Never throws for what a site does, and a source that fails stops no other. When
 * the archive or the index cannot be written, the crawl ends, and the summary says so.
 */
export function crawl(pipeline: Pipeline, context: CrawlContext): Promise<CrawlSummary> {
  return new Crawl(pipeline, context).run();
}

class Crawl {
  readonly #context: CrawlContext;
  readonly #records: readonly SourceRecord[];
  readonly #storageFailure = new AbortController();
  readonly #windowClosed = new AbortController();
  readonly #window: CrawlWindow | null;
  readonly #now: () => Date;
  /** When the window opens next; null until it was found closed. */
  #reopens: Date | null = null;
  /** Ends everything that is under way, for whichever reason. */
  readonly #signal: AbortSignal;
  readonly #web: PoliteWeb;
  readonly #visitor: Visitor;

  constructor(pipeline: Pipeline, context: CrawlContext) {
    const { archive, index, alreadyFetched = new Set(), now = () => new Date() } = context;
    this.#context = context;
    this.#window = pipeline.window;
    this.#now = now;
    this.#records = pipeline.sources.map((source) => new SourceRecord(source));
    this.#signal = AbortSignal.any([
      this.#storageFailure.signal,
      this.#windowClosed.signal,
      ...(context.signal ? [context.signal] : []),
    ]);
    this.#web = new PoliteWeb({
      ...pipeline,
      version: context.version,
      resolve: context.resolve ?? (() => null),
      tls: tlsPolicyOf(pipeline.sources),
      archive,
      index,
      now,
      admit: this.#admit.bind(this),
      onWait: this.#reportWait.bind(this),
      signal: this.#signal,
    });
    const { fetcher, robots } = this.#web;
    this.#visitor = new Visitor({ fetcher, robots, archive, index, alreadyFetched, now });
  }

  async run(): Promise<CrawlSummary> {
    this.#checkWindow();
    const queue = new PQueue({ concurrency: SOURCES_AT_ONCE });
    await queue.addAll(this.#records.map((record) => () => this.#crawlSource(record)));
    await this.#web.close();
    return { sources: this.#records.map((record) => record.summary()), stopped: this.#whyStopped() };
  }

  async #crawlSource(record: SourceRecord): Promise<void> {
    if (this.#signal.aborted) return this.#noteUnfinished(record);
    const { source } = record;
    this.#emit({ type: 'source-started', sourceId: source.id });
    const visit = (target: Target) => this.#visit(target, record);
    try {
      await new SourceCrawl(source, { record, archive: this.#context.archive, visit }).run();
    } catch (error) {
      if (this.#signal.aborted) this.#noteUnfinished(record);
      else record.warn(`the crawl of this source broke off: ${String(error)}`);
    }
    this.#emit({ type: 'source-finished', summary: record.summary() });
  }

  /** Ends the crawl where its window has closed, and sends no request that comes too late. */
  #admit(): void {
    this.#checkWindow();
    this.#signal.throwIfAborted();
  }

  #checkWindow(): void {
    const now = this.#now();
    if (this.#window === null || isOpen(this.#window, now)) return;
    this.#reopens ??= nextOpening(this.#window, now);
    this.#windowClosed.abort();
  }

  #noteUnfinished(record: SourceRecord): void {
    const stop = this.#whyStopped();
    if (stop?.cause !== 'window' || this.#window === null) return;
    const hours = formatWindow(this.#window);
    record.warn(
      `not finished: its sites may be asked at ${hours} (Asia/Shanghai) only; run it again from ${stop.opensAt}`,
    );
  }

  async #visit(target: Target, record: SourceRecord): Promise<Visit> {
    try {
      const visit = await this.#visitor.visit(target);
      record.noteVisit(target, visit);
      this.#reportVisit(target, visit);
      return visit;
    } catch (error) {
      const isStorage = error instanceof ArchiveError || error instanceof SnapshotIndexError;
      if (isStorage && !this.#signal.aborted) this.#storageFailure.abort(error);
      throw error;
    }
  }

  #reportVisit({ sourceId, url, kind }: Target, { result, reason }: Visit): void {
    const done = this.#records.reduce((sum, record) => sum + record.done, 0);
    const found = this.#records.reduce((sum, record) => sum + record.found, 0);
    const page = { sourceId, host: url.host, url: url.href, kind, result, reason };
    this.#emit({ type: 'page', ...page, done, found });
  }

  #reportWait(url: URL, ms: number, reason: string): void {
    this.#emit({ type: 'waiting', host: url.host, url: url.href, ms, reason });
  }

  #emit(event: CrawlEvent): void {
    this.#context.onEvent?.(event);
  }

  #whyStopped(): CrawlStop | null {
    const failure: unknown = this.#storageFailure.signal.reason;
    if (failure !== undefined) {
      return { cause: 'storage', error: failure instanceof Error ? failure : new Error(String(failure)) };
    }
    if (this.#context.signal?.aborted) return { cause: 'signal' };
    return this.#reopens === null ? null : { cause: 'window', opensAt: this.#reopens.toISOString() };
  }
}
