import type { Correction } from '../corrections/correction.js';
import type { Archive } from '../crawl/archive/archive.js';
import type { CrawlEvent } from '../crawl/event.js';
import type { HostResolver } from '../crawl/fetch/host-resolver.js';
import type { CrawlSummary } from '../crawl/summary.js';
import type { FormatId } from '../export/formats/format.js';
import type { Pipeline, Source } from '../sources/source.js';
import { type PendingSnapshot, type Warehouse, WarehouseError } from '../warehouse/index.js';
import { crawlPipeline } from './crawl-pipeline.js';
import { type ExportOutcome, exportDataset } from './export-dataset.js';
import { type Watch, watchSources } from './findings/watch.js';
import { type RecordedRun, recordRun } from './ledger.js';
import { Arrivals } from './load/arrivals.js';
import { loadPending } from './load/load-pending.js';
import type { LoadEvent, LoadSummary } from './load/loading.js';
import { STAGES, type Stage } from './stage.js';

/** Where a run stands, for a display. */
export type RunEvent =
  | { readonly stage: 'crawl'; readonly event: CrawlEvent }
  | LoadEvent
  | { readonly stage: 'export' };

export interface CrawlRunContext {
  readonly warehouse: Warehouse;
  readonly archive: Archive;
  readonly signal: AbortSignal;
  /** As in `CrawlContext`. */
  readonly acceptShrunken?: boolean | undefined;
  readonly follows?: ((linkText: string) => boolean) | undefined;
  readonly onEvent: (event: RunEvent) => void;
  /** As in `CrawlPipelineContext`. */
  readonly resolve?: HostResolver | undefined;
  readonly now?: (() => Date) | undefined;
}

export interface RunContext extends CrawlRunContext {
  /** The most documents that are read at a time. */
  readonly workers: number;
  /** Absent for all of them. */
  readonly stages?: readonly Stage[] | undefined;
  /** Of the exported files; absent for CSV. */
  readonly formats?: readonly FormatId[] | undefined;
  /** Which of the documents that wait are loaded; absent for all. */
  readonly loads?: ((waiting: PendingSnapshot) => boolean) | undefined;
  /** The sources that are held against what is expected of them; absent for those that are crawled. */
  readonly watched?: readonly Source[] | undefined;
  /** Put in the place of those applied before; absent where those stay. */
  readonly corrections?: readonly Correction[] | undefined;
}

/** What each stage came to; absent where the run did not have it. */
export interface RunSummary {
  readonly crawl?: CrawlSummary | undefined;
  readonly load?: LoadSummary | undefined;
  /** Why the corrections could not be applied; null where they were. */
  readonly uncorrected: WarehouseError | null;
  readonly exported?: ExportOutcome | undefined;
  readonly watch: Watch;
}

/**
 * Crawls a pipeline, loads what is new while other pages are still being fetched, applies its corrections, and exports
 * the dataset into `folder`. What one stage could not do is in the summary and does not keep the next stage from
 * working on what there is.
 *
 * @throws {WarehouseError} when the warehouse cannot be read, or not be written to begin with.
 */
export function runPipeline(pipeline: Pipeline, folder: string, context: RunContext): Promise<RunSummary> {
  const { warehouse, signal, onEvent, formats, stages = STAGES, now = () => new Date() } = context;
  return recordRun(pipeline, { warehouse, now }, async (run) => {
    const arrivals = new Arrivals();
    if (!stages.includes('crawl')) arrivals.end();
    const [crawl, load] = await allDone([
      stages.includes('crawl') ? crawlIn(run, pipeline, context, arrivals) : undefined,
      stages.includes('load') ? run.load(() => loadPending(context, arrivals)) : undefined,
    ]);
    const uncorrected = await applyCorrections(context);
    const watch = await watchSources(pipeline, context.watched ?? pipeline.sources, warehouse, now());
    if (!stages.includes('export')) return { crawl, load, uncorrected, watch };
    onEvent({ stage: 'export' });
    const exported = await run.export(() => exportDataset(warehouse, folder, { formats, signal }));
    return { crawl, load, uncorrected, exported, watch };
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
  const { warehouse, now = () => new Date() } = context;
  const { crawl } = await recordRun(pipeline, { warehouse, now }, async (run) => ({
    crawl: await crawlIn(run, pipeline, context, new Arrivals()),
  }));
  return crawl;
}

async function crawlIn(
  run: RecordedRun,
  pipeline: Pipeline,
  context: CrawlRunContext,
  arrivals: Arrivals,
): Promise<CrawlSummary> {
  const { alreadyFetched } = run;
  const onEvent = (event: CrawlEvent) => context.onEvent({ stage: 'crawl', event });
  const onArchived = () => arrivals.note();
  try {
    return await run.crawl(() =>
      crawlPipeline(pipeline, { ...context, alreadyFetched, onEvent, onArchived }),
    );
  } finally {
    arrivals.end();
  }
}

/** Waits for both, then fails as the first that failed did: nothing is left running behind. */
async function allDone<One, Other>(work: readonly [One, Other]): Promise<[Awaited<One>, Awaited<Other>]> {
  await Promise.allSettled(work);
  return [await work[0], await work[1]];
}
