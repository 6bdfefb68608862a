import type { Command } from 'commander';
import { loadFile } from '../../run/load-file.js';
import { type LoadSummary, loadPending } from '../../run/load-pending.js';
import type { ReportingSource } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { reportLoadFailures } from '../failures.js';
import { withStores } from '../open-stores.js';
import { archiveOption, databaseOption, parseRegion } from '../options.js';
import { showProgress } from '../progress.js';
import { StatusLine } from '../terminal.js';

interface LoadOptions {
  readonly db: string;
  readonly archive: string;
  readonly region?: ReportingSource['region'];
  readonly agency?: string;
}

/** `gongkai load [FILE...]` */
export function addLoadCommand(program: Command, context: CommandContext): void {
  program
    .command('load')
    .summary('parse and check what the archive holds, or files, into the warehouse')
    .description(
      'Parses, checks and loads what the archive holds and this version has not read; or the named files.',
    )
    .argument('[file...]', 'files to load instead of the archive')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .option('--region <code=name>', 'region of the files, where their titles do not tell', parseRegion)
    .option('--agency <name>', 'agency of the files, where their titles do not tell')
    .addHelpText(
      'after',
      `
Examples:
  gongkai load                                    everything new in the archive
  gongkai load jianning-2020.txt                  a file whose title names 建宁县
  gongkai load a.pdf b.pdf --region 320106=鼓楼区  files of a district whose name is not unique

Loading the same again changes nothing. Exit status: 0; 1 when something could not be loaded.`,
    )
    .action(async (files: string[], options: LoadOptions) => {
      await withStores(options, async (warehouse, archive) => {
        if (files.length > 0) {
          for (const file of files) await loadOneFile(file, options, context, warehouse);
          return;
        }
        const line = new StatusLine(context.terminal);
        const summary = await loadPending({
          warehouse,
          archive,
          signal: context.signal,
          onLoaded: (url, done, of) => showProgress(line, { stage: 'load', url, done, of }),
        });
        line.end();
        context.terminal.out.write(`${describe(summary)}\n`);
        reportLoadFailures(summary, context);
      });
    });
}

async function loadOneFile(
  file: string,
  { region, agency }: LoadOptions,
  context: CommandContext,
  warehouse: Parameters<typeof loadFile>[1],
): Promise<void> {
  const outcome = await loadFile(file, warehouse, {
    ...(region === undefined ? {} : { region }),
    ...(agency === undefined ? {} : { agency }),
  });
  if (outcome.status === 'failed') context.fail(outcome.reason);
  else if (outcome.status === 'refused') context.terminal.out.write(`${file}: refused, ${outcome.reason}\n`);
  else context.terminal.out.write(`${file}: ${outcome.status}\n`);
}

function describe({ added, revised, updated, unchanged, refused }: LoadSummary): string {
  return `${added} new, ${revised} revised, ${updated} updated, ${unchanged} unchanged, ${refused} refused`;
}
