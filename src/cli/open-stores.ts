import { WarcArchive } from '../crawl/archive/warc-archive.js';
import { SOFTWARE } from '../version.js';
import { openWarehouse, type Warehouse } from '../warehouse/index.js';

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
