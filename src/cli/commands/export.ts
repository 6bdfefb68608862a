import type { Command } from 'commander';
import { exportRelease } from '../../export/export-release.js';
import type { CommandContext } from '../context.js';
import { withExistingWarehouse } from '../open-stores.js';
import { databaseOption, exportOption } from '../options.js';
import { tableText } from '../table-text.js';

/** `gongkai export` */
export function addExportCommand(program: Command, context: CommandContext): void {
  program
    .command('export')
    .summary('write the dataset as CSV files')
    .description(
      'Writes the warehouse as CSV files (UTF-8 with BOM, so that Excel opens them) with a codebook.',
    )
    .addOption(databaseOption())
    .addOption(exportOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai export
  gongkai export --db fujian.db --out fujian-2024

Exit status: 0; 1 when the warehouse cannot be read or the folder cannot be written.`,
    )
    .action(async ({ db, out }: { db: string; out: string }) => {
      const { tables } = await withExistingWarehouse(db, (warehouse) => exportRelease(warehouse, out));
      const rows = tables.map((table) => [table.name, table.rows]);
      context.write(tableText({ columns: ['table', 'rows'], rows }));
    });
}
