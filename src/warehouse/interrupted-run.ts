import type { Kysely } from 'kysely';
import type { WarehouseSchema } from './views.js';

/** Pages fetched longer ago than this are asked for again, also when the run that fetched them never ended. */
const RESUMED_WITHIN_MS = 24 * 60 * 60 * 1000;

/**
 * The URLs that the pipeline's last run has seen, when that run did not come to its end: the run that follows goes on
 * from there and does not fetch them again.
 */
export async function fetchedByInterruptedRun(
  db: Kysely<WarehouseSchema>,
  pipeline: string,
  now: Date,
): Promise<ReadonlySet<string>> {
  const last = await db
    .selectFrom('run')
    .select(['started_at', 'status'])
    .where('pipeline', '=', pipeline)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || last.status === 'finished') return new Set();
  const oldest = now.getTime() - RESUMED_WITHIN_MS;
  const since = new Date(Math.max(Date.parse(last.started_at), oldest)).toISOString();
  const rows = await db
    .selectFrom('snapshot')
    .select('url')
    .distinct()
    .where('outcome', '=', 'ok')
    .where('last_seen_at', '>=', since)
    .execute();
  return new Set(rows.map(({ url }) => url));
}
