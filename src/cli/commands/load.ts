import type { Command } from 'commander';
import type { ReportMetadata } from '../../parse/report.js';
import { findFiles } from '../../run/find-files.js';
import { type LoadedStatus, loadFiles } from '../../run/load-files.js';
import { loadPending } from '../../run/load-pending.js';
import type { ReportingSource, Warehouse } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { plural } from '../counts.js';
import { reportLoadFailures } from '../failures.js';
import { loadCounts } from '../load-counts.js';
import { requireWarehouse, withStores, withWarehouse } from '../open-stores.js';
import { archiveOption, databaseOption, parseRegion, workersOption } from '../options.js';
import { withProgress } from '../progress.js';

interface LoadOptions {
  readonly db: string;
  readonly archive: string;
  readonly workers: number;
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
    .argument('[file...]', 'files, or folders of files, to load instead of the archive')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .addOption(workersOption())
    .option('--region <code=name>', 'region of the files, where their titles do not tell', parseRegion)
    .option('--agency <name>', 'agency of the files, where their titles do not tell')
    .addHelpText(
      'after',
      `
Examples:
  gongkai load                                    everything new in the archive
  gongkai load jianning-2020.txt                  a file whose title names 建宁县
  gongkai load a.pdf b.pdf --region 320106=鼓楼区  files of a district whose name is not unique

Loading the same again changes nothing.
Exit status: 0; 1 when a document could not be loaded, also when a named file holds no report.`,
    )
    .action((files: string[], options: LoadOptions) =>
      files.length > 0 ? loadNamed(files, options, context) : loadArchive(options, context),
    );
}

async function loadArchive(options: LoadOptions, context: CommandContext): Promise<void> {
  const { signal } = context;
  requireWarehouse(options.db);
  const summary = await withStores(options, (warehouse, archive) =>
    withProgress(context, {}, (onEvent) => {
      const onLoaded = (url: string, done: number, of: number) => onEvent({ stage: 'load', url, done, of });
      return loadPending({ warehouse, archive, workers: options.workers, signal, onLoaded });
    }),
  );
  context.print(loadCounts(summary));
  reportLoadFailures(summary, context);
}

const WORDS: Readonly<Record<LoadedStatus, string>> = {
  added: 'loaded as a new report',
  revised: 'loaded as a revision, since its figures changed',
  updated: 'its figures are as they were, what is told about them was renewed',
  unchanged: 'loaded before, nothing changed',
};

async function loadNamed(
  paths: readonly string[],
  options: LoadOptions,
  context: CommandContext,
): Promise<void> {
  const { db, region, agency, workers } = options;
  const known = { ...(region === undefined ? {} : { region }), ...(agency === undefined ? {} : { agency }) };
  const files = (await findFiles(paths)).map(({ path }) => path);
  const work = async (warehouse: Warehouse) => {
    let done = 0;
    for await (const outcome of loadFiles(files, warehouse, known, { workers, signal: context.signal })) {
      done += 1;
      if (outcome.status === 'failed') context.fail(`${outcome.file}: not loaded: ${outcome.reason}`);
      else context.print(`${outcome.file}: ${nameOf(outcome.report)}, ${WORDS[outcome.status]}`);
    }
    const next = files[done];
    if (next === undefined) return;
    context.fail(`interrupted; ${plural(files.length - done, 'file')} not loaded, from ${next} on`);
  };
  await withWarehouse(db, work);
}

/** `建宁县 2020` */
function nameOf({ agency, year }: ReportMetadata): string {
  return `${agency ?? 'agency unknown'} ${year ?? '(year unknown)'}`;
}
