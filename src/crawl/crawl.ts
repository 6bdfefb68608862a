import PQueue from 'p-queue';
import type { Pipeline } from '../sources/source.js';
import { SnapshotIndexError } from './archive/snapshot-index-error.js';
import { Budget, BudgetSpent } from './budget.js';
import type { CrawlContext } from './crawl-context.js';
import type { CrawlEvent } from './event.js';
import { PoliteWeb } from './polite/polite-web.js';
import { tlsPolicyOf } from './polite/tls-consent.js';
import { Progress } from './source/progress.js';
import { SourceCrawl } from './source/source-crawl.js';
import { SourceStopped } from './source/source-limits.js';
import { SourceRecord } from './source/source-record.js';
import { Stopping } from './stopping.js';
import type { CrawlSummary } from './summary.js';
import type { Target } from './visit/target.js';
import type { Visit } from './visit/visit.js';
import { VisitedPages } from './visit/visited-pages.js';
import { Visitor } from './visit/visitor.js';

/** Many, since polite visits are mostly waiting; how many requests are under way at once has a limit of its own. */
const SOURCES_AT_ONCE = 512;
const NOT_REACHED = 'the run ended before it was asked';

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
  readonly #progress = new Progress();
  readonly #budget: Budget;
  readonly #stopping: Stopping;
  readonly #web: PoliteWeb;
  readonly #visitor: Visitor;
  readonly #visited: VisitedPages;

  constructor(pipeline: Pipeline, context: CrawlContext) {
    const { archive, index, alreadyFetched = new Set(), resting = new Set() } = context;
    const { now = () => new Date() } = context;
    this.#context = context;
    this.#budget = new Budget(pipeline.budget ?? {}, now);
    this.#records = pipeline.sources.map(
      (source) => new SourceRecord(source, pipeline.window, this.#progress, now),
    );
    this.#stopping = new Stopping(context.signal);
    this.#web = new PoliteWeb({
      ...pipeline,
      version: context.version,
      resolve: context.resolve ?? (() => null),
      tls: tlsPolicyOf(pipeline.sources),
      archive,
      index,
      now,
      admit: () => this.#admit(),
      onRequest: () => this.#budget.noteRequest(),
      onWait: this.#reportWait.bind(this),
      onHostClosed: (host, reason) => this.#emit({ type: 'host-closed', host, reason }),
      signal: this.#stopping.signal,
    });
    const { fetcher, robots } = this.#web;
    const visited = new VisitedPages(pipeline.sources);
    this.#visited = visited;
    this.#visitor = new Visitor({ fetcher, robots, archive, index, alreadyFetched, resting, visited, now });
  }

  async run(): Promise<CrawlSummary> {
    const queue = new PQueue({ concurrency: SOURCES_AT_ONCE });
    await queue.addAll(this.#records.map((record) => () => this.#crawlSource(record)));
    await this.#web.close();
    return {
      sources: this.#records.map((record) => record.summary()),
      requests: this.#budget.requests,
      stopped: this.#stopping.cause,
    };
  }

  #admit(): void {
    this.#stopping.signal.throwIfAborted();
    this.#budget.check();
  }

  async #crawlSource(record: SourceRecord): Promise<void> {
    if (this.#stopping.isOver) {
      record.endEarly('cut_short', NOT_REACHED);
      return;
    }
    const { source } = record;
    this.#emit({ type: 'source-started', sourceId: source.id });
    const visit = (target: Target) => this.#visit(target, record);
    try {
      record.limits.check();
      const { archive, lists, acceptShrunken = false, follows } = this.#context;
      await new SourceCrawl(source, { record, archive, visit, lists, acceptShrunken, follows }).run();
    } catch (error) {
      this.#noteEnd(error, record);
    }
    this.#visited.release(source);
    record.noteOver();
    await this.#recordVisit(record);
    this.#emit({ type: 'source-finished', summary: record.summary() });
  }

  #noteEnd(error: unknown, record: SourceRecord): void {
    this.#stopping.noteError(error);
    if (error instanceof SourceStopped) {
      this.#noteStopped(error, record);
    } else if (error instanceof BudgetSpent) {
      this.#stopping.noteSpent(error);
      record.endEarly('cut_short', error.message);
    } else if (this.#stopping.signal.aborted) {
      record.endEarly('cut_short', 'the run was stopped');
    } else {
      const reason = `the crawl of this source broke off: ${String(error)}`;
      record.warn(reason);
      record.endEarly('failed', reason);
    }
  }

  /** A source that was not asked for anything was not visited. */
  async #recordVisit(record: SourceRecord): Promise<void> {
    const { visits, now = () => new Date() } = this.#context;
    const { end, sourceId } = record.summary();
    if (!record.isVisited && end.status === 'cut_short') return;
    try {
      await visits?.recordVisit(sourceId, end, now().toISOString());
    } catch (cause) {
      const message = `how the crawl of ${sourceId} ended cannot be kept: ${String(cause)}`;
      this.#stopping.noteError(new SnapshotIndexError(message, { cause }));
    }
  }

  #noteStopped({ limit, reason, opensAt }: SourceStopped, record: SourceRecord): void {
    if (limit === 'failures') record.alarm(`not finished: ${reason}`);
    else record.warn(`not finished: ${reason}`);
    record.endEarly(limit === 'failures' ? 'failed' : 'cut_short', reason);
    if (opensAt !== null) this.#stopping.noteClosedWindow(opensAt);
  }

  async #visit(target: Target, record: SourceRecord): Promise<Visit> {
    try {
      const visit = await this.#visitor.visit(target);
      record.noteVisit(target, visit);
      this.#reportVisit(target, visit);
      return visit;
    } catch (error) {
      this.#stopping.noteError(error);
      throw error;
    }
  }

  #reportVisit({ sourceId, url, kind }: Target, { result, status, reason }: Visit): void {
    const page = { sourceId, host: url.host, url: url.href, kind, result, status, reason };
    this.#emit({ type: 'page', ...page, ...this.#progress.now() });
  }

  #reportWait(url: URL, ms: number, reason: string): void {
    this.#emit({ type: 'waiting', host: url.host, url: url.href, ms, reason });
  }

  #emit(event: CrawlEvent): void {
    this.#context.onEvent?.(event);
  }
}
