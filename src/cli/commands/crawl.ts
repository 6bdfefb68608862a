import type { Command } from 'commander';
import type { Archive } from '../../crawl/archive/archive.js';
import { runCrawl } from '../../run/run-pipeline.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { Warehouse } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { reportCrawlFailures } from '../failures.js';
import { withProgress } from '../live/progress.js';
import { withStores } from '../open-stores.js';
import { acceptShrunkenOption, archiveOption, databaseOption, logOption } from '../options.js';
import { crawlSummaryText } from '../text/crawl-summary-text.js';

/** `gongkai crawl PIPELINE` */
export function addCrawlCommand(program: Command, context: CommandContext): void {
  program
    .command('crawl')
    .summary('fetch the pages of a pipeline file into the archive')
    .description(
      'Fetches what the sources of a pipeline file publish, and keeps every answer in the archive.',
    )
    .argument('<pipeline>', 'a pipeline file (YAML)')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .addOption(logOption())
    .addOption(acceptShrunkenOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai crawl pipelines/samples.yaml
  gongkai crawl pipelines/jianning.yaml --archive /data/warc

Nothing is parsed: "gongkai load" does that, from the archive.
Exit status: 0; 1 when a list could not be had or has shrunk, or the disk failed;
3 when another process is at work on the warehouse.`,
    )
    .action(
      async (
        file: string,
        options: { db: string; archive: string; log?: string; acceptShrunken?: boolean },
      ) => {
        const pipeline = await loadPipeline(file);
        const work = (warehouse: Warehouse, archive: Archive) =>
          withProgress(context, options, (onEvent) =>
            runCrawl(pipeline, {
              warehouse,
              archive,
              signal: context.signal,
              acceptShrunken: options.acceptShrunken,
              onEvent,
            }),
          );
        const summary = await withStores(options, work);
        context.print(crawlSummaryText(summary));
        reportCrawlFailures(summary, context);
      },
    );
}
