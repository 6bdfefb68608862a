import { z } from 'zod';
import { didYouMean, expecting, text, understood } from '../sources/expectation.js';
import { CELL_CODES, findCell } from './cell-codes.js';
import { parseReading, readingText, STATE_WORDS } from './reading-text.js';

const ADDRESS = 'the address of the report, as url in reports.csv';
const YEAR = 'the year that the report is about, such as 2020';
const CELL = 'the indicator of the cell in codebook.csv, such as requests.granted.total';
const READING = `a number, or ${STATE_WORDS.slice(0, -1).join(', ')} or ${STATE_WORDS.at(-1)}`;
const DATE = 'a date such as 2024-03-01';

/** YAML reads digits as a number, CSV everything as text. */
function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

const cell = z.string(expecting(CELL)).transform((code, context) => {
  const found = findCell(code.trim());
  if (found !== undefined) return found;
  const message = `${JSON.stringify(code)} is no cell of any form: write ${CELL}${didYouMean(code, CELL_CODES)}`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** A correction as a file has it, under the names of the columns. */
export const correctionSchema = z
  .strictObject(
    {
      url: understood(parseAddress, ADDRESS),
      year: z.preprocess(asText, understood(parseYear, YEAR)),
      cell,
      printed: z.preprocess(asText, understood(parseReading, READING)),
      value: z.preprocess(asText, understood(parseReading, READING)),
      reason: text('why the cell is corrected'),
      author: text('who corrected the cell'),
      date: understood(parseDate, DATE)
        .nullish()
        .transform((day) => day ?? null),
    },
    expecting(`a correction: a mapping with url, year, cell, printed, value, reason and author`),
  )
  .refine(({ printed, value }) => readingText(printed) !== readingText(value), {
    path: ['value'],
    error: 'is what is printed, so nothing is corrected: write the right value, or leave the correction out',
  });

export const COLUMNS: readonly string[] = Object.keys(correctionSchema.shape);

/** What to say of a key that no correction has. */
export function unknownKey(key: string): string {
  return `is not a key of a correction: write one of ${COLUMNS.join(', ')}${didYouMean(key, COLUMNS)}`;
}

/** As the warehouse has it: `file:` and the name for a file that was loaded from disk. */
function parseAddress(value: string): string | undefined {
  const address = value.trim();
  if (/^file:./.test(address)) return address;
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}

function parseYear(value: string): number | undefined {
  return /^\s*20\d\d\s*$/.test(value) ? Number(value) : undefined;
}

/** Excel turns `2024-03-01` into `2024/3/1`. */
function parseDate(value: string): string | undefined {
  const [year = '', ...rest] = value.trim().split(/[-/]/);
  const day = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return z.iso.date().safeParse(day).data;
}
