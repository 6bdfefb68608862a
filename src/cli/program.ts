import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import { WarehouseInUseError } from '../warehouse/index.js';
import { addArchiveCommand } from './commands/archive.js';
import { addCorrectionsCommand } from './commands/corrections.js';
import { addCrawlCommand } from './commands/crawl.js';
import { addDiffCommand } from './commands/diff.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addExportCommand } from './commands/export.js';
import { addLoadCommand } from './commands/load.js';
import { addParseCommand } from './commands/parse.js';
import { addQueryCommand } from './commands/query.js';
import { addRunCommand } from './commands/run.js';
import { addScheduleCommand } from './commands/schedule.js';
import { addSourcesCommand } from './commands/sources.js';
import { addStatusCommand } from './commands/status.js';
import { addTraceCommand } from './commands/trace.js';
import { CommandContext } from './context.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { describeFailure } from './failure.js';
import type { Terminal } from './terminal.js';

const COMMANDS = [
  addRunCommand,
  addCrawlCommand,
  addParseCommand,
  addLoadCommand,
  addExportCommand,
  addDiffCommand,
  addQueryCommand,
  addTraceCommand,
  addStatusCommand,
  addCorrectionsCommand,
  addSourcesCommand,
  addArchiveCommand,
  addScheduleCommand,
  addDoctorCommand,
];

/** Runs one command line, without the names of node and script. Never throws. */
export async function runCli(
  words: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const context = new CommandContext(terminal, signal);
  const program = createProgram(context);
  try {
    await program.parseAsync(words, { from: 'user' });
    return context.status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const status = error instanceof WarehouseInUseError ? EXIT.inUse : EXIT.failed;
    const isInterrupted = signal.aborted && error === signal.reason;
    context.fail(isInterrupted ? 'interrupted' : describeFailure(error), status);
    return context.status;
  }
}

function createProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command('gongkai')
    .description(
      'Turns the annual reports of Chinese local governments on information disclosure\n(政府信息公开工作年度报告) into a SQLite warehouse.',
    )
    .version(VERSION)
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'gongkai:')),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows how to use it)')
    .addHelpText(
      'after',
      `
Examples:
  gongkai run pipelines/samples.yaml     try it on the sample web
  gongkai parse report.html              read one report
  gongkai status                         what is there, and what needs a person

Exit status: 0 done; 1 something failed, and standard error says what; 2 wrong usage;
3 another process is at work on the warehouse.`,
    )
    .exitOverride();
  for (const add of COMMANDS) add(program, context);
  return program;
}
