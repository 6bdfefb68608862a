import type { Kysely, Selectable, Transaction } from 'kysely';
import type { SourceLedgerTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

/** What a run came to at one source. The counts are pages and files: lists, reports and attachments. */
export interface SourceLedger {
  readonly sourceId: string;
  readonly found: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Had before by the same run, and not asked for again. */
  readonly kept: number;
  readonly gone: number;
  readonly blocked: number;
  readonly failed: number;
  /** What a person should know, in words. */
  readonly remarks: readonly string[];
}

/** The last run at a source, and those that confirmed it. */
export interface SourceStatus extends SourceLedger {
  /** ISO 8601, UTC. */
  readonly finishedAt: string | null;
  readonly lastConfirmedAt: string | null;
}

type Row = Selectable<SourceLedgerTable>;

export async function recordLedgers(
  trx: Transaction<WarehouseSchema>,
  runId: number,
  ledgers: readonly SourceLedger[],
): Promise<void> {
  for (const { sourceId, remarks, ...counts } of ledgers) {
    const row = { run_id: runId, source_id: sourceId, ...counts, remarks: JSON.stringify(remarks) };
    await trx.insertInto('source_ledger').values(row).execute();
  }
}

/** Whether a run met at each source what an earlier run had met there, and nothing new. */
export async function confirmLedgers(
  trx: Transaction<WarehouseSchema>,
  earlierRunId: number,
  ledgers: readonly SourceLedger[],
): Promise<boolean> {
  const rows = await trx.selectFrom('source_ledger').selectAll().where('run_id', '=', earlierRunId).execute();
  const earlier = new Map(rows.map((row) => [row.source_id, toLedger(row)]));
  return (
    earlier.size === ledgers.length &&
    ledgers.every((ledger) => {
      const before = earlier.get(ledger.sourceId);
      return before !== undefined && standing(before) === standing(ledger);
    })
  );
}

/** The last ledger of every source. */
export async function lastLedgers(db: Kysely<WarehouseSchema>): Promise<SourceStatus[]> {
  const rows = await db
    .selectFrom('source_ledger')
    .innerJoin('run', 'run.id', 'source_ledger.run_id')
    .selectAll('source_ledger')
    .select(['run.finished_at', 'run.last_confirmed_at'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('source_ledger as later')
            .select('later.run_id')
            .whereRef('later.source_id', '=', 'source_ledger.source_id')
            .whereRef('later.run_id', '>', 'source_ledger.run_id'),
        ),
      ),
    )
    .orderBy('source_ledger.source_id')
    .execute();
  return rows.map((row) => ({
    ...toLedger(row),
    finishedAt: row.finished_at,
    lastConfirmedAt: row.last_confirmed_at,
  }));
}

/** What stays the same from run to run while nothing happens at a source. */
function standing({ found, gone, blocked, failed, remarks }: SourceLedger): string {
  return JSON.stringify([found, gone, blocked, failed, remarks]);
}

function toLedger({
  source_id,
  found,
  changed,
  unchanged,
  kept,
  gone,
  blocked,
  failed,
  ...row
}: Row): SourceLedger {
  const remarks: unknown[] = [JSON.parse(row.remarks)].flat();
  return {
    sourceId: source_id,
    found,
    new: row.new,
    changed,
    unchanged,
    kept,
    gone,
    blocked,
    failed,
    remarks: remarks.map(String),
  };
}
