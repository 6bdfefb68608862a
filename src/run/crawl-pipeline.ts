import type { Archive } from '../crawl/archive/archive.js';
import { crawl } from '../crawl/crawl.js';
import type { CrawlEvent } from '../crawl/event.js';
import type { HostResolver } from '../crawl/fetch/host-resolver.js';
import { serveWeb } from '../crawl/serve/serve-web.js';
import type { CrawlSummary } from '../crawl/summary.js';
import type { Pipeline } from '../sources/source.js';
import { VERSION } from '../version.js';
import { restingPages, type Warehouse } from '../warehouse/index.js';
import { NotedIndex } from './noted-index.js';

export interface CrawlPipelineContext {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  readonly signal: AbortSignal;
  /** Addresses that are not asked for again. */
  readonly alreadyFetched: ReadonlySet<string>;
  /** As in `CrawlContext`. */
  readonly acceptShrunken?: boolean | undefined;
  readonly follows?: ((linkText: string) => boolean) | undefined;
  readonly now?: (() => Date) | undefined;
  readonly onEvent: (event: CrawlEvent) => void;
  /** Called when a document is in the archive and waits to be loaded. */
  readonly onArchived?: (() => void) | undefined;
  /** Where hosts are served that neither the pipeline's own web nor the name service knows. */
  readonly resolve?: HostResolver | undefined;
}

/** Crawls a pipeline, serving its web on loopback first where it has one of its own. */
export async function crawlPipeline(
  pipeline: Pipeline,
  { warehouse, ...context }: CrawlPipelineContext,
): Promise<CrawlSummary> {
  await warehouse.registerSources(pipeline.sources);
  const index = new NotedIndex(warehouse, context.archive, pipeline.sources, context.onArchived);
  const { now = () => new Date() } = context;
  const resting =
    pipeline.cadence === 'seasonal' ? await restingPages(warehouse.db, now().toISOString()) : undefined;
  const web = pipeline.serve === null ? null : await serveWeb(pipeline.serve);
  try {
    return await crawl(pipeline, {
      ...context,
      resting,
      index,
      lists: index,
      visits: warehouse,
      version: VERSION,
      resolve: web?.resolve ?? context.resolve,
    });
  } finally {
    await web?.close();
  }
}
