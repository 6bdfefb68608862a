import type { Correction } from '../../corrections/correction.js';
import type { Archive } from '../../crawl/archive/archive.js';
import { openWarehouse } from '../../warehouse/index.js';
import { type LoadEvent, type LoadSummary, withLoading } from '../load/loading.js';
import type { Reading } from '../threads/document-threads.js';
import { HeldDatabase, removeDatabase } from './replace-file.js';
import { type Replay, replayArchive } from './replay.js';

export interface RebuildContext extends Reading {
  /** Where the warehouse is to stand. */
  readonly db: string;
  /** The folder of the archive. */
  readonly folder: string;
  readonly archive: Archive;
  readonly onEvent?: ((event: LoadEvent) => void) | undefined;
}

/** What came of it. */
export interface Rebuild {
  readonly replay: Replay;
  readonly load: LoadSummary;
  /** `kept`: the one that was there stays; where the archive has losses, the rebuilt one stands beside it. */
  readonly outcome: 'replaced' | 'kept' | 'interrupted';
  /** Where the rebuilt one stands, if anywhere. */
  readonly path: string | null;
  /** Where the one is kept that it replaced; null where there was none. */
  readonly before: string | null;
}

/**
 * Makes a warehouse of the archive alone, with the corrections of the one that is there, beside that one, and puts it in
 * its place when everything that the archive has is in it, or when there is no other. Whatever happens on the way, the
 * one that is there stays as it was.
 *
 * @throws {WarehouseError} when a warehouse cannot be written, or another process is writing to the one there is.
 */
export async function rebuildWarehouse(context: RebuildContext): Promise<Rebuild> {
  const { db } = context;
  const held = new HeldDatabase(db);
  const path = `${db}.rebuilt`;
  try {
    await removeDatabase(path);
    const { replay, load } = await build(path, held.corrections, context);
    if (!replay.isWhole || load.left > 0) {
      await removeDatabase(path);
      return { replay, load, outcome: 'interrupted', path: null, before: null };
    }
    const hasLosses = replay.losses.length + load.failures.length > 0;
    if (hasLosses && held.exists) return { replay, load, outcome: 'kept', path, before: null };
    return { replay, load, outcome: 'replaced', path: db, before: await held.replaceBy(path, new Date()) };
  } finally {
    held.release();
  }
}

async function build(
  path: string,
  corrections: readonly Correction[],
  context: RebuildContext,
): Promise<{ readonly replay: Replay; readonly load: LoadSummary }> {
  const warehouse = await openWarehouse(path);
  try {
    const replay = await replayArchive(context.folder, warehouse, context.signal);
    const load = await withLoading({ ...context, warehouse }, (loading) => loading.load(replay.documents));
    await warehouse.replaceCorrections(corrections);
    return { replay, load };
  } finally {
    await warehouse.close();
  }
}
