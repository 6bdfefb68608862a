import Database from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { migrations } from '../../db/migrations/index.js';

/** Makes a warehouse as it was after the last migration before `next`, with what `sql` writes into it. */
export async function olderWarehouse(path: string, next: string, sql: string): Promise<void> {
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < next));
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database: new Database(path) }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => before },
  }).migrateToLatest();
  await db.destroy();
  if (error !== undefined) throw error;
  const file = new Database(path);
  file.exec(sql);
  file.close();
}
