import type { Command } from 'commander';
import type { CheckUp } from '../../run/doctor/check-up.js';
import { examine } from '../../run/doctor/examine.js';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { CommandContext } from '../context.js';
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
    .action(async ({ db, archive, thorough = false, network, json }: DoctorOptions) => {
      const pipeline = network === undefined ? null : await loadPipeline(network);
      const { signal } = context;
      const checkUps = await examine({ db, archive, isThorough: thorough, pipeline, signal });
      if (json) context.write(`${JSON.stringify(checkUps)}\n`);
      else context.print(checkUps.map(checkUpText).join('\n'));
      for (const { name, state, found } of checkUps) {
        if (state === 'bad') context.fail(`${name}: ${found}`);
      }
    });
}

function checkUpText({ name, state, found, mend }: CheckUp): string {
  const line = `${state.padEnd(12)}  ${name}: ${found}`;
  return mend === null ? line : `${line}\n${' '.repeat(14)}${mend}`;
}
