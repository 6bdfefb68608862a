import type { Correction } from '../corrections/correction.js';
import type { Archive } from '../crawl/archive/archive.js';
import type { CrawlEvent } from '../crawl/event.js';
import type { HostResolver } from '../crawl/fetch/host-resolver.js';
import type { CrawlSummary } from '../crawl/summary.js';
import type { Pipeline } from '../sources/source.js';
import { type Warehouse, WarehouseError } from '../warehouse/index.js';
import { crawlPipeline } from './crawl-pipeline.js';
import { type ExportOutcome, exportDataset } from './export-dataset.js';
import { recordRun } from './ledger.js';
import { type LoadSummary, loadPending } from './load-pending.js';

/** Where a run stands, for a display. */
export type RunEvent =
  | { readonly stage: 'crawl'; readonly event: CrawlEvent }
  | { readonly stage: 'load'; readonly url: string; readonly done: number; readonly of: number }
  | { readonly stage: 'export' };

export interface CrawlRunContext {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  readonly signal: AbortSignal;
  /** As in `CrawlContext`. */
  readonly acceptShrunken?: boolean | undefined;
  readonly onEvent: (event: RunEvent) => void;
  /** As in `CrawlPipelineContext`. */
  readonly resolve?: HostResolver | undefined;
}

export interface RunContext extends CrawlRunContext {
  /** The most documents that are read at a time. */
  readonly workers: number;
  /** Put in the place of those applied before; absent where those stay. */
  readonly corrections?: readonly Correction[] | undefined;
}

export interface RunSummary {
  readonly crawl: CrawlSummary;
  readonly load: LoadSummary;
  /** Why the corrections could not be applied; null where they were. */
  readonly uncorrected: WarehouseError | null;
  readonly exported: ExportOutcome;
}

/**
 * Crawls a pipeline, loads what is new, applies its corrections, and exports the dataset into `folder`. What one stage
 * could not do is in the summary and does not keep the next stage from working on what there is.
 *
 * @throws {WarehouseError} when the warehouse cannot be read, or not be written to begin with.
 */
export function runPipeline(pipeline: Pipeline, folder: string, context: RunContext): Promise<RunSummary> {
  const { warehouse, signal, onEvent } = context;
  return recordRun(pipeline, warehouse, async (alreadyFetched) => {
    const crawl = await crawlPipeline(pipeline, {
      ...context,
      alreadyFetched,
      onEvent: (event) => onEvent({ stage: 'crawl', event }),
    });
    const load = await loadPending({
      ...context,
      onLoaded: (url, done, of) => onEvent({ stage: 'load', url, done, of }),
    });
    const uncorrected = await applyCorrections(context);
    onEvent({ stage: 'export' });
    return { crawl, load, uncorrected, exported: await exportDataset(warehouse, folder, signal) };
  });
}

async function applyCorrections({ warehouse, corrections }: RunContext): Promise<WarehouseError | null> {
  if (corrections === undefined) return null;
  try {
    await warehouse.replaceCorrections(corrections);
    return null;
  } catch (error) {
    if (error instanceof WarehouseError) return error;
    throw error;
  }
}

/** The crawl alone: what it brings waits for a later load. Throws as `runPipeline` does. */
export async function runCrawl(pipeline: Pipeline, context: CrawlRunContext): Promise<CrawlSummary> {
  const { crawl } = await recordRun(pipeline, context.warehouse, async (alreadyFetched) => ({
    crawl: await crawlPipeline(pipeline, {
      ...context,
      alreadyFetched,
      onEvent: (event) => context.onEvent({ stage: 'crawl', event }),
    }),
  }));
  return crawl;
}
