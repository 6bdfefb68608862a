import { existsSync } from 'node:fs';
import { WarcArchive } from '../crawl/archive/warc-archive.js';
import { SOFTWARE } from '../version.js';
import { openWarehouse, type Warehouse } from '../warehouse/index.js';

/** There is no warehouse to read from. */
export class NoWarehouseError extends Error {
  override readonly name = 'NoWarehouseError';

  constructor(path: string) {
    super(
      `${path}: there is no warehouse here. Name one with --db, or make one, for example with "gongkai run pipelines/samples.yaml".`,
    );
  }
}

/**
 * Opens a warehouse that must be there already.
 *
 * @throws {NoWarehouseError} when it is not.
 */
export async function withExistingWarehouse<Result>(
  path: string,
  work: (warehouse: Warehouse) => Promise<Result>,
): Promise<Result> {
  requireWarehouse(path);
  return withWarehouse(path, work);
}

/** @throws {NoWarehouseError} when there is none: opening it would make an empty one. */
export function requireWarehouse(path: string): void {
  if (!existsSync(path)) throw new NoWarehouseError(path);
}

/** Opens the warehouse for one piece of work and closes it whatever comes. */
export async function withWarehouse<Result>(
  path: string,
  work: (warehouse: Warehouse) => Promise<Result>,
): Promise<Result> {
  const warehouse = await openWarehouse(path);
  try {
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}

/** Opens warehouse and archive for one piece of work and closes both whatever comes. */
export async function withStores<Result>(
  paths: { readonly db: string; readonly archive: string },
  work: (warehouse: Warehouse, archive: WarcArchive) => Promise<Result>,
): Promise<Result> {
  return withWarehouse(paths.db, async (warehouse) => {
    const archive = new WarcArchive(paths.archive, { software: SOFTWARE });
    try {
      return await work(warehouse, archive);
    } finally {
      await archive.close();
    }
  });
}
