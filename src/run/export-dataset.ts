import { ExportError } from '../export/export-error.js';
import { exportRelease, type WrittenRelease } from '../export/export-release.js';
import { type Warehouse, WarehouseError } from '../warehouse/index.js';

/** What came of the export; in each case but the first, the files of an earlier export are as they were. */
export type ExportOutcome =
  | { readonly status: 'written'; readonly release: WrittenRelease }
  | { readonly status: 'failed'; readonly error: ExportError | WarehouseError }
  /** The signal came before. */
  | { readonly status: 'skipped' };

/** Exports the dataset as one stage of a run: a failure is an outcome like others. */
export async function exportDataset(
  warehouse: Warehouse,
  folder: string,
  signal: AbortSignal,
): Promise<ExportOutcome> {
  if (signal.aborted) return { status: 'skipped' };
  try {
    return { status: 'written', release: await exportRelease(warehouse, folder) };
  } catch (error) {
    if (error instanceof ExportError || error instanceof WarehouseError) return { status: 'failed', error };
    throw error;
  }
}
