import type { Pipeline, Source } from '../../sources/source.js';
import {
  type Finding,
  openFindings,
  type Untold,
  untoldFindings,
  type Warehouse,
  WarehouseError,
} from '../../warehouse/index.js';
import { judgeSources } from './judge-sources.js';
import { type Notice, noticeOf } from './notice.js';
import { NotifyError, notify } from './notify.js';

/** What is wrong at the sources of a pipeline, and what of it is news. */
export interface Watch extends Untold {
  /** All that is wrong now. */
  readonly open: readonly Finding[];
  /** Why the command that is to be told of the news was not; null where it was, or where there is none. */
  readonly notTold: string | null;
  /** Why nothing could be judged; null where all was. */
  readonly failure: WarehouseError | null;
}

/**
 * Judges the sources, notes what begins and what ends, and tells the pipeline's command of both. That it was told is
 * noted after it was: who is on call hears twice of what a killed run had told, rather than never.
 */
export async function watchSources(
  pipeline: Pipeline,
  sources: readonly Source[],
  warehouse: Warehouse,
  now: Date,
): Promise<Watch> {
  try {
    return await watch(pipeline, sources, warehouse, now);
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    return { begun: [], ended: [], open: [], notTold: null, failure: error };
  }
}

async function watch(
  { name, notify: command }: Pipeline,
  sources: readonly Source[],
  warehouse: Warehouse,
  now: Date,
): Promise<Watch> {
  const at = now.toISOString();
  const { judgements, bases } = await judgeSources(warehouse, sources, now);
  await warehouse.recordJudgements(judgements, bases, at);
  const untold = await untoldFindings(warehouse.db);
  const open = await openFindings(warehouse.db);
  const isNews = untold.begun.length + untold.ended.length > 0;
  const notTold = isNews && command !== undefined ? await tell(command, noticeOf(name, at, untold)) : null;
  if (isNews && notTold === null) await warehouse.markTold(untold);
  return { ...untold, open, notTold, failure: null };
}

async function tell(command: string, notice: Notice): Promise<string | null> {
  try {
    await notify(command, notice);
    return null;
  } catch (error) {
    if (error instanceof NotifyError) return error.message;
    throw error;
  }
}
