import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Warehouse } from '../warehouse/index.js';
import { ExportError } from './export-error.js';
import { OccupiedError, publish, recover, stagingFolder } from './publish.js';
import { ReleaseFolder } from './release-folder.js';
import { type ExportOptions, type WrittenRelease, writeRelease } from './write-release.js';

export type { ExportOptions, WrittenRelease } from './write-release.js';

/**
 * Writes the dataset into a folder, which is made where it is missing, as a Data Package. All files show the same
 * moment of the warehouse, and take the place of an earlier export only once every one of them is whole. The same
 * warehouse gives the same bytes.
 *
 * @throws {ExportError} when the folder cannot be written, or holds files in the way that no export has written.
 * @throws {WarehouseError} when the warehouse cannot be read.
 * @throws the reason of the signal, where it comes before the release is whole.
 */
export async function exportRelease(
  warehouse: Warehouse,
  folder: string,
  options: ExportOptions = {},
): Promise<WrittenRelease> {
  try {
    await recover(resolve(folder));
    await mkdir(folder, { recursive: true });
    const staging = await stagingFolder(folder);
    try {
      const release = await writeInto(warehouse, staging, options);
      options.signal?.throwIfAborted();
      await publish(staging, folder);
      return release;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof OccupiedError) {
      throw new ExportError(folder, error.message, { cause: error }, 'Move it, or name another folder.');
    }
    throw isSystemError(error) ? new ExportError(folder, error.message, { cause: error }) : error;
  }
}

async function writeInto(
  warehouse: Warehouse,
  path: string,
  options: ExportOptions,
): Promise<WrittenRelease> {
  const folder = new ReleaseFolder(path);
  try {
    return await warehouse.db
      .transaction()
      .setAccessMode('read only')
      .execute((db) => writeRelease(db, folder, options));
  } finally {
    await folder.abandon();
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
