import { PARSER_VERSION } from '../../parse/report.js';
import type { PendingSnapshot } from '../../warehouse/index.js';
import type { Arrivals } from './arrivals.js';
import { type LoadContext, type LoadSummary, withLoading } from './loading.js';

export interface PendingContext extends LoadContext {
  /** Which of the documents that wait are meant; absent for all. */
  readonly loads?: ((waiting: PendingSnapshot) => boolean) | undefined;
}

/**
 * Parses, checks and loads every archived document that this parser has not read yet, and those that arrive meanwhile:
 * the warehouse is the queue, so that what a killed run has left in it is found by the next one. When the warehouse
 * cannot be written any more, what was loaded before stays.
 *
 * @throws {WarehouseError} when the warehouse cannot be read.
 */
export function loadPending(context: PendingContext, arrivals?: Arrivals): Promise<LoadSummary> {
  const { warehouse, loads = () => true } = context;
  return withLoading(context, async (loading) => {
    for (let last = 0; await arrivals?.next(); ) {
      const pending = await warehouse.pendingSnapshots(PARSER_VERSION, last);
      await loading.load(pending.filter(loads));
      last = pending.at(-1)?.id ?? last;
    }
    // Those that failed too: the crawl may have restored what the archive had lost.
    const pending = await warehouse.pendingSnapshots(PARSER_VERSION);
    await loading.load(pending.filter(loads));
  });
}
