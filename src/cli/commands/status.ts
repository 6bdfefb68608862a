import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { withExistingWarehouse } from '../open-stores.js';
import { archiveOption, databaseOption } from '../options.js';
import { readStatus } from '../read-status.js';
import { statusText } from '../text/status-text.js';

/** `gongkai status` */
export function addStatusCommand(program: Command, context: CommandContext): void {
  program
    .command('status')
    .summary('what the warehouse holds, and what needs a person')
    .description(
      'Shows the last runs with their steps, what is broken and since when, what the last run came to at each source, the reports per source and year, how many of those to be expected there are, what failed, was corrected, was refused or is unreachable, and the disk use.',
    )
    .addOption(databaseOption())
    .addOption(archiveOption())
    .option('--json', 'the same for a program')
    .addHelpText(
      'after',
      `
Examples:
  gongkai status
  gongkai status --db fujian.db --json

Exit status: 0; 1 when the warehouse cannot be read.`,
    )
    .action(async ({ db, archive, json = false }: { db: string; archive: string; json?: boolean }) => {
      const status = await withExistingWarehouse(db, (warehouse) => readStatus(warehouse, archive));
      if (json) context.write(`${JSON.stringify(status)}\n`);
      else context.print(statusText(status));
    });
}
