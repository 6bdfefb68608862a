import type { CrawlSummary } from '../crawl/summary.js';
import type { Pipeline } from '../sources/source.js';
import type { RunCounts, RunEnd, Warehouse, WarehouseError } from '../warehouse/index.js';
import { fetchedByInterruptedRun } from '../warehouse/interrupted-run.js';
import type { ExportOutcome } from './export-dataset.js';
import type { LoadSummary } from './load-pending.js';
import { sourceLedger } from './source-ledger.js';

/** What the stages of a run came to; a run that only crawls has no others. */
export interface StageResults {
  readonly crawl: CrawlSummary;
  readonly load?: LoadSummary;
  readonly uncorrected?: WarehouseError | null;
  readonly exported?: ExportOutcome;
}

/**
 * Notes in the warehouse that a run of the pipeline begins, and how it ended. `work` gets the addresses that earlier
 * runs have fetched since the last one that came to its end.
 *
 * @throws {WarehouseError} when the warehouse cannot be written, and whatever `work` throws.
 */
export async function recordRun<Results extends StageResults>(
  { name }: Pipeline,
  warehouse: Warehouse,
  work: (alreadyFetched: ReadonlySet<string>) => Promise<Results>,
): Promise<Results> {
  const alreadyFetched = await fetchedByInterruptedRun(warehouse.db, name, new Date());
  const run = await warehouse.startRun(name, now());
  // Where there is an earlier error, it is the one to report, also when the warehouse cannot take this note.
  const noteFailure = (error: Error, results: Partial<StageResults>) =>
    warehouse
      .finishRun(run, { status: 'failed', ...figuresOf(results), error: error.message })
      .catch(() => undefined);
  try {
    const results = await work(alreadyFetched);
    const error = failureOf(results);
    if (error === null) await warehouse.finishRun(run, endOf(results));
    else await noteFailure(error, results);
    return results;
  } catch (error) {
    await noteFailure(error instanceof Error ? error : new Error(String(error)), {});
    throw error;
  }
}

/** What kept a stage from its work; what sites did is no failure of the run. */
function failureOf({ crawl, load, uncorrected, exported }: StageResults): Error | null {
  if (crawl.stopped?.cause === 'storage') return crawl.stopped.error;
  if (load?.failure) return load.failure;
  if (uncorrected) return uncorrected;
  return exported?.status === 'failed' ? exported.error : null;
}

function endOf(results: StageResults): RunEnd {
  const { crawl, load, exported } = results;
  const isWhole = crawl.stopped === null && (load?.left ?? 0) === 0 && exported?.status !== 'skipped';
  return { status: isWhole ? 'finished' : 'interrupted', ...figuresOf(results) };
}

function figuresOf(results: Partial<StageResults>) {
  const sources = results.crawl?.sources.map(sourceLedger) ?? [];
  return { finishedAt: now(), counts: countsOf(results), sources };
}

function countsOf({ crawl, load }: Partial<StageResults>): RunCounts {
  const tallies = crawl?.sources.flatMap((source) => Object.values(source.tallies)) ?? [];
  const count = (key: 'new' | 'changed' | 'unchanged' | 'gone' | 'blocked' | 'failed') =>
    tallies.reduce((sum, tally) => sum + tally[key], 0);
  return {
    fetched: count('new') + count('changed'),
    unchanged: count('unchanged'),
    gone: count('gone'),
    blocked: count('blocked'),
    failed: count('failed'),
    added: load?.added ?? 0,
    revised: load?.revised ?? 0,
    updated: load?.updated ?? 0,
    refused: load?.refused.length ?? 0,
  };
}

function now(): string {
  return new Date().toISOString();
}
