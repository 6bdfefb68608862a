import { basename } from 'node:path';
import type { Command } from 'commander';
import type { CheckedReport } from '../../run/checked-report.js';
import { type FoundFile, findFiles } from '../../run/find-files.js';
import { type ReadFile, readInParallel } from '../../run/read-in-parallel.js';
import { readNamedFile, UnreadableFileError } from '../../run/read-named-file.js';
import type { CommandContext } from '../context.js';
import { workersOption } from '../options.js';
import { parseOutput } from '../parse-output.js';
import { parseText } from '../parse-text.js';

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
      'Reads stored pages and documents (.html, .mht, .txt, .pdf, .docx) and prints what they report.',
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
      for await (const parsed of readInParallel(files, readFound, { workers, signal: context.signal })) {
        done += 1;
        await tell(parsed, json, context);
      }
      const next = files[done];
      if (next !== undefined) context.fail(`interrupted before ${next.path}`);
    });
}

/** A file, and what it reports or why there is nothing to be read. */
interface ParsedFile extends FoundFile {
  readonly checked: CheckedReport | UnreadableFileError;
}

async function readFound(file: FoundFile, read: ReadFile): Promise<ParsedFile> {
  try {
    const bytes = await readNamedFile(file.path);
    return { ...file, checked: await read({ bytes, hints: { fileName: basename(file.path) } }) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { ...file, checked: error };
    throw error;
  }
}

async function tell(
  { path, name, checked }: ParsedFile,
  json: boolean,
  context: CommandContext,
): Promise<void> {
  if (checked instanceof UnreadableFileError) return context.fail(checked.message);
  if (!checked.readable) context.fail(`${path}: ${checked.report.issues[0]?.message ?? 'it cannot be read'}`);
  if (json) await context.stream(`${parseOutput(name, checked)}\n`);
  else if (checked.readable) context.print(parseText(path, checked));
}
