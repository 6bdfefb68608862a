import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import { CommandContext } from './context.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import type { Terminal } from './terminal.js';

type AddCommand = (program: Command, context: CommandContext) => void;

/** In the order of the help. What all of them stand on takes as long to load as some hundred documents to read. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['run', async () => (await import('./commands/run.js')).addRunCommand],
  ['crawl', async () => (await import('./commands/crawl.js')).addCrawlCommand],
  ['parse', async () => (await import('./commands/parse.js')).addParseCommand],
  ['load', async () => (await import('./commands/load.js')).addLoadCommand],
  ['export', async () => (await import('./commands/export.js')).addExportCommand],
  ['diff', async () => (await import('./commands/diff.js')).addDiffCommand],
  ['query', async () => (await import('./commands/query.js')).addQueryCommand],
  ['trace', async () => (await import('./commands/trace.js')).addTraceCommand],
  ['status', async () => (await import('./commands/status.js')).addStatusCommand],
  ['corrections', async () => (await import('./commands/corrections.js')).addCorrectionsCommand],
  ['sources', async () => (await import('./commands/sources.js')).addSourcesCommand],
  ['archive', async () => (await import('./commands/archive.js')).addArchiveCommand],
  ['schedule', async () => (await import('./commands/schedule.js')).addScheduleCommand],
  ['doctor', async () => (await import('./commands/doctor.js')).addDoctorCommand],
]);

/** Runs one command line, without the names of node and script. Never throws. */
export async function runCli(
  words: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const context = new CommandContext(terminal, signal);
  try {
    const program = createProgram(context);
    for (const add of await commandsFor(words)) add(program, context);
    await program.parseAsync(words, { from: 'user' });
    return context.status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { describeFailure, failureStatus } = await import('./failure.js');
    const isInterrupted = signal.aborted && error === signal.reason;
    context.fail(isInterrupted ? 'interrupted' : describeFailure(error), failureStatus(error));
    return context.status;
  }
}

/** The command that is named; all of them for the help, and where there is none of the name. */
async function commandsFor([name = '']: readonly string[]): Promise<readonly AddCommand[]> {
  const named = COMMANDS.get(name);
  return Promise.all((named === undefined ? [...COMMANDS.values()] : [named]).map((load) => load()));
}

function createProgram({ terminal }: CommandContext): Command {
  return new Command('gongkai')
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
}
