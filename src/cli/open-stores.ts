import { existsSync } from 'node:fs';
import { WarcArchive } from '../crawl/archive/warc-archive.js';
import { SOFTWARE } from '../version.js';
import {
  inspectFile,
  openWarehouse,
  type Warehouse,
  WarehouseLock,
  withReadable,
} from '../warehouse/index.js';

/** There is no warehouse to read from. */
export class NoWarehouseError extends Error {
  override readonly name = 'NoWarehouseError';

  constructor(path: string) {
    super(
      `${path}: there is no warehouse here. Name one with --db, or make one, for example with "gongkai run pipelines/samples.yaml".`,
    );
  }
}

interface StorePaths {
  readonly db: string;
  readonly archive: string;
}

type Work<Result> = (warehouse: Warehouse) => Promise<Result>;
type StoresWork<Result> = (warehouse: Warehouse, archive: WarcArchive) => Promise<Result>;

/** @throws {NoWarehouseError} when there is none: opening it would make an empty one. */
export function requireWarehouse(path: string): void {
  if (!existsSync(path)) throw new NoWarehouseError(path);
}

/**
 * Opens a warehouse that must be there already, to read from it: also while another process writes, and where nothing
 * may be written.
 *
 * @throws {NoWarehouseError} when it is not.
 */
export async function withExistingWarehouse<Result>(path: string, work: Work<Result>): Promise<Result> {
  requireWarehouse(path);
  return withReadable(path, (readable) => withOpened(readable, work));
}

/** The same with its archive. */
export function withExistingStores<Result>({ db, archive }: StorePaths, work: StoresWork<Result>) {
  return withExistingWarehouse(db, (warehouse) => withArchive(archive, warehouse, work));
}

/**
 * Opens the warehouse for one piece of work that writes, and closes it whatever comes.
 *
 * @throws {WarehouseInUseError} when another process writes to it.
 */
export async function withWarehouse<Result>(path: string, work: Work<Result>): Promise<Result> {
  inspectFile(path);
  return withLock(path, () => withOpened(path, work));
}

/** Holds the right to write to a warehouse for one piece of work, whether or not its file is there. */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = WarehouseLock.take(path);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** The same with its archive. */
export function withStores<Result>({ db, archive }: StorePaths, work: StoresWork<Result>): Promise<Result> {
  return withWarehouse(db, (warehouse) => withArchive(archive, warehouse, work));
}

/** Opens the warehouse for a piece of work, and closes it whatever comes. */
export async function withOpened<Result>(path: string, work: Work<Result>): Promise<Result> {
  const warehouse = await openWarehouse(path);
  try {
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}

async function withArchive<Result>(
  folder: string,
  warehouse: Warehouse,
  work: StoresWork<Result>,
): Promise<Result> {
  const archive = new WarcArchive(folder, { software: SOFTWARE });
  try {
    return await work(warehouse, archive);
  } finally {
    await archive.close();
  }
}
