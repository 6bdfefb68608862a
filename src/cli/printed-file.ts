import type { FoundFile } from '../run/files/find-files.js';
import type { CheckedReport } from '../run/threads/checked-report.js';
import { parseOutput } from './parse-output.js';
import { parseText } from './text/parse-text.js';

/** A file, and for whom its report is printed. */
export interface FileToPrint extends FoundFile {
  readonly bytes: Uint8Array;
  readonly reader: 'program' | 'person';
}

/** What `gongkai parse` says of one file. */
export interface PrintedFile {
  /** A line of JSON for a program, text for a person, in UTF-8; null where there is nothing to say but the failure. */
  readonly text: Uint8Array<ArrayBuffer> | null;
  /** Why the file could not be read at all. */
  readonly failure: string | null;
}

export function printReport({ path, name, reader }: FileToPrint, checked: CheckedReport): PrintedFile {
  const isForProgram = reader === 'program';
  const failure = checked.readable
    ? null
    : `${path}: ${checked.report.issues[0]?.message ?? 'it cannot be read'}`;
  if (isForProgram) return { text: utf8(`${parseOutput(name, checked)}\n`), failure };
  return { text: checked.readable ? utf8(parseText(path, checked)) : null, failure };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
