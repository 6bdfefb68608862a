import type { Command } from 'commander';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { CommandContext } from '../context.js';
import { checkClock, checkFolder, checkNode, checkSqlite, checkTimeZone } from '../doctor/check-machine.js';
import { checkNetwork } from '../doctor/check-network.js';
import { checkFonts } from '../doctor/check-reader.js';
import { checkArchive, checkWarehouse, newestTime } from '../doctor/check-stores.js';
import type { CheckUp } from '../doctor/check-up.js';
import { archiveOption, databaseOption } from '../options.js';

interface DoctorOptions {
  readonly db: string;
  readonly archive: string;
  readonly thorough?: boolean;
  readonly network?: string;
  readonly json?: boolean;
}

/** `gongkai doctor` */
export function addDoctorCommand(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .summary('whether this machine and its data are fit for a run')
    .description(
      'Looks at the machine (Node.js, SQLite, fonts, time zone, clock, disk), the warehouse and the archive, and says how to mend what it finds. Sends no request, unless it is asked to.',
    )
    .addOption(databaseOption())
    .addOption(archiveOption())
    .option('--thorough', 'read all of the archive, which may take long')
    .option('--network <pipeline>', 'ask each source of a pipeline file once whether it answers')
    .option('--json', 'the same for a program')
    .addHelpText(
      'after',
      `
Examples:
  gongkai doctor
  gongkai doctor --thorough --network pipelines/nightly.yaml

Exit status: 0; 1 when something is bad.`,
    )
    .action(async (options: DoctorOptions) => {
      const checkUps = await examine(options, context.signal);
      if (options.json) context.write(`${JSON.stringify(checkUps)}\n`);
      else context.print(checkUps.map(checkUpText).join('\n'));
      for (const { name, state, found } of checkUps) {
        if (state === 'bad') context.fail(`${name}: ${found}`);
      }
    });
}

async function examine(options: DoctorOptions, signal: AbortSignal): Promise<CheckUp[]> {
  const { db, archive, thorough = false, network } = options;
  const warehouse = checkWarehouse(db);
  const isUsable = warehouse.every(({ state }) => state !== 'bad');
  return [
    checkNode(),
    checkSqlite(),
    checkFonts(),
    checkTimeZone(),
    checkClock(new Date(), newestTime(db)),
    await checkFolder('Disk of the warehouse', db),
    await checkFolder('Disk of the archive', archive),
    ...warehouse,
    ...(isUsable ? [await checkArchive(db, archive, thorough)] : []),
    ...(network === undefined ? [] : await checkNetwork(await loadPipeline(network), signal)),
  ];
}

function checkUpText({ name, state, found, mend }: CheckUp): string {
  const line = `${state.padEnd(12)}  ${name}: ${found}`;
  return mend === null ? line : `${line}\n${' '.repeat(14)}${mend}`;
}
