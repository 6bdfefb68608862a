import type { Command } from 'commander';
import { crawlPipeline } from '../../run/run-pipeline.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { CommandContext } from '../context.js';
import { crawlSummaryText } from '../crawl-summary-text.js';
import { reportCrawlFailures } from '../failures.js';
import { withStores } from '../open-stores.js';
import { archiveOption, databaseOption } from '../options.js';
import { showProgress } from '../progress.js';
import { StatusLine } from '../terminal.js';

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
    .addHelpText(
      'after',
      `
Examples:
  gongkai crawl pipelines/samples.yaml
  gongkai crawl pipelines/jianning.yaml --archive /data/warc

Nothing is parsed: "gongkai load" does that, from the archive.
Exit status: 0; 1 when a source's list could not be had or the disk failed.`,
    )
    .action(async (file: string, options: { db: string; archive: string }) => {
      const pipeline = await loadPipeline(file);
      const line = new StatusLine(context.terminal);
      const summary = await withStores(options, (warehouse, archive) =>
        crawlPipeline(pipeline, {
          warehouse,
          archive,
          signal: context.signal,
          onEvent: (event) => showProgress(line, event),
        }),
      );
      line.end();
      context.terminal.out.write(crawlSummaryText(summary));
      reportCrawlFailures(summary, context);
    });
}
