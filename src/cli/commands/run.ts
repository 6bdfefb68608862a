import type { Command } from 'commander';
import type { Archive } from '../../crawl/archive/archive.js';
import { readCorrectionFiles } from '../../run/read-correction-files.js';
import { runPipeline } from '../../run/run-pipeline.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { Warehouse } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import {
  reportCrawlFailures,
  reportExportFailure,
  reportLoadFailures,
  reportUncorrected,
} from '../failures.js';
import { withStores } from '../open-stores.js';
import {
  acceptShrunkenOption,
  archiveOption,
  databaseOption,
  exportOption,
  logOption,
  workersOption,
} from '../options.js';
import { withProgress } from '../progress.js';
import { runSummaryText } from '../run-summary-text.js';

interface RunOptions {
  readonly db: string;
  readonly archive: string;
  readonly out: string;
  readonly workers: number;
  readonly log?: string;
  readonly acceptShrunken?: boolean;
}

/** `gongkai run PIPELINE` */
export function addRunCommand(program: Command, context: CommandContext): void {
  program
    .command('run')
    .summary('crawl, parse, check, load and export: all of it for a pipeline file')
    .description(
      'Crawls the sources of a pipeline file, loads what is new into the warehouse, applies its corrections and exports the dataset.',
    )
    .argument('<pipeline>', 'a pipeline file (YAML)')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .addOption(exportOption())
    .addOption(workersOption())
    .addOption(logOption())
    .addOption(acceptShrunkenOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai run pipelines/samples.yaml             the sample web, served and crawled on this machine
  gongkai run pipelines/jianning.yaml --db fujian.db

A second run asks only whether something changed. Ctrl-C ends a run cleanly; the next one goes on from there.
Exit status: 0; 1 when a list could not be had or has shrunk, a document could not be loaded, or the disk failed.`,
    )
    .action(async (file: string, options: RunOptions) => {
      const pipeline = await loadPipeline(file);
      const corrections = pipeline.corrections && (await readCorrectionFiles(pipeline.corrections));
      const work = async (warehouse: Warehouse, archive: Archive) => {
        const { workers, acceptShrunken } = options;
        const { signal } = context;
        const summary = await withProgress(context, options, (onEvent) =>
          runPipeline(pipeline, options.out, {
            warehouse,
            archive,
            workers,
            signal,
            acceptShrunken,
            corrections,
            onEvent,
          }),
        );
        context.print(await runSummaryText(summary, warehouse, options));
        reportCrawlFailures(summary.crawl, context);
        reportLoadFailures(summary.load, context);
        reportUncorrected(summary, context);
        reportExportFailure(summary.exported, context);
      };
      await withStores(options, work);
    });
}
