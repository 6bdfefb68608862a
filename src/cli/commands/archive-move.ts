import path from 'node:path';
import type { Command } from 'commander';
import { movableFiles, moveFile } from '../../crawl/archive/move-files.js';
import { bytesText } from '../../run/files/disk-use.js';
import type { CommandContext } from '../context.js';
import { requireWarehouse, withWarehouse } from '../open-stores.js';
import { archiveOption, databaseOption, parseDay } from '../options.js';
import { plural } from '../text/counts.js';

const DAY_MS = 24 * 3_600_000;
const YOUNGEST_DAYS = 30;

interface MoveOptions {
  readonly db: string;
  readonly archive: string;
  readonly before: Date;
}

/** `gongkai archive move DEST` */
export function addMoveCommand(archive: Command, context: CommandContext): void {
  archive
    .command('move')
    .summary('old WARC files to cold storage')
    .description(
      'Moves WARC files that were begun before a day to another folder, such as that of another disk, and leaves links in their place, so that everything finds them. Each file is verified, copied, made durable and compared before its link takes its place; a kill at any moment loses nothing.',
    )
    .argument('<folder>', 'where to')
    .addOption(databaseOption())
    .addOption(archiveOption())
    .option('--before <day>', `files begun before this day (default: ${YOUNGEST_DAYS} days ago)`, parseDay)
    .addHelpText(
      'after',
      `
Examples:
  gongkai archive move /mnt/cold/warc
  gongkai archive move /mnt/cold/warc --before 2024-01-01

Exit status: 0; 1 when a file could not be moved; 3 when another process is at work on the warehouse.`,
    )
    .action(async (folder: string, options: MoveOptions) => {
      const { before = new Date(Date.now() - YOUNGEST_DAYS * DAY_MS) } = options;
      requireWarehouse(options.db);
      await withWarehouse(options.db, () => moveAll(folder, { ...options, before }, context));
    });
}

async function moveAll(
  destination: string,
  { archive, before }: MoveOptions,
  context: CommandContext,
): Promise<void> {
  let [moved, bytes] = [0, 0];
  for (const file of await movableFiles(archive, before)) {
    if (context.signal.aborted) return context.fail('interrupted; run it again to move the others');
    const outcome = await moveFile(archive, file, destination);
    if (outcome.status === 'damaged') {
      context.fail(`${path.join(archive, file)} stays where it is, since it is damaged: ${outcome.reason}`);
    } else {
      moved += 1;
      bytes += outcome.bytes;
    }
  }
  context.print(`${plural(moved, 'file')} moved, ${bytesText(bytes)}`);
}
