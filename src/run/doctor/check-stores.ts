import { existsSync } from 'node:fs';
import { migrations } from '../../../db/migrations/index.js';
import { verifyArchive } from '../../crawl/archive/verify-archive.js';
import { WarcArchive } from '../../crawl/archive/warc-archive.js';
import { SOFTWARE } from '../../version.js';
import { queryWarehouse } from '../../warehouse/database/query.js';
import { inspectFile, lockHolder } from '../../warehouse/index.js';
import { bad, type CheckUp, good, worthALook } from './check-up.js';

/** The newest time that a warehouse knows; null where there is none. */
export function newestTime(db: string): string | null {
  if (!existsSync(db)) return null;
  try {
    const [row] = queryWarehouse(db, 'SELECT max(last_seen_at) FROM snapshot').rows;
    return typeof row?.[0] === 'string' ? row[0] : null;
  } catch {
    return null; // What is wrong with the warehouse is told by its own check-up.
  }
}

export function checkWarehouse(db: string): CheckUp[] {
  if (!existsSync(db)) return [good('Warehouse', `${db} is not there yet; the first run makes it`)];
  try {
    inspectFile(db);
    return [checkSchema(db), checkIntegrity(db), checkLock(db)];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [bad('Warehouse', error.message, 'see above; gongkai run says the same')];
  }
}

function checkSchema(db: string): CheckUp {
  const recorded = queryWarehouse(db, 'SELECT name FROM kysely_migration').rows.flat();
  const pending = Object.keys(migrations).filter((name) => !recorded.includes(name));
  if (pending.length === 0)
    return good('Schema', `${Object.keys(migrations).at(-1)}, as this version has it`);
  return worthALook(
    'Schema',
    `older than this version: ${pending.join(', ')} to come`,
    'nothing to do: the next command that opens it brings it up to date; keep a copy if you mean to go back',
  );
}

function checkIntegrity(db: string): CheckUp {
  const problems = [
    ...queryWarehouse(db, 'PRAGMA quick_check')
      .rows.flat()
      .filter((line) => line !== 'ok'),
    ...queryWarehouse(db, 'PRAGMA foreign_key_check').rows.map(
      (row) => `a row without its parent: ${row.join(' ')}`,
    ),
  ];
  if (problems.length === 0) return good('Warehouse', `${db} is whole`);
  const mend = 'restore a copy of it, or move it away and load the archive into a new one: gongkai load';
  return bad('Warehouse', problems.slice(0, 3).join('; '), mend);
}

function checkLock(db: string): CheckUp {
  const holder = lockHolder(db);
  if (holder === null) return good('Lock', 'no process is at work on the warehouse');
  return good('Lock', `process ${holder.pid} on ${holder.host} has been at work since ${holder.since}`);
}

interface IndexedFile {
  readonly file: string;
  readonly length: number;
}

/** Whether the files of the archive are there; `isThorough`: whether all in them can be read. */
export async function checkArchive(db: string, folder: string, isThorough: boolean): Promise<CheckUp> {
  if (!existsSync(db)) return good('Archive', 'there is no warehouse that knows of one');
  const archive = new WarcArchive(folder, { software: SOFTWARE });
  const files = indexedFiles(db);
  const missing: string[] = [];
  for (const { file, length } of files) {
    if (!(await archive.holds({ file, offset: 0, length }))) missing.push(file);
  }
  if (missing.length > 0) {
    const some = missing.slice(0, 3).join(', ');
    const found = `of ${files.length} files are missing or cut off ${missing.length}: ${some}`;
    return bad('Archive', found, `put them back into ${folder}; gongkai archive verify names what is lost`);
  }
  if (!isThorough) return good('Archive', `all files are there (${files.length}); --thorough reads them`);
  const { records, problems } = await verifyArchive(folder, archive, []);
  const [first] = problems;
  if (first === undefined) return good('Archive', `${records} records read, all whole`);
  return bad(
    'Archive',
    `problems: ${problems.length}, such as ${first}`,
    'gongkai archive verify names all of them',
  );
}

function indexedFiles(db: string): IndexedFile[] {
  const { rows } = queryWarehouse(
    db,
    `SELECT archive_file, max(archive_offset + archive_length) FROM (
      SELECT archive_file, archive_offset, archive_length FROM snapshot
      UNION ALL SELECT archive_file, archive_offset, archive_length FROM archive_entry
    ) WHERE archive_file IS NOT NULL GROUP BY archive_file ORDER BY archive_file`,
  );
  return rows.map(([file, length]) => ({ file: String(file), length: Number(length) }));
}
