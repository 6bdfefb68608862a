import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvStringifier, withoutFormula } from '../../src/export/csv.js';
import { temporaryFolder } from '../warehouse/temporary-warehouse.js';
import { readCsv } from './read-csv.js';

async function written(columns: readonly string[], rows: readonly Record<string, string | number | null>[]) {
  const path = join(await temporaryFolder(), 'data.csv');
  await pipeline(Readable.from(rows), csvStringifier(columns), createWriteStream(path));
  return readCsv(path);
}

describe('CSV', () => {
  test('has a header even without a row', async () => {
    expect(await written(['year', 'value'], [])).toEqual([['year', 'value']]);
  });

  test('leaves null empty and numbers plain', async () => {
    const row = { value: 6338096.4, change: -12, raw: '6338096.40', article: null };
    expect(await written(['value', 'change', 'raw', 'article'], [row])).toEqual([
      ['value', 'change', 'raw', 'article'],
      ['6338096.4', '-12', '6338096.40', ''],
    ]);
  });

  test('gives any text and number back', async () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    const text = fc.string({ unit: 'binary' }).filter((raw) => withoutFormula(raw) === raw);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ value, text }), { maxLength: 20 }), async (rows) => {
        const [, ...records] = await written(['value', 'text'], rows);
        expect(records.map(([value, text]) => [Number(value), text])).toEqual(
          rows.map(({ value, text }) => [value === 0 ? 0 : value, text]),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://a.example")',
    '+cmd|calc',
    '-2+3+cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '-A1',
  ])('%j gets an apostrophe', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  test.each(['-12', '+1036', '-1,250.5%', '-', '--', '－', '', '12,091', '建宁县', "'=1", '1.属于国家秘密'])(
    '%j stays as it is',
    (text) => {
      expect(withoutFormula(text)).toBe(text);
    },
  );
});
