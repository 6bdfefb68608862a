import type { Command } from 'commander';
import { verifyArchive } from '../../crawl/archive/verify-archive.js';
import { type ArchivedAnswer, archivedAnswers } from '../../warehouse/snapshots/archive-contents.js';
import type { CommandContext } from '../context.js';
import { describeFailure } from '../failure.js';
import { withExistingStores, withExistingWarehouse } from '../open-stores.js';
import { archiveOption, databaseOption } from '../options.js';
import { plural } from '../text/counts.js';
import { tableText } from '../text/table-text.js';
import { addMoveCommand } from './archive-move.js';

interface StorePaths {
  readonly db: string;
  readonly archive: string;
}

/** `gongkai archive list|show|verify|move` */
export function addArchiveCommand(program: Command, context: CommandContext): void {
  const archive = program.command('archive').summary('look into the archive of everything that was fetched');
  addListCommand(archive, context);
  addShowCommand(archive, context);
  addVerifyCommand(archive, context);
  addMoveCommand(archive, context);
}

function addListCommand(archive: Command, context: CommandContext): void {
  archive
    .command('list')
    .summary('what the archive holds, and where')
    .description(
      'Lists the answers that the warehouse knows to be in the archive, oldest first. Those without an outcome are no pages of a source: robots.txt, steps of redirects, attempts that were not the last.',
    )
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
      const answers = await withExistingWarehouse(db, (warehouse) =>
        archivedAnswers(warehouse.db, { urlContains: url }),
      );
      context.write(tableText({ columns: COLUMNS, rows: answers.map(rowOf) }));
    });
}

const COLUMNS = ['time', 'outcome', 'status', 'file', 'offset', 'digest', 'url'];

function rowOf({ url, fetchedAt, outcome, status, digest, archive }: ArchivedAnswer) {
  return [fetchedAt, outcome, status, archive.file, archive.offset, digest, url];
}

function addShowCommand(archive: Command, context: CommandContext): void {
  archive
    .command('show')
    .summary('the last archived answer of one address')
    .description(
      'Prints the last archived answer of an address: its place and headers on standard error, its body, decoded, on standard output.',
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
      await withExistingStores(paths, async (warehouse, store) => {
        const last = (await archivedAnswers(warehouse.db, { url })).at(-1);
        if (last === undefined) {
          context.fail(
            `${url}: the archive holds no answer of this address; "gongkai archive list" shows all`,
          );
          return;
        }
        const { head, wireBody, decode } = await store.readAnswer(last.archive);
        const { file, offset } = last.archive;
        context.terminal.err.write(
          `${last.finalUrl}\n${last.fetchedAt}  ${file}, byte ${offset}\n\n${head}\n`,
        );
        const body = await decode().catch((error) => {
          context.warn(`${describeFailure(error)}; it follows as it was received`);
          return wireBody;
        });
        context.terminal.out.write(body);
      });
    });
}

function addVerifyCommand(archive: Command, context: CommandContext): void {
  archive
    .command('verify')
    .summary('whether everything in the archive can still be read')
    .description(
      'Reads every record of the archive, holds it against its digests, and looks up every answer that the warehouse says is there.',
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
      const report = await withExistingStores(paths, async (warehouse, store) =>
        verifyArchive(paths.archive, store, await archivedAnswers(warehouse.db)),
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
