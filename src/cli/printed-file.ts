import type { CheckedReport } from '../run/checked-report.js';
import type { FoundFile } from '../run/find-files.js';
import { parseOutput } from './parse-output.js';
import { parseText } from './text/parse-text.js';

/** A file, and for whom its report is printed. */
export interface FileToPrint extends FoundFile {
  readonly bytes: Uint8Array;
  readonly reader: 'program' | 'person';
}

/** What `gongkai parse` says of one file. */
export interface PrintedFile {
  /** A line of JSON for a program, text for a person; null where there is nothing to say but the failure. */
  readonly text: string | null;
  /** Why the file could not be read at all. */
  readonly failure: string | null;
}

export function printReport({ path, name, reader }: FileToPrint, checked: CheckedReport): PrintedFile {
  const isForProgram = reader === 'program';
  if (checked.readable) {
    return { text: isForProgram ? parseOutput(name, checked) : parseText(path, checked), failure: null };
  }
  const failure = `${path}: ${checked.report.issues[0]?.message ?? 'it cannot be read'}`;
  return { text: isForProgram ? parseOutput(name, checked) : null, failure };
}
