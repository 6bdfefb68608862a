import type { Archive } from '../crawl/archive/archive.js';
import { crawl } from '../crawl/crawl.js';
import type { CrawlEvent } from '../crawl/event.js';
import { serveWeb } from '../crawl/serve/serve-web.js';
import type { CrawlSummary } from '../crawl/summary.js';
import { type ExportedFile, exportCsv } from '../export/export-csv.js';
import type { Pipeline } from '../sources/source.js';
import { VERSION } from '../version.js';
import type { RunCounts, RunEnd, Warehouse } from '../warehouse/index.js';
import { fetchedByInterruptedRun } from '../warehouse/interrupted-run.js';
import { type LoadSummary, loadPending } from './load-pending.js';

/** Where a run stands, for a display. */
export type RunEvent =
  | { readonly stage: 'crawl'; readonly event: CrawlEvent }
  | { readonly stage: 'load'; readonly url: string; readonly done: number; readonly of: number }
  | { readonly stage: 'export' };

export interface RunContext {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

export interface RunSummary {
  readonly crawl: CrawlSummary;
  readonly load: LoadSummary;
  readonly files: readonly ExportedFile[];
}

/**
 * Crawls a pipeline, loads what is new, and exports the dataset into `folder`. What one stage could not do is in the
 * summary and does not keep the next stage from working on what there is.
 *
 * @throws {WarehouseError} when the warehouse cannot be written.
 * @throws {ExportError} when the folder cannot be written.
 */
export async function runPipeline(
  pipeline: Pipeline,
  folder: string,
  context: RunContext,
): Promise<RunSummary> {
  const { warehouse, onEvent } = context;
  const alreadyFetched = await fetchedByInterruptedRun(warehouse.db, pipeline.name, new Date());
  const run = await warehouse.startRun(pipeline.name, new Date().toISOString());
  let [crawled, loaded]: [CrawlSummary | null, LoadSummary | null] = [null, null];
  try {
    crawled = await crawlPipeline(pipeline, context, alreadyFetched);
    loaded = await loadPending({
      ...context,
      onLoaded: (url, done, of) => onEvent({ stage: 'load', url, done, of }),
    });
    onEvent({ stage: 'export' });
    const files = await exportCsv(warehouse, folder);
    const counts = countsOf(crawled, loaded);
    await warehouse.finishRun(run, endOf(crawled, loaded, counts));
    return { crawl: crawled, load: loaded, files };
  } catch (error) {
    const counts = countsOf(crawled, loaded);
    const end = {
      status: 'failed',
      finishedAt: new Date().toISOString(),
      counts,
      error: String(error),
    } as const;
    // The first error is the one to report, also when the warehouse cannot take this note.
    await warehouse.finishRun(run, end).catch(() => undefined);
    throw error;
  }
}

/**
 * Crawls a pipeline, serving its web on loopback first where it has one of its own. Pages of `alreadyFetched` are not
 * asked for again.
 */
export async function crawlPipeline(
  pipeline: Pipeline,
  { warehouse, archive, signal, onEvent }: RunContext,
  alreadyFetched: ReadonlySet<string> = new Set(),
): Promise<CrawlSummary> {
  await warehouse.registerSources(pipeline.sources);
  const web = pipeline.serve === null ? null : await serveWeb(pipeline.serve);
  try {
    return await crawl(pipeline, {
      index: warehouse,
      archive,
      version: VERSION,
      signal,
      alreadyFetched,
      ...(web === null ? {} : { resolve: web.resolve }),
      onEvent: (event) => onEvent({ stage: 'crawl', event }),
    });
  } finally {
    await web?.close();
  }
}

function endOf({ stopped }: CrawlSummary, { left }: LoadSummary, counts: RunCounts): RunEnd {
  const finishedAt = new Date().toISOString();
  if (stopped?.cause === 'storage')
    return { status: 'failed', finishedAt, counts, error: stopped.error.message };
  return { status: stopped === null && left === 0 ? 'finished' : 'interrupted', finishedAt, counts };
}

function countsOf(crawled: CrawlSummary | null, loaded: LoadSummary | null): RunCounts {
  const tallies = crawled?.sources.flatMap(({ tallies: { list, report, attachment } }) => [
    list,
    report,
    attachment,
  ]);
  const count = (key: 'new' | 'changed' | 'unchanged' | 'gone' | 'blocked' | 'failed') =>
    tallies?.reduce((sum, tally) => sum + tally[key], 0) ?? 0;
  return {
    fetched: count('new') + count('changed'),
    unchanged: count('unchanged'),
    gone: count('gone'),
    blocked: count('blocked'),
    failed: count('failed'),
    added: loaded?.added ?? 0,
    revised: loaded?.revised ?? 0,
    updated: loaded?.updated ?? 0,
    refused: loaded?.refused ?? 0,
  };
}
