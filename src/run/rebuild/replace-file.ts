import { existsSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import type { Correction } from '../../corrections/correction.js';
import { explained, WarehouseError } from '../../warehouse/database/errors.js';
import { formerCorrections } from './former-corrections.js';

/** What SQLite keeps beside a database. */
const COMPANIONS = ['-wal', '-shm'];

/** Removes a database with what stands beside it. */
export async function removeDatabase(path: string): Promise<void> {
  for (const file of [path, ...COMPANIONS.map((ending) => path + ending)]) await rm(file, { force: true });
}

/** A warehouse that is going to be replaced: until then nobody else can write to it. */
export class HeldDatabase {
  readonly #path: string;
  readonly #database: Database.Database | null;

  /** @throws {WarehouseError} when another process is writing to it. One that is damaged, or is not there, needs no holding. */
  constructor(path: string) {
    this.#path = path;
    this.#database = existsSync(path) ? hold(path) : null;
  }

  get exists(): boolean {
    return existsSync(this.#path);
  }

  /** None where it is not there, damaged or of an older kind. */
  get corrections(): readonly Correction[] {
    return this.#database === null ? [] : formerCorrections(this.#database);
  }

  /**
   * Puts another database in its place; there is no moment without one. The one that was there stays under the name that
   * is returned; null where there was none.
   */
  async replaceBy(newPath: string, now: Date): Promise<string | null> {
    this.release();
    if (!this.exists) {
      await rename(newPath, this.#path);
      return null;
    }
    const kept = `${this.#path}.before-${now.toISOString().replaceAll(/\D/gu, '')}`;
    await link(this.#path, kept).catch(() => copyFile(this.#path, kept));
    for (const ending of COMPANIONS) await rm(this.#path + ending, { force: true });
    await rename(newPath, this.#path);
    return kept;
  }

  release(): void {
    this.#database?.close();
  }
}

function hold(path: string): Database.Database | null {
  try {
    const database = new Database(path, { timeout: 5_000 });
    try {
      // What stands in the file beside it goes into the database itself, so that it is whole under another name.
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.exec('BEGIN IMMEDIATE');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    const known = explained(error, path);
    if (known instanceof WarehouseError && known.code === 'locked') throw known;
    return null;
  }
}
