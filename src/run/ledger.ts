import type { CrawlSummary } from '../crawl/summary.js';
import { PARSER_VERSION } from '../parse/report.js';
import type { Pipeline } from '../sources/source.js';
import { VERSION } from '../version.js';
import type { RunCounts, RunEnd, RunStep, Warehouse, WarehouseError } from '../warehouse/index.js';
import { fetchedByInterruptedRun } from '../warehouse/runs/interrupted-run.js';
import type { ExportOutcome } from './export-dataset.js';
import type { Watch } from './findings/watch.js';
import type { LoadSummary } from './load/loading.js';
import { sourceLedger } from './source-ledger.js';
import { crawlEnd, exportEnd, loadEnds, type StepResult } from './step-ends.js';

/** What the stages of a run came to; a run need not have them all. */
export interface StageResults {
  readonly crawl?: CrawlSummary | undefined;
  readonly load?: LoadSummary | undefined;
  readonly uncorrected?: WarehouseError | null | undefined;
  readonly exported?: ExportOutcome | undefined;
  readonly watch?: Watch | undefined;
}

export interface LedgerContext {
  readonly warehouse: Warehouse;
  readonly now: () => Date;
}

/** A run that was begun: its stages are done through it, so that the ledger tells where it stands. */
export class RecordedRun {
  readonly #context: LedgerContext;
  readonly #id: number;
  /** Addresses that earlier runs have fetched since the last one that came to its end. */
  readonly alreadyFetched: ReadonlySet<string>;

  constructor(context: LedgerContext, id: number, alreadyFetched: ReadonlySet<string>) {
    this.#context = context;
    this.#id = id;
    this.alreadyFetched = alreadyFetched;
  }

  crawl(work: () => Promise<CrawlSummary>): Promise<CrawlSummary> {
    return this.#stage(['crawl'], work, (summary) => ({ crawl: crawlEnd(summary) }));
  }

  load(work: () => Promise<LoadSummary>): Promise<LoadSummary> {
    return this.#stage(['parse', 'check', 'load'], work, loadEnds);
  }

  export(work: () => Promise<ExportOutcome>): Promise<ExportOutcome> {
    return this.#stage(['export'], work, (outcome) => ({ export: exportEnd(outcome) }));
  }

  async #stage<Result>(
    steps: readonly RunStep[],
    work: () => Promise<Result>,
    endsOf: (result: Result) => Partial<Record<RunStep, StepResult>>,
  ): Promise<Result> {
    const { warehouse, now } = this.#context;
    await warehouse.startSteps(this.#id, steps, now().toISOString());
    try {
      const result = await work();
      await this.#finish(endsOf(result));
      return result;
    } catch (error) {
      const failed: StepResult = { outcome: 'failed', counts: {}, reason: messageOf(error) };
      await this.#finish(Object.fromEntries(steps.map((step) => [step, failed])));
      throw error;
    }
  }

  /** A warehouse that cannot take these notes has failed the stage already, and that is told. */
  async #finish(results: Partial<Record<RunStep, StepResult>>): Promise<void> {
    const { warehouse, now } = this.#context;
    const finishedAt = now().toISOString();
    const ends = Object.entries(results).map(([step, end]) => [step, { ...end, finishedAt }]);
    await warehouse.finishSteps(this.#id, Object.fromEntries(ends)).catch(() => undefined);
  }
}

/**
 * Notes in the warehouse that a run of the pipeline begins, and how it ended.
 *
 * @throws {WarehouseError} when the warehouse cannot be written, and whatever `work` throws.
 */
export async function recordRun<Results extends StageResults>(
  { name }: Pipeline,
  context: LedgerContext,
  work: (run: RecordedRun) => Promise<Results>,
): Promise<Results> {
  const { warehouse, now } = context;
  const alreadyFetched = await fetchedByInterruptedRun(warehouse.db, name, now());
  const versions = { program: VERSION, parser: PARSER_VERSION };
  const run = await warehouse.startRun(name, now().toISOString(), versions);
  const figuresOf = (results: StageResults) => ({
    finishedAt: now().toISOString(),
    counts: countsOf(results),
    sources: results.crawl?.sources.map(sourceLedger) ?? [],
  });
  // Where there is an earlier error, it is the one to report, also when the warehouse cannot take this note.
  const noteFailure = (error: unknown, results: StageResults) =>
    warehouse
      .finishRun(run, { status: 'failed', ...figuresOf(results), error: messageOf(error) })
      .catch(() => undefined);
  try {
    const results = await work(new RecordedRun(context, run, alreadyFetched));
    const error = failureOf(results);
    if (error === null) await warehouse.finishRun(run, { status: endOf(results), ...figuresOf(results) });
    else await noteFailure(error, results);
    return results;
  } catch (error) {
    await noteFailure(error, {});
    throw error;
  }
}

/** What kept a stage from its work; what sites did is no failure of the run. */
function failureOf({ crawl, load, uncorrected, exported, watch }: StageResults): Error | null {
  if (crawl?.stopped?.cause === 'storage') return crawl.stopped.error;
  if (load?.failure) return load.failure;
  if (uncorrected) return uncorrected;
  if (watch?.failure) return watch.failure;
  return exported?.status === 'failed' ? exported.error : null;
}

function endOf({ crawl, load, exported }: StageResults): Exclude<RunEnd['status'], 'failed'> {
  const isWhole =
    (crawl?.stopped ?? null) === null && (load?.left ?? 0) === 0 && exported?.status !== 'skipped';
  return isWhole ? 'finished' : 'interrupted';
}

function countsOf({ crawl, load }: StageResults): RunCounts {
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
