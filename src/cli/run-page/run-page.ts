import { type DiskUse, diskUse } from '../../run/files/disk-use.js';
import type { RunSummary } from '../../run/run-pipeline.js';
import { crawlEnd, exportEnd, loadEnds, type StepResult } from '../../run/step-ends.js';
import type { Pipeline } from '../../sources/source.js';
import { VERSION } from '../../version.js';
import { countReports, type Finding, type RunStep, type Warehouse } from '../../warehouse/index.js';

/** What a person who was asleep wants to know of a run, on one page. */
export interface RunPage {
  readonly pipeline: string;
  readonly program: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The exit status of the run: 0 where no person is needed. */
  readonly status: number;
  readonly steps: readonly ({ readonly step: RunStep } & StepResult)[];
  readonly newProblems: readonly Finding[];
  readonly endedProblems: readonly Finding[];
  /** All that is wrong now, new ones included. */
  readonly openProblems: readonly Finding[];
  /** Current reports in the warehouse. */
  readonly reports: number;
  readonly disk: DiskUse;
}

interface RunContext {
  readonly pipeline: Pipeline;
  readonly warehouse: Warehouse;
  readonly startedAt: Date;
  readonly status: number;
  readonly db: string;
  readonly archive: string;
}

export async function runPage(summary: RunSummary, context: RunContext): Promise<RunPage> {
  const { begun, ended, open } = summary.watch;
  const counts = await countReports(context.warehouse.db);
  return {
    pipeline: context.pipeline.name,
    program: VERSION,
    startedAt: context.startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    status: context.status,
    steps: stepsOf(summary),
    newProblems: begun.filter((finding) => finding.ended === null),
    endedProblems: ended,
    openProblems: open,
    reports: counts.reduce((sum, { reports }) => sum + reports, 0),
    disk: await diskUse(context.db, context.archive),
  };
}

function stepsOf({ crawl, load, exported }: RunSummary): RunPage['steps'] {
  const ends = {
    ...(crawl === undefined ? {} : { crawl: crawlEnd(crawl) }),
    ...(load === undefined ? {} : loadEnds(load)),
    ...(exported === undefined ? {} : { export: exportEnd(exported) }),
  };
  const steps: readonly RunStep[] = ['crawl', 'parse', 'check', 'load', 'export'];
  return steps.flatMap((step) => {
    const end: StepResult | undefined = ends[step];
    return end === undefined ? [] : [{ step, ...end }];
  });
}
