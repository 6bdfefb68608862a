import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { signSchema } from '../../crawl/source/sign.js';
import type { SourceEnd } from '../../crawl/source/visit-history.js';
import type { SourceVisitTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

/** How the last crawl of a source ended. Times are ISO 8601, UTC. */
export interface SourceVisit extends SourceEnd {
  readonly sourceId: string;
  readonly visitedAt: string;
  /** When one last came to its end; null where none has. */
  readonly finishedAt: string | null;
  /** The first of the failures since then; null where the last one did not fail. */
  readonly failingSince: string | null;
}

type Db = Kysely<WarehouseSchema>;

/** How the crawl of a source ended, and when (ISO 8601, UTC). */
export interface EndedVisit {
  readonly sourceId: string;
  readonly end: SourceEnd;
  readonly at: string;
}

/** All of them or none. */
export async function recordVisits(db: Db, visits: readonly EndedVisit[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const visit of visits) await recordVisit(trx, visit);
  });
}

async function recordVisit(db: Db, { sourceId, end, at }: EndedVisit): Promise<void> {
  const { status, reason, signs } = end;
  const row = {
    status,
    reason,
    visited_at: at,
    ...(status === 'finished' ? { finished_at: at, failing_since: null } : {}),
  };
  const isFailure = status === 'failed';
  const noticed = JSON.stringify(signs);
  await db
    .insertInto('source_visit')
    .values({ source_id: sourceId, ...row, signs: noticed, failing_since: isFailure ? at : null })
    .onConflict((conflict) =>
      conflict.column('source_id').doUpdateSet({
        ...row,
        // A crawl that did not see the whole source takes back nothing.
        ...(status === 'finished' || signs.length > 0 ? { signs: noticed } : {}),
        ...(isFailure ? { failing_since: sql<string>`ifnull(source_visit.failing_since, ${at})` } : {}),
      }),
    )
    .execute();
}

/** The last visit of every source that was ever visited. */
export async function sourceVisits(db: Db): Promise<SourceVisit[]> {
  const rows = await db.selectFrom('source_visit').selectAll().orderBy('source_id').execute();
  return rows.map(toVisit);
}

function toVisit(row: Selectable<SourceVisitTable>): SourceVisit {
  return {
    sourceId: row.source_id,
    status: row.status,
    reason: row.reason,
    visitedAt: row.visited_at,
    finishedAt: row.finished_at,
    failingSince: row.failing_since,
    signs: z.array(signSchema).parse(JSON.parse(row.signs)),
  };
}
