import type { Command } from 'commander';
import type { Correction } from '../../corrections/correction.js';
import type { Archive } from '../../crawl/archive/archive.js';
import { readCorrectionFiles } from '../../run/files/read-correction-files.js';
import { meantBy } from '../../run/narrow-run.js';
import { planRun } from '../../run/plan.js';
import { runPipeline } from '../../run/run-pipeline.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { Pipeline } from '../../sources/source.js';
import { sourceVisits, type Warehouse } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import {
  reportCrawlFailures,
  reportExportFailure,
  reportLoadFailures,
  reportNews,
  reportUncorrected,
} from '../failures.js';
import { type Metrics, withMetrics } from '../live/metrics.js';
import { withProgress } from '../live/progress.js';
import { withStores } from '../open-stores.js';
import { runOptions } from '../options.js';
import { runPage } from '../run-page/run-page.js';
import { writeRunPage } from '../run-page/write-run-page.js';
import { runSummaryText } from '../text/run-summary-text.js';
import { printPlan } from './plan.js';
import type { RunOptions } from './run-options.js';

/** `gongkai run PIPELINE` */
export function addRunCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('run')
    .summary('crawl, parse, check, load and export: all of it for a pipeline file')
    .description(
      'Crawls the sources of a pipeline file that are due, loads what is new into the warehouse, applies its corrections and exports the dataset.',
    )
    .argument('<pipeline>', 'a pipeline file (YAML)')
    .option('--dry-run', 'show the plan, and do nothing');
  for (const option of runOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
Examples:
  gongkai run pipelines/samples.yaml             the sample web, served and crawled on this machine
  gongkai run pipelines/jianning.yaml --db fujian.db
  gongkai run pipelines/nightly.yaml --dry-run   what tonight's run would ask
  gongkai run pipelines/nightly.yaml --region 35 --year 2023
  gongkai run pipelines/nightly.yaml --summary night.html --summary night.json

A second run asks only whether something changed. Ctrl-C ends a run cleanly; the next one goes on from there, as it
does where the budget of a run (max_time, max_requests) is spent.
Exit status: 0; 1 when a list could not be had or has shrunk, a problem is new, a document could not be loaded, or the
disk failed; 3 when another process is at work on the warehouse.`,
    )
    .action((file: string, options: RunOptions) =>
      withMetrics(options.metricsPort, (metrics) => runOnce(file, options, context, metrics)),
    );
}

/** Reads the pipeline file and runs it. */
export async function runOnce(
  file: string,
  options: RunOptions,
  context: CommandContext,
  metrics: Metrics | null,
): Promise<void> {
  const pipeline = await loadPipeline(file);
  const corrections = pipeline.corrections && (await readCorrectionFiles(pipeline.corrections));
  if (options.dryRun) return printPlan(pipeline, options, context);
  metrics?.noteStart();
  try {
    await withStores(options, (...stores) =>
      run(pipeline, options, { context, metrics, corrections }, ...stores),
    );
  } finally {
    metrics?.noteEnd(context.status);
  }
}

interface Surroundings {
  readonly context: CommandContext;
  readonly metrics: Metrics | null;
  /** Undefined where those applied before stay. */
  readonly corrections: readonly Correction[] | undefined;
}

async function run(
  pipeline: Pipeline,
  options: RunOptions,
  { context, metrics, corrections }: Surroundings,
  warehouse: Warehouse,
  archive: Archive,
): Promise<void> {
  const { workers, acceptShrunken, stage: stages, format: formats } = options;
  const { due } = planRun(pipeline, await sourceVisits(warehouse.db), new Date(), options);
  const startedAt = new Date();
  const planned = { ...pipeline, sources: due.map(({ source }) => source) };
  const summary = await withProgress(context, options, (onEvent) =>
    runPipeline(planned, options.out, {
      warehouse,
      archive,
      workers,
      signal: context.signal,
      acceptShrunken,
      stages,
      formats,
      watched: pipeline.sources,
      corrections,
      ...meantBy(options),
      onEvent: (event) => {
        metrics?.noteEvent(event);
        onEvent(event);
      },
    }),
  );
  metrics?.noteSummary(summary);
  context.print(await runSummaryText(summary, warehouse, options));
  if (summary.crawl) reportCrawlFailures(summary.crawl, context);
  if (summary.load) reportLoadFailures(summary.load, context);
  reportUncorrected(summary, context);
  if (summary.exported) reportExportFailure(summary.exported, context);
  reportNews(summary.watch, context);
  if (options.summary === undefined) return;
  const page = await runPage(summary, { pipeline, warehouse, startedAt, status: context.status, ...options });
  for (const file of options.summary) await writeRunPage(page, file);
}
