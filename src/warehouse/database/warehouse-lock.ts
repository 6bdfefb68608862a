import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { explained, WarehouseError } from './errors.js';

/** Long enough for another process to write its name, should it be at that. */
const PATIENCE_MS = 200;

/** A process that writes to a warehouse. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Another process writes to the warehouse. */
export class WarehouseInUseError extends Error {
  override readonly name = 'WarehouseInUseError';

  constructor(
    readonly path: string,
    readonly holder: LockHolder,
  ) {
    const { pid, host, since } = holder;
    super(
      `${path}: process ${pid} on ${host} has been at work on this warehouse since ${since}. Wait until it has ended, or end it; nothing was done.`,
    );
  }
}

/**
 * The right to write to a warehouse, which one process has at a time. What holds it is a lock of the operating system,
 * taken by SQLite on a small database beside the warehouse, so that it ends with its process however that ends.
 */
export class WarehouseLock {
  readonly #database: Database.Database;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /**
   * Takes the lock, or fails within a moment.
   *
   * @throws {WarehouseInUseError} when another process has it.
   * @throws {WarehouseError} when the file of the lock cannot be opened or written.
   */
  static take(warehouse: string): WarehouseLock {
    try {
      return new WarehouseLock(hold(warehouse));
    } catch (error) {
      throw explained(error, warehouse);
    }
  }

  release(): void {
    this.#database.close();
  }
}

/** The process that has the lock of a warehouse now; null where none has, or where this one may not try the lock. */
export function lockHolder(warehouse: string): LockHolder | null {
  if (!existsSync(lockFile(warehouse))) return null;
  try {
    WarehouseLock.take(warehouse).release();
    return null;
  } catch (error) {
    if (error instanceof WarehouseInUseError) return error.holder;
    if (error instanceof WarehouseError && error.code === 'read_only') return null;
    throw error;
  }
}

type HolderRow = LockHolder & { readonly token: string };

function hold(warehouse: string): Database.Database {
  const database = new Database(lockFile(warehouse), { timeout: PATIENCE_MS });
  try {
    holdAs(database, describeSelf(), warehouse);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A transaction that is begun and never ended keeps all others from beginning one, and lets them read who began it:
 * that was committed before. Whoever finds another's name there has to write its own first.
 */
function holdAs(database: Database.Database, self: HolderRow, warehouse: string): void {
  for (;;) {
    const isFree = begin(database);
    const holder = readHolder(database);
    if (isFree) {
      if (holder?.token === self.token) return;
      writeHolder(database, self);
      database.exec('COMMIT');
    } else if (holder !== undefined && holder.token !== self.token) {
      const { pid, host, since } = holder;
      throw new WarehouseInUseError(warehouse, { pid, host, since });
    }
  }
}

function begin(database: Database.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** Undefined where nobody ever took the lock, and while another process is just writing its name. */
function readHolder(database: Database.Database): HolderRow | undefined {
  try {
    const isNew = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'holder'").get() === undefined;
    if (isNew) return undefined;
    return database.prepare<[], HolderRow>('SELECT token, pid, host, since FROM holder').get();
  } catch (error) {
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function writeHolder(database: Database.Database, { token, pid, host, since }: HolderRow): void {
  database.exec('CREATE TABLE IF NOT EXISTS holder (token TEXT, pid INTEGER, host TEXT, since TEXT)');
  database.exec('DELETE FROM holder');
  database.prepare('INSERT INTO holder VALUES (?, ?, ?, ?)').run(token, pid, host, since);
}

function describeSelf(): HolderRow {
  return {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  };
}

/** One for all the paths that lead to a warehouse. */
function lockFile(warehouse: string): string {
  const folder = realpathSync(path.dirname(warehouse));
  const file = path.join(folder, path.basename(warehouse));
  return `${existsSync(file) ? realpathSync(file) : file}.lock`;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
