import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openWarehouse, type Warehouse } from '../../src/warehouse/index.js';

/** A folder that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function temporaryWarehouse(path?: string): Promise<Warehouse> {
  const warehouse = await openWarehouse(path ?? join(await temporaryFolder(), 'gongkai.db'));
  onTestFinished(() => warehouse.close());
  return warehouse;
}

/** Rows of every table, as SQLite counts them. */
export function rowCounts(path: string): Record<string, number> {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        Number(database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
      ]),
    );
  } finally {
    database.close();
  }
}
