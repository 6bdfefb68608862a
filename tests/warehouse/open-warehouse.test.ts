import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWarehouse } from '../../src/warehouse/index.js';
import { becomeNobody } from '../become-nobody.js';
import { goodSnapshot, jianning } from './sample-report.js';
import { rowCounts, temporaryFolder, temporaryWarehouse } from './temporary-warehouse.js';

async function newWarehouseFile(): Promise<string> {
  const path = join(await temporaryFolder(), 'gongkai.db');
  const warehouse = await openWarehouse(path);
  await warehouse.close();
  return path;
}

function alter(path: string, statement: string): void {
  const database = new Database(path);
  database.exec(statement);
  database.close();
}

describe('opening a warehouse', () => {
  test('starts one where no file is, durable and with foreign keys', async () => {
    const warehouse = await temporaryWarehouse();

    const pragma = async (name: string) => {
      const { rows } = await sql<object>`PRAGMA ${sql.raw(name)}`.execute(warehouse.db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('integrity_check')).toBe('ok');
  });

  test('again adds and changes nothing', async () => {
    const path = await newWarehouseFile();
    const counts = rowCounts(path);
    const bytes = await readFile(path);
    expect(counts.indicator).toBeGreaterThan(400);

    await (await openWarehouse(path)).close();

    expect(rowCounts(path)).toEqual(counts);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('brings labels up to date and keeps the ids that cells refer to', async () => {
    const path = await newWarehouseFile();
    alter(
      path,
      `PRAGMA foreign_keys = OFF;
      UPDATE form_row SET label = '旧' WHERE code = 'granted'; DELETE FROM indicator WHERE id = 9`,
    );

    const warehouse = await temporaryWarehouse(path);

    const row = await warehouse.db
      .selectFrom('form_row')
      .select('label')
      .where('code', '=', 'granted')
      .executeTakeFirst();
    expect(row?.label).toBe('予以公开');
    const indicators = await warehouse.db.selectFrom('indicator_view').select('indicator_id').execute();
    expect(indicators).toHaveLength(rowCounts(path).indicator ?? 0);
  });

  test('refuses one that a newer version wrote, and leaves it as it was', async () => {
    const path = await newWarehouseFile();
    alter(path, "INSERT INTO kysely_migration VALUES ('9999-future', '2030-01-01T00:00:00.000Z')");
    const bytes = await readFile(path);

    await expect(openWarehouse(path)).rejects.toMatchObject({
      name: 'WarehouseError',
      code: 'newer_schema',
      path,
      message: expect.stringContaining('9999-future'),
    });
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('refuses a database of another program, and leaves it as it was', async () => {
    const path = join(await temporaryFolder(), 'other.db');
    alter(path, 'CREATE TABLE note (text TEXT)');
    const bytes = await readFile(path);

    await expect(openWarehouse(path)).rejects.toMatchObject({ code: 'not_a_warehouse' });
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('refuses a file that is no database, and leaves it as it was', async () => {
    const path = join(await temporaryFolder(), 'report.html');
    const text = '<html>建宁县2020年政府信息公开工作年度报告</html>'.repeat(50);
    await writeFile(path, text);

    await expect(openWarehouse(path)).rejects.toMatchObject({ code: 'not_a_database' });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('says which folder is missing', async () => {
    const folder = join(await temporaryFolder(), 'nowhere');

    await expect(openWarehouse(join(folder, 'gongkai.db'))).rejects.toMatchObject({
      code: 'cannot_open',
      message: expect.stringContaining(`the folder ${folder} does not exist`),
    });
  });

  test('says so when the path leads through a file', async () => {
    const path = await newWarehouseFile();

    await expect(openWarehouse(join(path, 'gongkai.db'))).rejects.toMatchObject({ code: 'cannot_open' });
  });

  test('says so when the path is a folder', async () => {
    await expect(openWarehouse(await temporaryFolder())).rejects.toMatchObject({ code: 'cannot_open' });
  });

  test('says so when the folder may not be written', async (context) => {
    const folder = join(await temporaryFolder(), 'closed');
    await mkdir(folder);
    await chmod(join(folder, '..'), 0o755);
    await chmod(folder, 0o555);
    if (!becomeNobody()) context.skip('cannot give up the rights of root in this process');

    await expect(openWarehouse(join(folder, 'gongkai.db'))).rejects.toMatchObject({ code: 'cannot_open' });
  });

  test('reads a file that may not be written, and says so when asked to write', async (context) => {
    const path = await newWarehouseFile();
    await chmod(join(path, '..'), 0o777);
    await chmod(path, 0o444);
    if (!becomeNobody()) context.skip('cannot give up the rights of root in this process');

    const warehouse = await temporaryWarehouse(path);

    expect(await warehouse.lastGood('http://a.example/')).toBeUndefined();
    await expect(warehouse.registerSources([jianning])).rejects.toMatchObject({ code: 'read_only' });
  });

  test('undoes a migration that fails half-way', async () => {
    const path = await newWarehouseFile();
    // Without their record the views are made again, which fails since they are there.
    alter(path, "DELETE FROM kysely_migration WHERE name >= '0005-views'; DROP VIEW newest_snapshot");

    await expect(openWarehouse(path)).rejects.toThrow('indicator_view already exists');

    const database = new Database(path, { readonly: true });
    onTestFinished(() => {
      database.close();
    });
    expect(
      database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'newest_snapshot'").pluck().get(),
    ).toBe(0);
  });
});

describe('a warehouse in use', () => {
  test('says so when another process holds the write lock', async () => {
    const warehouse = await temporaryWarehouse();
    await sql`PRAGMA busy_timeout = 20`.execute(warehouse.db);
    const other = new Database(warehouse.path);
    onTestFinished(() => {
      other.close();
    });
    other.exec('BEGIN IMMEDIATE');

    await expect(warehouse.registerSources([jianning])).rejects.toMatchObject({
      code: 'locked',
      path: warehouse.path,
    });
    other.exec('ROLLBACK');
    await warehouse.registerSources([jianning]);
  });

  test('takes the write lock when a transaction begins, and none for reading', async () => {
    const warehouse = await temporaryWarehouse();
    const other = new Database(warehouse.path, { timeout: 0 });
    onTestFinished(() => {
      other.close();
    });
    const write = () => other.exec("UPDATE region SET name = '' WHERE code = '999999'");

    await warehouse.db.transaction().execute(async () => expect(write).toThrow('database is locked'));
    await warehouse.db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        await trx.selectFrom('region').selectAll().execute();
        expect(write).not.toThrow();
      });
  });

  test('says so when there is no space left, and stays whole', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.registerSources([jianning]);
    await sql`PRAGMA max_page_count = 1`.execute(warehouse.db); // SQLite takes the present size for less
    const fill = async () => {
      for (let page = 0; page < 1000; page += 1) {
        const url = `http://www.jianning.example/${page}`;
        await warehouse.record(goodSnapshot(url, { url, finalUrl: url }));
      }
    };

    await expect(fill()).rejects.toMatchObject({ name: 'WarehouseError', code: 'full' });

    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(warehouse.db);
    expect(rows).toEqual([{ integrity_check: 'ok' }]);
  });
});
