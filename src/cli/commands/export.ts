import { join } from 'node:path';
import type { Command } from 'commander';
import { exportRelease } from '../../export/export-release.js';
import type { FormatId } from '../../export/formats/format.js';
import type { CommandContext } from '../context.js';
import { withExistingWarehouse } from '../open-stores.js';
import {
  byteOrderMarkOption,
  databaseOption,
  exportOption,
  formatOption,
  releaseOption,
} from '../options.js';
import { tableText } from '../text/table-text.js';

interface ExportCommandOptions {
  readonly db: string;
  readonly out: string;
  readonly format: readonly FormatId[];
  readonly bom: boolean;
  readonly release?: string;
}

/** `gongkai export` */
export function addExportCommand(program: Command, context: CommandContext): void {
  program
    .command('export')
    .summary('write the dataset as files, with a codebook')
    .description(
      'Writes the dataset as a Data Package: the tables in the formats asked for, codebook, licence, citation and checksums.',
    )
    .addOption(databaseOption())
    .addOption(exportOption())
    .addOption(formatOption())
    .addOption(byteOrderMarkOption())
    .addOption(releaseOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai export
  gongkai export --db fujian.db --out fujian-2024 --format all --release 2024.1

The same warehouse gives the same bytes. Stata files read the CSV files, which are written with them.
Exit status: 0; 1 when the warehouse cannot be read or the folder cannot be written.`,
    )
    .action(async ({ db, out, format, bom, release }: ExportCommandOptions) => {
      const { signal } = context;
      const options = { formats: format, byteOrderMark: bom, version: release, signal };
      const { files } = await withExistingWarehouse(db, (warehouse) =>
        exportRelease(warehouse, out, options),
      );
      const rows = files.map(({ name, rows, bytes }) => [join(out, name), rows, bytes]);
      context.write(tableText({ columns: ['file', 'rows', 'bytes'], rows }));
    });
}
