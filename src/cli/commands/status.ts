import type { Command } from 'commander';
import {
  countReports,
  coverageByProvince,
  failedChecks,
  lastLedgers,
  lastRuns,
  listCorrections,
  lockHolder,
  openFindings,
  refusedDocuments,
  rereadReports,
  revisedReports,
  sourceVisits,
  stepsOf,
  unreachableUrls,
  type Warehouse,
} from '../../warehouse/index.js';
import type { CommandContext } from '../context.js';
import { diskUse } from '../disk-use.js';
import { withExistingWarehouse } from '../open-stores.js';
import { archiveOption, databaseOption } from '../options.js';
import { statusText } from '../status-text.js';

const RUNS_SHOWN = 5;

/** What `gongkai status` shows. */
export type Status = Awaited<ReturnType<typeof readStatus>>;

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

async function readStatus({ db, path }: Warehouse, archive: string) {
  const runs = await lastRuns(db, RUNS_SHOWN);
  return {
    working: lockHolder(path),
    runs,
    steps: await stepsOf(
      db,
      runs.map(({ id }) => id),
    ),
    problems: await openFindings(db),
    failing: (await sourceVisits(db)).filter(({ failingSince }) => failingSince !== null),
    disk: await diskUse(path, archive),
    sources: await lastLedgers(db),
    reports: await countReports(db),
    coverage: await coverageByProvince(db),
    failedChecks: await failedChecks(db),
    corrections: await listCorrections(db),
    revised: await revisedReports(db),
    reread: await rereadReports(db),
    refused: await refusedDocuments(db),
    unreachable: await unreachableUrls(db),
  };
}
