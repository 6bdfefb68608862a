import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { column } from '../../src/export/tables/column.js';
import type { Row } from '../../src/export/tables/data-file.js';
import { duckdb } from './duckdb.js';
import { everyType, rowsOfEveryType, tableOf, written } from './written.js';

async function parquet(...batches: (readonly Row[])[]): Promise<string> {
  return join(await written('parquet', [[everyType, ...batches]]), 'data.parquet');
}

describe('Parquet, as DuckDB reads it', () => {
  test('has a real type for every column', async () => {
    const file = await parquet(rowsOfEveryType);
    const columns = await duckdb(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${file}')`);
    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ['id', 'BIGINT'],
      ['text', 'VARCHAR'],
      ['amount', 'DOUBLE'],
      ['approximate', 'BOOLEAN'],
      ['published_on', 'DATE'],
      ['fetched_at', 'TIMESTAMP WITH TIME ZONE'],
      ['year', 'INTEGER'],
      ['state', 'VARCHAR'],
    ]);
  });

  test('keeps every value as it is, and tells missing from empty', async () => {
    const file = await parquet(rowsOfEveryType);
    expect(
      await duckdb(`SELECT id::INT AS id, text, amount, approximate, published_on::TEXT AS published_on,
        epoch_ms(fetched_at)::DOUBLE AS fetched_at, year, state FROM '${file}' ORDER BY id`),
    ).toEqual(
      rowsOfEveryType.map(({ approximate, fetched_at, ...row }) => ({
        ...row,
        approximate: approximate === null ? null : approximate === 1,
        fetched_at: fetched_at === null ? null : Date.parse(String(fetched_at)),
      })),
    );
  });

  test('holds no row where the table has none', async () => {
    const file = await parquet();
    expect(await duckdb(`SELECT count(*)::INT AS rows FROM '${file}'`)).toEqual([{ rows: 0 }]);
  });

  test('keeps any text and number, over several groups of rows', async () => {
    const empty = Array.from({ length: 48 }, (_, index) => column(`empty_${index}`, 'integer', 'e', 'e'));
    const table = tableOf([
      column('number', 'number', 'n', 'n'),
      column('text', 'string', 't', 't'),
      ...empty,
    ]);
    const row = fc.record({
      number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
      text: fc.option(fc.string({ unit: 'binary' })),
    });
    const rows = fc.sample(row, { numRuns: 3000, seed: 7 });
    const many = Array.from({ length: 15 }, () => rows);
    const file = join(await written('parquet', [[table, ...many]]), 'data.parquet');
    expect(
      await duckdb(`SELECT count(DISTINCT row_group_id)::INT AS groups FROM parquet_metadata('${file}')`),
    ).toEqual([{ groups: 8 }]);
    expect(await duckdb(`SELECT number, text FROM '${file}' LIMIT 3000 OFFSET ${14 * 3000}`)).toEqual(rows);
  });

  test('has dictionaries and statistics, so that a reader skips what it need not read', async () => {
    const rows = Array.from({ length: 2000 }, (_, id) => ({
      ...rowsOfEveryType[0],
      id,
      year: 2008 + (id % 17),
    }));
    const file = await parquet(rows);
    const [state] = await duckdb(`SELECT * FROM parquet_metadata('${file}') WHERE path_in_schema = 'state'`);
    expect(state).toMatchObject({ compression: 'SNAPPY', stats_min_value: 'reported' });
    expect(state?.encodings).toContain('RLE_DICTIONARY');
    const [year] = await duckdb(`SELECT * FROM parquet_metadata('${file}') WHERE path_in_schema = 'year'`);
    expect(year).toMatchObject({ stats_min_value: '2008', stats_max_value: '2024', stats_null_count: '0' });
  });
});
