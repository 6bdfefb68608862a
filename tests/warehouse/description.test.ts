import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { derivedIndicators } from '../../src/forms/derived/index.js';
import { allSeries } from '../../src/forms/series/index.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import { seriesColumn } from '../../src/warehouse/panel/series-value.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly position: number;
}

/** The columns that the database has, in its order. */
async function columnsOf({ db }: Warehouse): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`SELECT object.name AS table_name, field.name AS column_name,
      field.cid + 1 AS position
    FROM pragma_table_list AS object JOIN pragma_table_xinfo(object.name) AS field
    WHERE object.schema = 'main' AND object.name NOT LIKE 'sqlite_%' AND object.name NOT LIKE 'kysely_%'
    ORDER BY table_name, position`.execute(db);
  return rows;
}

async function meaningOf({ db }: Warehouse, table: string, column: string) {
  return db
    .selectFrom('column_description')
    .select(['english', 'chinese'])
    .where('table_name', '=', table)
    .where('column_name', '=', column)
    .executeTakeFirst();
}

test('every table and view of a new warehouse is described, and nothing else', async () => {
  const { db } = await temporaryWarehouse();

  const { rows } = await sql`SELECT name AS table_name, type AS kind FROM sqlite_schema
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'
    ORDER BY name`.execute(db);
  const described = await db
    .selectFrom('table_description')
    .select(['table_name', 'kind'])
    .orderBy('table_name')
    .execute();

  expect(described).toEqual(rows);
});

test('every column is described in the order of its table, and nothing else', async () => {
  const warehouse = await temporaryWarehouse();

  const described = await warehouse.db
    .selectFrom('column_description')
    .select(['table_name', 'column_name', 'position'])
    .orderBy('table_name')
    .orderBy('position')
    .execute();

  expect(described).toEqual(await columnsOf(warehouse));
});

test('a column of a table says what NULL means exactly where the table allows NULL', async () => {
  const { db } = await temporaryWarehouse();

  const { rows } = await sql`SELECT described.table_name, described.column_name
    FROM table_description AS described_table
    JOIN column_description AS described USING (table_name)
    JOIN pragma_table_xinfo(table_name) AS field ON field.name = column_name
    WHERE described_table.kind = 'table'
      AND (field."notnull" = (described.english LIKE '%; NULL %') OR field."notnull" = (described.chinese LIKE '%NULL%'))`.execute(
    db,
  );

  expect(rows).toEqual([]);
});

test('every description is in English and in Chinese', async () => {
  const { db } = await temporaryWarehouse();

  const { rows } = await sql<{ name: string; english: string; chinese: string }>`
    SELECT table_name AS name, english, chinese FROM table_description
    UNION ALL SELECT table_name || '.' || column_name, english, chinese FROM column_description`.execute(db);

  expect(rows.filter(({ english }) => !/^\S.*[^\s.;]$/u.test(english))).toEqual([]);
  expect(
    rows.filter(({ chinese }) => !/\p{Script=Han}/u.test(chinese) || /[。；\s]$/u.test(chinese)),
  ).toEqual([]);
});

test('a series and a ratio of the panel are described in the words of the forms', async () => {
  const warehouse = await temporaryWarehouse();

  for (const { code, english, label, unit } of allSeries) {
    const meaning = await meaningOf(warehouse, 'panel_wide', seriesColumn(code));
    expect(meaning?.english).toContain(`${english} (${unit})`);
    expect(meaning?.chinese).toContain(label);
  }
  for (const { code, english, label } of derivedIndicators) {
    const meaning = await meaningOf(warehouse, 'panel_wide', code);
    expect(meaning?.english).toContain(`${english} = `);
    expect(meaning?.chinese).toContain(label);
  }
});

test('opening a warehouse brings its descriptions up to date', async () => {
  const { path, db } = await temporaryWarehouse();
  const described = await db.selectFrom('column_description').selectAll().execute();
  const database = new Database(path);
  database.exec(`UPDATE column_description SET english = 'An earlier wording' WHERE table_name = 'cell';
    DELETE FROM column_description WHERE table_name = 'report';
    INSERT INTO column_description VALUES ('cell', 'state', 7, 'A column that is gone', '已删除的字段')`);
  database.close();

  const again = await temporaryWarehouse(path);

  expect(await again.db.selectFrom('column_description').selectAll().execute()).toEqual(described);
});
