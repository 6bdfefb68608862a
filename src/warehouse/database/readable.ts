import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { explained, WarehouseError } from './errors.js';

/**
 * Reads a warehouse that may lie where nothing can be written, as on a shared folder of a network. SQLite needs to make
 * a file beside a database in WAL mode even to read it; where it may not, what is read is a copy for the time of the work.
 *
 * @throws {WarehouseError} when it cannot be copied, or another process writes to it meanwhile.
 */
export async function withReadable<Result>(
  path: string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  if (!needsCopy(path)) return work(path);
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-reading-'));
  try {
    return await work(await copyInto(folder, path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By trying: whether SQLite may make its file is for the system to say, which has more than permissions to go by. */
function needsCopy(path: string): boolean {
  try {
    const database = new Database(path, { readonly: true });
    try {
      database.prepare('SELECT 1 FROM sqlite_schema').get();
    } finally {
      database.close();
    }
    return false;
  } catch (error) {
    // Where a folder may not be written the code is READONLY, where a whole disk may not, CANTOPEN.
    return error instanceof Database.SqliteError && /^SQLITE_(?:READONLY|CANTOPEN)/u.test(error.code);
  }
}

async function copyInto(folder: string, path: string): Promise<string> {
  const copy = join(folder, basename(path));
  try {
    const before = await stateOf(path);
    for (const end of ['', '-wal']) {
      if (!existsSync(path + end)) continue;
      await copyFile(path + end, copy + end, constants.COPYFILE_FICLONE);
      await chmod(copy + end, 0o600);
    }
    if (before === (await stateOf(path))) return copy;
  } catch (error) {
    throw explained(error, path);
  }
  const what = 'another process wrote to the database while it was copied to be read';
  throw new WarehouseError('locked', path, what, 'Wait until it has finished, then try again.');
}

/** Other as soon as the database, or the log of what was written to it last, is. */
async function stateOf(path: string): Promise<string> {
  const files = [path, `${path}-wal`].filter(existsSync);
  const states = await Promise.all(files.map((file) => stat(file, { bigint: true })));
  return states.map(({ size, mtimeNs }) => `${size} ${mtimeNs}`).join(' ');
}
