import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../src/export/formats/csv.js';
import { withFormula, withoutFormula } from '../../src/export/formats/formula.js';
import { ReleaseFolder } from '../../src/export/release-folder.js';
import { column } from '../../src/export/tables/column.js';
import type { Row } from '../../src/export/tables/data-file.js';
import { temporaryFolder } from '../warehouse/temporary-warehouse.js';
import { readCsv } from './read-csv.js';

async function written(columns: readonly string[], ...batches: readonly (readonly Row[])[]) {
  const path = await temporaryFolder();
  const format = csvFormat(new ReleaseFolder(path), { byteOrderMark: true });
  const table = format.table({
    name: 'data',
    english: 'Data',
    chinese: '数据',
    columns: columns.map((name) => column(name, 'string', name, name)),
    key: [],
    order: [],
  });
  for (const rows of batches) await table.write(rows);
  await table.close();
  await format.close();
  return readCsv(join(path, 'data.csv'));
}

describe('CSV', () => {
  test('has a header even without a row', async () => {
    expect(await written(['year', 'value'])).toEqual([['year', 'value']]);
  });

  test('leaves null empty and numbers plain', async () => {
    const row = { value: 6338096.4, change: -12, raw: '6338096.40', article: null };
    expect(await written(['value', 'change', 'raw', 'article'], [row], [row])).toEqual([
      ['value', 'change', 'raw', 'article'],
      ['6338096.4', '-12', '6338096.40', ''],
      ['6338096.4', '-12', '6338096.40', ''],
    ]);
  });

  test('gives any text and number back', async () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ value, text }), { maxLength: 20 }), async (rows) => {
        const [, ...records] = await written(['value', 'text'], rows);
        expect(records.map(([value, text]) => [Number(value), withFormula(text ?? '')])).toEqual(
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

  test.each(['-12', '+1036', '-1,250.5%', '-', '--', '－', '', '12,091', '建宁县', "'1", '1.属于国家秘密'])(
    '%j stays as it is',
    (text) => {
      expect(withoutFormula(text)).toBe(text);
    },
  );

  test('can be had back, even text that looks as if it had been given an apostrophe', () => {
    const start = fc.constantFrom('', "'", "''", '=', "'=", "''=", "'-1", "'1", '-1', '＝');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (start, rest) => {
        expect(withFormula(withoutFormula(start + rest))).toBe(start + rest);
      }),
    );
  });
});
