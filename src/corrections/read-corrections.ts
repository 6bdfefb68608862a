import path from 'node:path';
import type { z } from 'zod';
import { decodeText } from '../charset/decode-text.js';
import { type Correction, cellText } from './correction.js';
import { correctionSchema, unknownKey } from './correction-schema.js';
import { type CorrectionProblem, CorrectionsError } from './corrections-error.js';
import { readCsv } from './read-csv.js';
import { readYaml } from './read-yaml.js';
import type { WrittenCorrection, WrittenFile } from './written-corrections.js';

/** A file of corrections; the ending of its name tells its format. */
export interface CorrectionsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface PlacedCorrection {
  readonly correction: Correction;
  readonly file: string;
  readonly line: number;
}

interface FileReading {
  readonly placed: readonly PlacedCorrection[];
  readonly problems: readonly CorrectionProblem[];
}

/**
 * Reads corrections from YAML and CSV files, in any character set that Excel saves Chinese in.
 *
 * @throws {CorrectionsError} when anything in a file cannot be used, or two corrections are of one cell; it lists all
 *   problems of all files at once.
 */
export function readCorrections(files: readonly CorrectionsFile[]): readonly Correction[] {
  const readings = files.map(readFile);
  const placed = readings.flatMap((reading) => reading.placed);
  const problems = [...readings.flatMap((reading) => reading.problems), ...doubles(placed)];
  if (problems.length > 0) throw new CorrectionsError(problems);
  return placed.map(({ correction }) => correction);
}

function readFile({ name, bytes }: CorrectionsFile): FileReading {
  const { written, problems } = readFormat(name, decodeText(bytes).text);
  const readings = written.map((one) => validate(name, one));
  return {
    placed: readings.flatMap((reading) => reading.placed),
    problems: inLineOrder([
      ...problems.map((problem) => ({ file: name, ...problem })),
      ...readings.flatMap((reading) => reading.problems),
    ]),
  };
}

function readFormat(name: string, text: string): WrittenFile {
  switch (path.extname(name).toLowerCase()) {
    case '.csv':
      return readCsv(text);
    case '.yaml':
    case '.yml':
      return readYaml(text);
    default: {
      const message = 'is no file of corrections: name one that ends in .yaml, .yml or .csv';
      return { written: [], problems: [{ line: 1, key: null, message }] };
    }
  }
}

function validate(file: string, { fields, lineOf }: WrittenCorrection): FileReading {
  const { data, error } = correctionSchema.safeParse(fields);
  if (data !== undefined) {
    return { placed: [{ correction: data, file, line: lineOf(null) }], problems: [] };
  }
  const problems = error.issues.flatMap(problemsOf).map(({ key, message }) => {
    return { file, line: lineOf(key), key, message };
  });
  return { placed: [], problems };
}

function problemsOf(issue: z.core.$ZodIssue): { readonly key: string | null; readonly message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ key, message: unknownKey(key) }));
  }
  const [key] = issue.path;
  return [{ key: typeof key === 'string' ? key : null, message: issue.message }];
}

/** A column that is not there is missed by every correction, and told once. */
function inLineOrder(problems: readonly CorrectionProblem[]): CorrectionProblem[] {
  const different = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...different.values()].toSorted((a, b) => a.line - b.line);
}

function doubles(placed: readonly PlacedCorrection[]): CorrectionProblem[] {
  const first = new Map<string, PlacedCorrection>();
  return placed.flatMap((one) => {
    const { url, year, cell } = one.correction;
    const key = JSON.stringify([url, year, cellText(cell)]);
    const other = first.get(key);
    first.set(key, other ?? one);
    if (other === undefined) return [];
    const message = `${cellText(cell)} of this report is corrected in ${other.file}:${other.line} too: keep one of the two`;
    return [{ file: one.file, line: one.line, key: 'cell', message }];
  });
}
