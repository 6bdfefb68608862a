import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { codebook } from '../../db/codebook/codebook.js';
import { derivedIndicators, formulaOf } from '../../src/forms/derived/index.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const FILE = new URL('../../db/codebook.md', import.meta.url);

test('db/codebook.md is what the generator writes: npx tsx db/codebook/generate.ts', async () => {
  const { db } = await temporaryWarehouse();

  expect(await readFile(FILE, 'utf8')).toBe(await codebook(db));
});

test('db/codebook.md names every column of every table and view', async () => {
  const { db } = await temporaryWarehouse();
  const text = await readFile(FILE, 'utf8');
  const columns = await db.selectFrom('column_description').selectAll().execute();

  expect(columns.filter(({ column_name }) => !text.includes(`\`${column_name}\` |`))).toEqual([]);
  expect(columns.filter(({ table_name }) => !text.includes(`### ${table_name}\n`))).toEqual([]);
});

test('db/codebook.md says what breaks in a series and how a ratio is computed', async () => {
  const { db } = await temporaryWarehouse();
  const text = await readFile(FILE, 'utf8');
  const breaks = await db
    .selectFrom('series_era')
    .select(['series_code', 'note'])
    .where('link', '=', 'break')
    .execute();

  const missing = breaks.filter(
    ({ series_code, note }) =>
      !text
        .split('\n')
        .some((line) => line.startsWith(`| \`${series_code}\` |`) && line.includes(note ?? series_code)),
  );
  expect(breaks.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
  expect(derivedIndicators.filter((ratio) => !text.includes(`\`${formulaOf(ratio)}\` |`))).toEqual([]);
});
