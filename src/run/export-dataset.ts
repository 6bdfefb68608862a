import { existsSync } from 'node:fs';
import path from 'node:path';
import { ExportError } from '../export/export-error.js';
import { exportRelease, type WrittenRelease } from '../export/export-release.js';
import { VERSION } from '../version.js';
import { datasetState, type Warehouse, WarehouseError, wasExported } from '../warehouse/index.js';

/** What came of the export; in each case but the first, the files of an earlier export are as they were. */
export type ExportOutcome =
  | { readonly status: 'written'; readonly release: WrittenRelease; readonly state: string }
  /** The last run that exported has written the same. */
  | { readonly status: 'current'; readonly state: string }
  | { readonly status: 'failed'; readonly error: ExportError | WarehouseError }
  /** The signal came before. */
  | { readonly status: 'skipped' };

/** Exports the dataset as one stage of a run, where it has changed: a failure is an outcome like others. */
export async function exportDataset(
  warehouse: Warehouse,
  folder: string,
  signal: AbortSignal,
): Promise<ExportOutcome> {
  if (signal.aborted) return { status: 'skipped' };
  try {
    const dataset = await datasetState(warehouse.db);
    const state = `${VERSION} ${dataset} ${path.resolve(folder)}`;
    const isThere = existsSync(path.join(folder, 'cells.csv'));
    if (isThere && (await wasExported(warehouse.db, state))) return { status: 'current', state };
    return { status: 'written', release: await exportRelease(warehouse, folder), state };
  } catch (error) {
    if (error instanceof ExportError || error instanceof WarehouseError) return { status: 'failed', error };
    throw error;
  }
}
