import type { Command } from 'commander';
import { readCorrectionFiles } from '../../run/files/read-correction-files.js';
import { listCorrections, type StandingCorrection } from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { requireWarehouse, withExistingWarehouse, withOpened } from '../open-stores.js';
import { databaseOption } from '../options.js';
import {
  correctedCell,
  correctedTo,
  correctionCounts,
  printedNow,
  printedThen,
  voidCorrections,
} from '../text/corrections-text.js';
import { plural } from '../text/counts.js';
import { tableText } from '../text/table-text.js';

/** `gongkai corrections apply|list|check` */
export function addCorrectionsCommand(program: Command, context: CommandContext): void {
  const corrections = program
    .command('corrections')
    .summary("lay a researcher's corrections over the cells, and tell which hold");
  addApplyCommand(corrections, context);
  addListCommand(corrections, context);
  addCheckCommand(corrections, context);
}

function addApplyCommand(corrections: Command, context: CommandContext): void {
  corrections
    .command('apply')
    .summary('put the corrections of files in the place of all applied before')
    .description(
      'Lays the corrections of YAML and CSV files over the cells, in the place of all that were applied before. What was parsed stays; a correction whose report prints something else by now is not applied.',
    )
    .argument('<file...>', 'files of corrections')
    .addOption(databaseOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai corrections apply corrections.yaml
  gongkai corrections apply fujian.csv henan.csv --db china.db

Exit status: 0; 1 when anything in a file cannot be used: then nothing is changed.`,
    )
    .action(async (files: string[], { db }: { db: string }) => {
      const read = await readCorrectionFiles(files);
      requireWarehouse(db);
      const applied = await withOpened(db, async (warehouse) => {
        await warehouse.replaceCorrections(read);
        return listCorrections(warehouse.db);
      });
      context.print([correctionCounts(applied), ...voidCorrections(applied)].join('\n'));
    });
}

function addListCommand(corrections: Command, context: CommandContext): void {
  corrections
    .command('list')
    .summary('list the corrections that were applied, and how each stands')
    .description(
      'Lists the corrections of a warehouse: holds; another holds (by another address of the same report); source changed (the report prints something else by now); no such report; no such cell.',
    )
    .addOption(databaseOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai corrections list
  gongkai corrections list --db fujian.db

Exit status: 0; 1 when the warehouse cannot be read.`,
    )
    .action(async ({ db }: { db: string }) => {
      const list = await withExistingWarehouse(db, (warehouse) => listCorrections(warehouse.db));
      if (list.length === 0) context.print(correctionCounts(list));
      else context.write(listText(list));
    });
}

const LISTED: Readonly<Record<string, (correction: StandingCorrection) => string | number | null>> = {
  standing: ({ standing }) => standing,
  agency: ({ agency }) => agency,
  year: ({ year }) => year,
  cell: correctedCell,
  printed: printedThen,
  value: correctedTo,
  'prints now': printedNow,
  author: ({ author }) => author,
  date: ({ made_on }) => made_on,
  reason: ({ reason }) => reason,
  url: ({ url }) => url,
};

function listText(corrections: readonly StandingCorrection[]): string {
  const rows = corrections.map((correction) => Object.values(LISTED).map((told) => told(correction)));
  return tableText({ columns: Object.keys(LISTED), rows });
}

function addCheckCommand(corrections: Command, context: CommandContext): void {
  corrections
    .command('check')
    .summary('validate files of corrections')
    .description('Validates files of corrections. Touches no warehouse.')
    .argument('<file...>', 'files of corrections')
    .addHelpText(
      'after',
      `
Examples:
  gongkai corrections check corrections.yaml

Exit status: 0; 1 when anything in a file cannot be used.`,
    )
    .action(async (files: string[]) => {
      const read = await readCorrectionFiles(files);
      context.print(`${plural(read.length, 'correction')} in ${plural(files.length, 'file')}`);
    });
}
