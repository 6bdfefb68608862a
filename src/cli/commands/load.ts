import { type Command, InvalidArgumentError } from 'commander';
import type { Archive } from '../../crawl/archive/archive.js';
import { WarcArchive } from '../../crawl/archive/warc-archive.js';
import { findFiles } from '../../run/files/find-files.js';
import { type FileOutcome, type LoadedStatus, loadFiles } from '../../run/load/load-files.js';
import { loadPending } from '../../run/load/load-pending.js';
import { toldApart } from '../../run/load/tell-apart.js';
import { rebuildWarehouse } from '../../run/rebuild/rebuild.js';
import { SOFTWARE } from '../../version.js';
import type { ReportingSource, Warehouse } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { reportLoadFailures } from '../failures.js';
import { withProgress } from '../live/progress.js';
import { requireWarehouse, withLock, withStores } from '../open-stores.js';
import { archiveOption, databaseOption, parseRegion, workersOption } from '../options.js';
import { changesText } from '../text/change-text.js';
import { plural } from '../text/counts.js';
import { loadCounts } from '../text/load-counts.js';
import { rebuildText, reportRebuildFailures } from '../text/rebuild-text.js';

interface LoadOptions {
  readonly db: string;
  readonly archive: string;
  readonly workers: number;
  readonly rebuild?: boolean;
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
    .option(
      '--rebuild',
      'make the whole warehouse anew of the archive alone, and put it in the place of this one',
    )
    .option('--region <code=name>', 'region of the files, where their titles do not tell', parseRegion)
    .option('--agency <name>', 'agency of the files, where their titles do not tell')
    .addHelpText(
      'after',
      `
Examples:
  gongkai load                                    everything new in the archive
  gongkai load jianning-2020.txt                  a file whose title names 建宁县
  gongkai load a.pdf b.pdf --region 320106=鼓楼区  files of a district whose name is not unique
  gongkai load reports                            a folder: each file is known by its path within it

  gongkai load --rebuild                          a warehouse that was lost, of what the archive tells

Loading the same again changes nothing. Files are kept in the archive too.
A rebuilt warehouse takes its place only when it is whole, and the one before is kept beside it.
Exit status: 0; 1 when a document could not be loaded, also when a named file holds no report;
3 when another process is at work on the warehouse.`,
    )
    .action((files: string[], options: LoadOptions) => {
      if (options.rebuild) return rebuild(files, options, context);
      return files.length > 0 ? loadNamed(files, options, context) : loadArchive(options, context);
    });
}

async function rebuild(
  files: readonly string[],
  { db, archive: folder, workers }: LoadOptions,
  context: CommandContext,
): Promise<void> {
  if (files.length > 0) throw new InvalidArgumentError('--rebuild takes no files: it reads the archive');
  const archive = new WarcArchive(folder, { software: SOFTWARE });
  const outcome = await withLock(db, () =>
    withProgress(context, {}, (onEvent) =>
      rebuildWarehouse({
        db,
        folder,
        archive,
        workers,
        signal: context.signal,
        onEvent,
      }),
    ),
  );
  context.print(rebuildText(outcome));
  reportRebuildFailures(outcome, db, context);
}

async function loadArchive(options: LoadOptions, context: CommandContext): Promise<void> {
  const { signal } = context;
  requireWarehouse(options.db);
  await withStores(options, async (warehouse, archive) => {
    const summary = await withProgress(context, {}, (onEvent) =>
      loadPending({ warehouse, archive, workers: options.workers, signal, onEvent }),
    );
    context.print([loadCounts(summary), ...(await changesText(warehouse, summary))].join('\n'));
    reportLoadFailures(summary, context);
  });
}

type LoadedFile = Extract<FileOutcome, { status: LoadedStatus }>;

const WORDS: Readonly<Record<LoadedStatus, string>> = {
  added: 'loaded as a new report',
  revised: 'loaded as a revision, since its figures or its year changed',
  updated: 'loaded before, what is told of it was renewed',
  unchanged: 'loaded before, nothing changed',
};

async function loadNamed(
  paths: readonly string[],
  options: LoadOptions,
  context: CommandContext,
): Promise<void> {
  const { region, agency, workers } = options;
  const known = { ...(region === undefined ? {} : { region }), ...(agency === undefined ? {} : { agency }) };
  const files = toldApart(await findFiles(paths));
  const work = async (warehouse: Warehouse, archive: Archive) => {
    let done = 0;
    const stores = { warehouse, archive };
    for await (const outcome of loadFiles(files, stores, known, { workers, signal: context.signal })) {
      done += 1;
      if (outcome.status === 'failed') context.fail(`${outcome.file}: not loaded: ${outcome.reason}`);
      else context.print([loadedText(outcome), ...(await changesOf(outcome, warehouse))].join('\n'));
    }
    const next = files[done];
    if (next === undefined) return;
    context.fail(`interrupted; ${plural(files.length - done, 'file')} not loaded, from ${next.path} on`);
  };
  await withStores(options, work);
}

function loadedText({ file, agency, year, status }: LoadedFile): string {
  return `${file}: ${agency} ${year ?? '(year unknown)'}, ${WORDS[status]}`;
}

function changesOf({ status, reportId, rereadingId }: LoadedFile, warehouse: Warehouse): Promise<string[]> {
  return changesText(warehouse, {
    revisedReports: status === 'revised' ? [reportId] : [],
    rereadings: rereadingId === undefined ? [] : [rereadingId],
  });
}
