import { createHash } from 'node:crypto';
import path from 'node:path';
import { ExportError } from '../export/export-error.js';
import { type ExportOptions, exportRelease, type WrittenRelease } from '../export/export-release.js';
import { releaseIn } from '../export/release-in.js';
import { VERSION } from '../version.js';
import { datasetState, exportedState, type Warehouse, WarehouseError } from '../warehouse/index.js';

/** What came of the export; in each case but the first, the files of an earlier export are as they were. */
export type ExportOutcome =
  | { readonly status: 'written'; readonly release: WrittenRelease; readonly state: string }
  /** The last run that exported has written the same, and it is still there. */
  | { readonly status: 'current'; readonly state: string }
  | { readonly status: 'failed'; readonly error: ExportError | WarehouseError }
  /** The signal came before it was whole. */
  | { readonly status: 'skipped' };

/** Exports the dataset as one stage of a run, where it has changed: a failure is an outcome like others. */
export async function exportDataset(
  warehouse: Warehouse,
  folder: string,
  options: ExportOptions & { readonly signal: AbortSignal },
): Promise<ExportOutcome> {
  const { signal } = options;
  if (signal.aborted) return { status: 'skipped' };
  try {
    const asked = await stateOf(warehouse, folder, options);
    const current = `${asked} ${await releaseIn(folder)}`;
    if ((await exportedState(warehouse.db)) === current) return { status: 'current', state: current };
    const release = await exportRelease(warehouse, folder, options);
    return { status: 'written', release, state: `${asked} ${await releaseIn(folder)}` };
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { status: 'skipped' };
    if (error instanceof ExportError || error instanceof WarehouseError) return { status: 'failed', error };
    throw error;
  }
}

/** Changes with all that decides what is written: the program, the data, the place, and what is asked for. */
async function stateOf(
  { db }: Warehouse,
  folder: string,
  { signal: _, ...asked }: ExportOptions,
): Promise<string> {
  const parts = [VERSION, await datasetState(db), path.resolve(folder), asked];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
