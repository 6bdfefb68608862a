import type { Command } from 'commander';
import { type FoundFile, findFiles } from '../../run/files/find-files.js';
import { readNamedFile, UnreadableFileError } from '../../run/files/read-named-file.js';
import {
  DocumentThreads,
  mapInThreads,
  type Perform,
  type ThreadWork,
} from '../../run/threads/document-threads.js';
import { unreadableReport } from '../../run/threads/unreadable-report.js';
import type { CommandContext } from '../context.js';
import { workersOption } from '../options.js';
import { type FileToPrint, type PrintedFile, printReport } from '../printed-file.js';

interface ParseOptions {
  readonly json?: boolean;
  readonly workers: number;
}

/** `gongkai parse FILE...` */
export function addParseCommand(program: Command, context: CommandContext): void {
  program
    .command('parse')
    .summary('read reports from files and print what they say')
    .description(
      'Reads stored pages and documents (.html, .mht, .txt, .pdf, .ofd, .docx, .doc, .wps) and prints what they report.',
    )
    .argument('<file...>', 'files to read, or folders of files')
    .option('--json', 'one JSON object per file and line, with every cell, fact, check and issue')
    .addOption(workersOption())
    .addHelpText(
      'after',
      `
Examples:
  gongkai parse report.html                 what the report says, in short
  gongkai parse reports --json > all.jsonl  everything that the files of a folder say, for a program

Exit status: 0 when every file was read, also when one holds no report; 1 when a file could not be read at all.`,
    )
    .action(async (paths: string[], { json = false, workers }: ParseOptions) => {
      const files = await findFiles(paths);
      let done = 0;
      const threads = new DocumentThreads(PRINT_FILE, { workers, signal: context.signal });
      const reader = json ? 'program' : 'person';
      const work = (file: FoundFile, print: Print) => printed(file, reader, print);
      for await (const file of mapInThreads(files, work, threads)) {
        done += 1;
        await tell(file, json, context);
      }
      const next = files[done];
      if (next !== undefined) context.fail(`interrupted before ${next.path}`);
    });
}

const PRINT_FILE: ThreadWork<FileToPrint, PrintedFile> = {
  module: new URL('../print-file.js', import.meta.url),
  task: 'printFile' satisfies keyof typeof import('../print-file.js'),
  givenUp: (file, reason) => printReport(file, unreadableReport(reason)),
};

type Print = Perform<FileToPrint, PrintedFile>;

async function printed(file: FoundFile, reader: FileToPrint['reader'], print: Print): Promise<PrintedFile> {
  try {
    return await print({ ...file, reader, bytes: await readNamedFile(file.path) });
  } catch (error) {
    if (error instanceof UnreadableFileError) return { text: null, failure: error.message };
    throw error;
  }
}

async function tell({ text, failure }: PrintedFile, json: boolean, context: CommandContext): Promise<void> {
  if (failure !== null) context.fail(failure);
  if (text === null) return;
  if (json) await context.stream(text);
  else context.print(new TextDecoder().decode(text));
}
