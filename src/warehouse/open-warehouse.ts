import Database from 'better-sqlite3';
import { Kysely, Migrator } from 'kysely';
import { migrations } from '../../db/migrations/index.js';
import { settleAgencies } from './agencies/agencies.js';
import { syncCodebook } from './codebook/codebook.js';
import { CodebookIds } from './codebook/codebook-ids.js';
import { WarehouseDialect } from './database/dialect.js';
import { explained } from './database/errors.js';
import { inspectFile } from './database/inspect-file.js';
import { dropViews, syncViews } from './panel/sync-views.js';
import type { WarehouseSchema } from './schema/views.js';
import { Warehouse } from './warehouse.js';

/** How long a statement waits for another process that is writing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the warehouse at `path`, or starts one where no file is; brings its schema, its codebook and its regions
 * up to date.
 *
 * @throws {WarehouseError} when the file is something else, was written by a newer gongkai (it is left as it was),
 *   or cannot be opened, read or written.
 */
export async function openWarehouse(path: string): Promise<Warehouse> {
  inspectFile(path);
  const db = new Kysely<WarehouseSchema>({ dialect: new WarehouseDialect(connect(path)) });
  try {
    await migrate(db);
    await syncCodebook(db);
    await settleAgencies(db);
    await syncViews(db);
    return new Warehouse(path, db, await CodebookIds.read(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function connect(path: string): Database.Database {
  try {
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    database.pragma('foreign_keys = ON');
    logAhead(database);
    // NORMAL would lose the last commits when the power fails; a snapshot that is recorded must be there for ever.
    database.pragma('synchronous = FULL');
    return database;
  } catch (error) {
    throw explained(error, path);
  }
}

/** So that reading never waits for writing. Where nothing may be written, nothing will be, in whatever mode. */
function logAhead(database: Database.Database): void {
  try {
    database.pragma('journal_mode = WAL');
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_READONLY'))) throw error;
  }
}

async function migrate(db: Kysely<WarehouseSchema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const pending = (await migrator.getMigrations()).some(({ executedAt }) => executedAt === undefined);
  if (!pending) return;
  await dropViews(db);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
