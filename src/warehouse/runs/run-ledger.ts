import type { Kysely, Selectable, Transaction } from 'kysely';
import type { RunTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { handOverExport, interruptSteps } from './run-steps.js';
import { confirmLedgers, recordLedgers, type SourceLedger } from './source-ledger.js';

/** What a run met and did. The first five count exchanges with sites, the others documents. */
export interface RunCounts {
  /** Pages and files with content that was not there before. */
  readonly fetched: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly blocked: number;
  readonly failed: number;
  readonly added: number;
  readonly revised: number;
  readonly updated: number;
  readonly refused: number;
}

/**
 * How a run ended. `interrupted`: somebody stopped it, or its time was over, and the next run goes on from there;
 * `failed`: it broke off, for the reason in `error`.
 */
export type RunEnd =
  | ({ readonly status: 'finished' | 'interrupted' } & RunFigures)
  | ({ readonly status: 'failed'; readonly error: string } & RunFigures);

interface RunFigures {
  readonly finishedAt: string;
  readonly counts: RunCounts;
  /** What it came to at each of its sources. */
  readonly sources: readonly SourceLedger[];
}

export type Run = Selectable<RunTable>;

/** What read and wrote during a run. */
export interface RunVersions {
  readonly program: string;
  readonly parser: number;
}

const KILLED = 'its process ended before it did';

/**
 * Notes that a run begins; one that never ended was interrupted, since one process writes at a time. Times are ISO
 * 8601, UTC.
 */
export async function startRun(
  db: Kysely<WarehouseSchema>,
  pipeline: string,
  startedAt: string,
  versions: RunVersions | null = null,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await trx.updateTable('run').set({ status: 'interrupted' }).where('status', '=', 'running').execute();
    await interruptSteps(trx, KILLED);
    const { id } = await trx
      .insertInto('run')
      .values({
        pipeline,
        started_at: startedAt,
        status: 'running',
        program_version: versions?.program ?? null,
        parser_version: versions?.parser ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/**
 * Notes how a run ended. One that changed nothing, and failed where the run before it failed, confirms that run and
 * leaves no row of its own. Answers with the run that stands for it.
 */
export async function finishRun(db: Kysely<WarehouseSchema>, id: number, end: RunEnd): Promise<Run> {
  return db.transaction().execute(async (trx) => {
    const { pipeline } = await trx
      .selectFrom('run')
      .select('pipeline')
      .where('id', '=', id)
      .executeTakeFirstOrThrow(() => new RangeError(`no run ${id} was started`));
    const before = await runBefore(trx, pipeline, id);
    const isConfirmation =
      before !== undefined && confirms(before, end) && (await confirmLedgers(trx, before.id, end.sources));
    return isConfirmation ? confirm(trx, before, id, end.finishedAt) : close(trx, id, end);
  });
}

function confirms(before: Run, { status, counts }: RunEnd): boolean {
  const { fetched, added, revised, updated, refused } = counts;
  return (
    before.status === 'finished' &&
    status === 'finished' &&
    fetched + added + revised + updated + refused === 0 &&
    before.gone === counts.gone &&
    before.blocked === counts.blocked &&
    before.failed === counts.failed
  );
}

async function confirm(trx: Transaction<WarehouseSchema>, before: Run, id: number, at: string): Promise<Run> {
  await handOverExport(trx, id, before.id);
  await trx.deleteFrom('run_step').where('run_id', '=', id).execute();
  await trx.deleteFrom('run').where('id', '=', id).execute();
  return trx
    .updateTable('run')
    .set({ confirmations: before.confirmations + 1, last_confirmed_at: at })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function close(trx: Transaction<WarehouseSchema>, id: number, end: RunEnd): Promise<Run> {
  const { status, finishedAt, counts } = end;
  await recordLedgers(trx, id, end.sources);
  return trx
    .updateTable('run')
    .set({ ...counts, status, finished_at: finishedAt, error: end.status === 'failed' ? end.error : null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function runBefore(
  trx: Transaction<WarehouseSchema>,
  pipeline: string,
  id: number,
): Promise<Run | undefined> {
  return trx
    .selectFrom('run')
    .selectAll()
    .where('pipeline', '=', pipeline)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
