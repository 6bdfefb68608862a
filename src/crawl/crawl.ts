import PQueue from 'p-queue';
import type { Pipeline } from '../sources/source.js';
import { type Archive, ArchiveError } from './archive/archive.js';
import type { CrawlEvent } from './event.js';
import { HostQueues } from './fetch/host-queue.js';
import type { HostResolver } from './fetch/host-resolver.js';
import { HttpClient } from './fetch/http-client.js';
import { PageFetcher } from './fetch/page-fetcher.js';
import { Robots } from './robots.js';
import { type SnapshotIndex, SnapshotIndexError } from './snapshot.js';
import { SourceCrawl } from './source-crawl.js';
import { SourceRecord } from './source-record.js';
import type { CrawlStop, CrawlSummary } from './summary.js';
import type { Target } from './target.js';
import { type Visit, Visitor } from './visitor.js';

/** Together with the connections per host, bounds the requests that are under way at once. */
const SOURCES_AT_ONCE = 16;

/** The name that rules in robots.txt may address. */
const PRODUCT = 'gongkai';

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
  /** Ends everything that is under way, for whichever reason. */
  readonly #signal: AbortSignal;
  readonly #client: HttpClient;
  readonly #visitor: Visitor;

  constructor(pipeline: Pipeline, context: CrawlContext) {
    const { archive, index, alreadyFetched = new Set(), now = () => new Date() } = context;
    const { politeness, contact, allowPrivateAddresses } = pipeline;
    this.#context = context;
    this.#records = pipeline.sources.map((source) => new SourceRecord(source));
    this.#signal = AbortSignal.any([
      this.#storageFailure.signal,
      ...(context.signal ? [context.signal] : []),
    ]);
    this.#client = new HttpClient({
      politeness,
      userAgent: `${PRODUCT}/${context.version} (+${contact})`,
      allowPrivateAddresses,
      resolve: context.resolve ?? (() => null),
      now,
    });
    const onWait = this.#reportWait.bind(this);
    const signal = this.#signal;
    const queues = new HostQueues(politeness);
    const fetcher = new PageFetcher({
      client: this.#client,
      archive,
      queues,
      politeness,
      now,
      onWait,
      signal,
    });
    const robots = new Robots({ product: PRODUCT, queues, fetcher });
    this.#visitor = new Visitor({ fetcher, robots, archive, index, alreadyFetched, now });
  }

  async run(): Promise<CrawlSummary> {
    const queue = new PQueue({ concurrency: SOURCES_AT_ONCE });
    await queue.addAll(this.#records.map((record) => () => this.#crawlSource(record)));
    await this.#client.close();
    return { sources: this.#records.map((record) => record.summary()), stopped: this.#whyStopped() };
  }

  async #crawlSource(record: SourceRecord): Promise<void> {
    if (this.#signal.aborted) return;
    const { source } = record;
    this.#emit({ type: 'source-started', sourceId: source.id });
    const visit = (target: Target) => this.#visit(target, record);
    try {
      await new SourceCrawl(source, { record, archive: this.#context.archive, visit }).run();
    } catch (error) {
      if (!this.#signal.aborted) record.warn(`the crawl of this source broke off: ${String(error)}`);
    }
    this.#emit({ type: 'source-finished', summary: record.summary() });
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
    return this.#context.signal?.aborted ? { cause: 'signal' } : null;
  }
}
