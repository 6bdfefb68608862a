import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { APPLICATION_ID, migrations } from '../../../db/migrations/index.js';
import { explained, WarehouseError } from './errors.js';

/**
 * Looks at a database file without changing it, before it is opened for writing.
 *
 * @throws {WarehouseError} when it is not a warehouse, or has a schema that this version does not know.
 */
export function inspectFile(path: string): void {
  try {
    if (isThere(path)) inspectDatabase(path);
    else requireFolder(path);
  } catch (error) {
    throw explained(error, path);
  }
}

/**
 * Whether there is a file.
 *
 * @throws {WarehouseError} when it is something else.
 */
export function isThere(path: string): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined || entry.isFile()) return entry !== undefined;
  throw new WarehouseError('cannot_open', path, 'this is no file', 'Name the file of the database.');
}

function requireFolder(path: string): void {
  const folder = dirname(path);
  if (existsSync(folder)) return;
  throw new WarehouseError(
    'cannot_open',
    path,
    `the folder ${folder} does not exist`,
    'Make the folder, or name another place for the database.',
  );
}

function inspectDatabase(path: string): void {
  const database = new Database(path, { readonly: true });
  try {
    requireKnownSchema(database, path);
  } finally {
    database.close();
  }
}

function requireKnownSchema(database: Database.Database, path: string): void {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely_%'")
    .pluck()
    .all();
  if (tables.length === 0) return;
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new WarehouseError(
      'not_a_warehouse',
      path,
      'this database was made by another program',
      'Name another file, or move this one away to start a new warehouse.',
    );
  }
  const recorded = database.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all();
  const unknown = recorded.filter((name) => !(String(name) in migrations));
  if (unknown.length === 0) return;
  throw new WarehouseError(
    'newer_schema',
    path,
    `a newer version of gongkai wrote this database (${unknown.join(', ')})`,
    'Update gongkai, or name another file. Nothing was changed.',
  );
}
