import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Transaction } from 'kysely';
import type { Warehouse, WarehouseSchema } from '../warehouse/index.js';
import type { DataFile, Row } from './data-file.js';
import { dataset } from './dataset.js';
import { ExportError } from './export-error.js';
import type { FormatId, FormatWriter } from './formats/format.js';
import { formats } from './formats/index.js';
import { CHECKSUMS, checksums } from './package/checksums.js';
import { OccupiedError, publish, recover } from './publish.js';
import { ReleaseFolder, type WrittenFile } from './release-folder.js';

export interface ExportOptions {
  /** In which formats; CSV if nothing is said. */
  readonly formats?: readonly FormatId[];
  /** Whether CSV begins with a byte order mark, as Excel needs it; true if nothing is said. */
  readonly byteOrderMark?: boolean;
}

export interface ExportedTable {
  readonly name: string;
  readonly rows: number;
}

export interface Release {
  readonly folder: string;
  readonly formats: readonly FormatId[];
  readonly tables: readonly ExportedTable[];
  readonly files: readonly WrittenFile[];
}

/** Rows that are handed to the formats at a time. */
const BATCH = 1000;

/**
 * Writes the dataset into a folder, which is made where it is missing: each table once through all formats. All files
 * show the same moment of the warehouse, and replace those of an earlier export only once every one of them is whole.
 *
 * @throws {ExportError} when the folder cannot be written.
 * @throws {WarehouseError} when the warehouse cannot be read.
 */
export async function exportRelease(
  warehouse: Warehouse,
  folder: string,
  options: ExportOptions = {},
): Promise<Release> {
  try {
    await recover(resolve(folder));
    await mkdir(folder, { recursive: true });
    const staging = await mkdtemp(join(folder, '.export-'));
    try {
      const release = await warehouse.db
        .transaction()
        .setAccessMode('read only')
        .execute((db) => writeRelease(db, new ReleaseFolder(staging), options));
      await publish(staging, folder);
      return { ...release, folder };
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } catch (error) {
    throw isSystemError(error) || error instanceof OccupiedError
      ? new ExportError(folder, error.message, { cause: error })
      : error;
  }
}

async function writeRelease(
  db: Transaction<WarehouseSchema>,
  folder: ReleaseFolder,
  options: ExportOptions,
): Promise<Omit<Release, 'folder'>> {
  const { formats: ids = ['csv'], byteOrderMark = true } = options;
  try {
    const writers = ids.map((id) => formats[id](folder, { byteOrderMark, dataOf: null }));
    const tables: ExportedTable[] = [];
    for (const file of dataset) tables.push({ name: file.name, rows: await writeTable(db, file, writers) });
    for (const writer of writers) await writer.close();
    await folder.add(CHECKSUMS, checksums(folder.files));
    return { formats: ids, tables, files: folder.files };
  } finally {
    await folder.abandon();
  }
}

/** The rows of one query go through all formats at once. */
async function writeTable(
  db: Transaction<WarehouseSchema>,
  file: DataFile,
  writers: readonly FormatWriter[],
): Promise<number> {
  const tables = writers.map((writer) => writer.table(file));
  let count = 0;
  for await (const rows of batches(file.rows(db))) {
    for (const table of tables) await table.write(rows);
    count += rows.length;
  }
  for (const table of tables) await table.close();
  return count;
}

async function* batches(rows: AsyncIterable<Row>): AsyncIterable<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
