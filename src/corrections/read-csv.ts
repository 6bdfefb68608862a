import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, unknownKey } from './correction-schema.js';
import type { SyntaxProblem, WrittenCorrection, WrittenFile } from './written-corrections.js';

interface Line {
  readonly fields: readonly string[];
  /** The line that it begins on. */
  readonly line: number;
}

/** Reads CSV with a header, as spreadsheets save it: with commas, semicolons or tabs, and with empty lines. */
export function readCsv(text: string): WrittenFile {
  const { lines, problems } = readLines(text.replaceAll(/\r\n?/g, '\n'));
  const [header, ...records] = lines.filter(({ fields }) => fields.some((field) => field !== ''));
  if (header === undefined) return { written: [], problems };
  return {
    written: records.map((record) => toWritten(header, record)),
    problems: [
      ...problems,
      ...wrongColumns(header),
      ...records.flatMap((record) => strayField(header, record)),
    ],
  };
}

function readLines(text: string): { lines: readonly Line[]; problems: readonly SyntaxProblem[] } {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields: string[], { lines: last }) => {
        lines.push({ fields, line: last - (fields.join('').split('\n').length - 1) });
        return null;
      },
    });
    return { lines, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { lines, problems: [{ line, key: null, message: `is not valid CSV: ${error.message}` }] };
  }
}

/** The header has no text but the names of columns: what stands between them is the delimiter. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return [';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

function toWritten({ fields: names, line: headerLine }: Line, { fields, line }: Line): WrittenCorrection {
  const named = names.flatMap((name, index) => {
    const field = fields[index] ?? '';
    return COLUMNS.includes(name) ? [[name, field === '' ? undefined : field] as const] : [];
  });
  return {
    fields: Object.fromEntries(named),
    lineOf: (key) => (key === null || names.includes(key) ? line : headerLine),
  };
}

function wrongColumns({ fields: names, line }: Line): SyntaxProblem[] {
  return names.flatMap((name, index) => {
    if (name !== '' && !COLUMNS.includes(name)) return [{ line, key: name, message: unknownKey(name) }];
    const isDouble = name !== '' && names.indexOf(name) < index;
    return isDouble ? [{ line, key: name, message: 'is the name of two columns: remove one of them' }] : [];
  });
}

function strayField({ fields: names }: Line, { fields, line }: Line): SyntaxProblem[] {
  const stray = fields.find((field, index) => field !== '' && (names[index] ?? '') === '');
  if (stray === undefined) return [];
  const message = `${JSON.stringify(stray)} stands under no column: put a text that holds a comma into double quotes`;
  return [{ line, key: null, message }];
}
