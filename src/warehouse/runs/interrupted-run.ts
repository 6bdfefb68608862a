import { type Kysely, sql } from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';

/** Pages fetched longer ago than this are asked for again, also when the run that fetched them never ended. */
const RESUMED_WITHIN_MS = 24 * 60 * 60 * 1000;

/**
 * The URLs that the pipeline's runs have seen since the last one that came to its end: the run that follows goes on
 * from there and does not fetch them again.
 */
export async function fetchedByInterruptedRun(
  db: Kysely<WarehouseSchema>,
  pipeline: string,
  now: Date,
): Promise<ReadonlySet<string>> {
  const firstUnfinished = await db
    .selectFrom('run')
    .select('started_at')
    .where('pipeline', '=', pipeline)
    .where(
      'id',
      '>',
      sql<number>`ifnull((SELECT max(id) FROM run WHERE pipeline = ${pipeline} AND status = 'finished'), 0)`,
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (firstUnfinished === undefined) return new Set();
  const oldest = now.getTime() - RESUMED_WITHIN_MS;
  const since = new Date(Math.max(Date.parse(firstUnfinished.started_at), oldest)).toISOString();
  const rows = await db
    .selectFrom('snapshot')
    .select('url')
    .distinct()
    .where('outcome', '=', 'ok')
    .where('last_seen_at', '>=', since)
    .execute();
  return new Set(rows.map(({ url }) => url));
}
