import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from 'kysely';
import type { Warehouse, WarehouseSchema } from '../warehouse/index.js';
import { cellsFile } from './cells-file.js';
import { codebookFile } from './codebook-file.js';
import { csvStringifier } from './csv.js';
import type { DataFile } from './data-file.js';
import { checksFile, factsFile, issuesFile } from './evidence-files.js';
import { ExportError } from './export-error.js';
import { reportsFile } from './reports-file.js';

const DATASET: readonly DataFile[] = [
  cellsFile,
  reportsFile,
  checksFile,
  issuesFile,
  factsFile,
  codebookFile,
];

export interface ExportedFile {
  readonly path: string;
  /** Without the header. */
  readonly rows: number;
}

/**
 * Writes the dataset as CSV files into a folder, which is made where it is missing. All files show the same moment of
 * the warehouse, and replace those of an earlier export only once every one of them is whole.
 *
 * @throws {ExportError} when the folder cannot be written.
 * @throws {WarehouseError} when the warehouse cannot be read.
 */
export async function exportCsv(warehouse: Warehouse, folder: string): Promise<ExportedFile[]> {
  try {
    await mkdir(folder, { recursive: true });
    const staging = await mkdtemp(join(folder, '.export-'));
    try {
      const counts = await warehouse.db
        .transaction()
        .setAccessMode('read only')
        .execute((db) => writeAll(db, staging));
      for (const { name } of DATASET) await rename(join(staging, name), join(folder, name));
      return DATASET.map(({ name }, index) => ({ path: join(folder, name), rows: counts[index] ?? 0 }));
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } catch (error) {
    throw isSystemError(error) ? new ExportError(folder, error.message, { cause: error }) : error;
  }
}

async function writeAll(db: Transaction<WarehouseSchema>, folder: string): Promise<number[]> {
  const counts: number[] = [];
  for (const file of DATASET) counts.push(await write(db, file, join(folder, file.name)));
  return counts;
}

async function write(db: Transaction<WarehouseSchema>, file: DataFile, path: string): Promise<number> {
  let rows = 0;
  const stringifier = csvStringifier(file.columns).on('record', () => {
    rows += 1;
  });
  const source = Readable.from(file.rows(db));
  try {
    await pipeline(source, stringifier, createWriteStream(path, { flush: true }));
  } finally {
    // The transaction can end only when the query has: a file that cannot be written leaves it half read.
    if (!source.closed) await once(source, 'close');
  }
  return rows;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
