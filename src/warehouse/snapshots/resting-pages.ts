import { type Kysely, sql } from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';

/** A page is asked again after this part of the time for which it has stayed the same, and after so many days at most. */
const PART_OF_AGE = 0.1;
const LONGEST_REST_DAYS = 30;

/**
 * Reports and attachments that need not be asked now: the longer a page has stayed the same, the longer it rests. Rests
 * differ by up to a quarter from page to page, so that not all are due in the same night. `now` is ISO 8601, UTC.
 */
export async function restingPages(db: Kysely<WarehouseSchema>, now: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ url: string }>`
    SELECT url FROM newest_snapshot AS page
    WHERE kind IN ('report', 'attachment')
      AND last_seen_at <= ${now}
      AND julianday(${now}) - julianday(last_seen_at) <
        min(${LONGEST_REST_DAYS}, ${PART_OF_AGE} * (julianday(last_seen_at) - julianday(fetched_at)))
        * (0.75 + (id % 50) / 100.0)
      AND NOT EXISTS (
        SELECT 1 FROM snapshot AS later
        WHERE later.url = page.url AND later.outcome <> 'ok' AND later.last_seen_at > page.last_seen_at
      )`.execute(db);
  return new Set(rows.map(({ url }) => url));
}
