import Database from 'better-sqlite3';
import { explained } from './errors.js';
import { isThere } from './inspect-file.js';

/** The answer to a query: column names, and rows in their order. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The query is not one that can be answered; the message is SQLite's. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/**
 * Answers one SELECT against a warehouse, which is opened for reading only.
 *
 * @throws {QueryError} when the SQL is wrong or would write.
 * @throws {WarehouseError} when the file is no database or cannot be read.
 */
export function queryWarehouse(path: string, sql: string): QueryResult {
  const database = open(path);
  try {
    const statement = database.prepare(sql);
    if (!statement.reader) throw new QueryError(READING_ONLY);
    const rows = statement.raw().all() as unknown[][];
    return { columns: statement.columns().map(({ name }) => name), rows };
  } catch (error) {
    throw error instanceof QueryError ? error : refusalOf(error, path);
  } finally {
    database.close();
  }
}

const READING_ONLY = 'only SELECT can be asked: the warehouse is opened for reading';

function refusalOf(error: unknown, path: string): unknown {
  // A statement that writes and answers, as DELETE ... RETURNING does, is only found out when it runs.
  if (error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY') {
    return new QueryError(READING_ONLY, { cause: error });
  }
  const known = explained(error, path);
  return known === error && error instanceof Error ? new QueryError(error.message, { cause: error }) : known;
}

/** SQLite maps no more than 2 GiB: what a question over the whole panel reads from there costs half. */
const MAPPED_BYTES = 2 ** 31;

function open(path: string): Database.Database {
  try {
    isThere(path);
    const database = new Database(path, { readonly: true, fileMustExist: true });
    database.pragma(`mmap_size = ${MAPPED_BYTES}`);
    return database;
  } catch (error) {
    throw explained(error, path);
  }
}
