import { basename } from 'node:path';
import type { Command } from 'commander';
import { readNamedFile, UnreadableFileError } from '../../run/read-named-file.js';
import { type CheckedReport, readReport } from '../../run/read-report.js';
import type { CommandContext } from '../context.js';
import { parseOutput } from '../parse-output.js';
import { parseText } from '../parse-text.js';

/** `gongkai parse FILE...` */
export function addParseCommand(program: Command, context: CommandContext): void {
  program
    .command('parse')
    .summary('read reports from files and print what they say')
    .description('Reads stored pages and documents (.html, .txt, .pdf, .docx) and prints what they report.')
    .argument('<file...>', 'files to read')
    .option('--json', 'one JSON object per file and line, with every cell, fact, check and issue')
    .addHelpText(
      'after',
      `
Examples:
  gongkai parse report.html              what the report says, in short
  gongkai parse *.pdf --json > all.jsonl everything, for a program

Exit status: 0 when every file was read, also when one holds no report; 1 when a file could not be read at all.`,
    )
    .action(async (files: string[], { json = false }: { json?: boolean }) => {
      for (const file of files) {
        if (context.signal.aborted) return context.fail(`interrupted before ${file}`);
        const checked = await readFileReport(file, context);
        if (checked === null) continue;
        if (json) context.write(`${parseOutput(basename(file), checked)}\n`);
        else if (checked.readable) context.print(parseText(file, checked));
      }
    });
}

/** Null, and a failure told, when there is no such file to be read. */
async function readFileReport(file: string, context: CommandContext): Promise<CheckedReport | null> {
  try {
    const checked = await readReport(await readNamedFile(file), { fileName: basename(file) });
    if (!checked.readable)
      context.fail(`${file}: ${checked.report.issues[0]?.message ?? 'it cannot be read'}`);
    return checked;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    context.fail(error.message);
    return null;
  }
}
