import type { Command } from 'commander';
import { verifyArchive } from '../../crawl/archive/verify-archive.js';
import { type ArchivedSnapshot, archivedSnapshots } from '../../warehouse/archive-index.js';
import type { CommandContext } from '../context.js';
import { plural } from '../counts.js';
import { requireWarehouse, withExistingWarehouse, withStores } from '../open-stores.js';
import { archiveOption, databaseOption } from '../options.js';
import { tableText } from '../table-text.js';

interface StorePaths {
  readonly db: string;
  readonly archive: string;
}

/** `gongkai archive list|show|verify` */
export function addArchiveCommand(program: Command, context: CommandContext): void {
  const archive = program.command('archive').summary('look into the archive of everything that was fetched');
  addListCommand(archive, context);
  addShowCommand(archive, context);
  addVerifyCommand(archive, context);
}

function addListCommand(archive: Command, context: CommandContext): void {
  archive
    .command('list')
    .summary('what the archive holds, and where')
    .description('Lists the answers that the warehouse knows to be in the archive, oldest first.')
    .addOption(databaseOption())
    .option('--url <text>', 'only addresses that contain this text', '')
    .addHelpText(
      'after',
      `
Examples:
  gongkai archive list
  gongkai archive list --url www.qingxi.example/xxgk/

Exit status: 0; 1 when the warehouse cannot be read.`,
    )
    .action(async ({ db, url }: { db: string; url: string }) => {
      const snapshots = await withExistingWarehouse(db, (warehouse) =>
        archivedSnapshots(warehouse.db, { urlContains: url }),
      );
      context.write(tableText({ columns: COLUMNS, rows: snapshots.map(rowOf) }));
    });
}

const COLUMNS = ['time', 'outcome', 'status', 'file', 'offset', 'digest', 'url'];

function rowOf({ url, fetchedAt, outcome, status, digest, archive }: ArchivedSnapshot) {
  return [fetchedAt, outcome, status, archive.file, archive.offset, digest, url];
}

function addShowCommand(archive: Command, context: CommandContext): void {
  archive
    .command('show')
    .summary('the last archived answer of one address')
    .description(
      'Prints the last archived answer of an address: its place and headers on standard error, its body, decoded, on\nstandard output.',
    )
    .argument('<url>', 'an address as "gongkai archive list" shows it')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai archive show http://www.qingxi.example/xxgk/zfxxgknb/index.html
  gongkai archive show http://www.qingxi.example/xxgk/zfxxgknb/index.html 2> headers.txt > list.html

Exit status: 0; 1 when there is no such answer or it cannot be read.`,
    )
    .action(async (url: string, paths: StorePaths) => {
      requireWarehouse(paths.db);
      await withStores(paths, async (warehouse, store) => {
        const last = (await archivedSnapshots(warehouse.db, { url })).at(-1);
        if (last === undefined) {
          context.fail(
            `${url}: the archive holds no answer of this address; "gongkai archive list" shows all`,
          );
          return;
        }
        const { head, body } = await store.readAnswer(last.archive);
        const { file, offset } = last.archive;
        context.terminal.err.write(
          `${last.finalUrl}\n${last.fetchedAt}  ${file}, byte ${offset}\n\n${head}\n`,
        );
        context.terminal.out.write(body);
      });
    });
}

function addVerifyCommand(archive: Command, context: CommandContext): void {
  archive
    .command('verify')
    .summary('whether everything in the archive can still be read')
    .description(
      'Reads every record of the archive, holds it against its digests, and looks up every answer that the warehouse\nsays is there.',
    )
    .addOption(databaseOption())
    .addOption(archiveOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai archive verify
  gongkai archive verify --db fujian.db --archive /data/warc

A half record at the end of a file, as a killed run leaves it, is told but is no loss.
Exit status: 0; 1 when anything is broken, and standard error says what.`,
    )
    .action(async (paths: StorePaths) => {
      requireWarehouse(paths.db);
      const report = await withStores(paths, async (warehouse, store) =>
        verifyArchive(paths.archive, store, await archivedSnapshots(warehouse.db)),
      );
      for (const note of report.notes) context.warn(note);
      for (const problem of report.problems) context.fail(problem);
      const { files, records, answers, problems } = report;
      const counts = [
        plural(files, 'file'),
        plural(records, 'record'),
        `${plural(answers, 'answer')} in the index`,
      ].join(', ');
      context.print(`${counts}: ${problems.length === 0 ? 'all whole' : `${problems.length} broken`}`);
    });
}
