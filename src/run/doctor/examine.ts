import type { Pipeline } from '../../sources/source.js';
import { checkClock, checkFolder, checkNode, checkSqlite, checkTimeZone } from './check-machine.js';
import { checkNetwork } from './check-network.js';
import { checkFonts } from './check-reader.js';
import { checkArchive, checkWarehouse, newestTime } from './check-stores.js';
import type { CheckUp } from './check-up.js';

export interface Examined {
  /** Where the warehouse is, or is to be. */
  readonly db: string;
  /** The folder of the archive. */
  readonly archive: string;
  /** Whether all of the archive is read. */
  readonly isThorough: boolean;
  /** The pipeline whose sources are asked; null for no request at all. */
  readonly pipeline: Pipeline | null;
  readonly signal: AbortSignal;
}

/** Whether a machine and its data are fit for a run. Changes nothing. */
export async function examine({
  db,
  archive,
  isThorough,
  pipeline,
  signal,
}: Examined): Promise<readonly CheckUp[]> {
  const warehouse = checkWarehouse(db);
  const isUsable = warehouse.every(({ state }) => state !== 'bad');
  return [
    checkNode(),
    checkSqlite(),
    checkFonts(),
    checkTimeZone(),
    checkClock(new Date(), newestTime(db)),
    await checkFolder('Disk of the warehouse', db),
    await checkFolder('Disk of the archive', archive),
    ...warehouse,
    ...(isUsable ? [await checkArchive(db, archive, isThorough)] : []),
    ...(pipeline === null ? [] : await checkNetwork(pipeline, signal)),
  ];
}
