import { sql } from 'kysely';
import { statements } from './statements.js';

/** Coverage of a warehouse that was rebuilt: no archive has the ledger of runs, but it tells when pages last answered. */
export const lastAnswer = statements(
  // The day of the last run in China, or of the last answer where no run is known: until then reports had the time to be
  // published. Nothing asks the clock.
  sql`DROP VIEW last_run_day`,
  sql`CREATE VIEW last_run_day AS
    SELECT date(
      ifnull(
        (SELECT max(ifnull(last_confirmed_at, started_at)) FROM run),
        (SELECT max(last_seen_at) FROM snapshot WHERE source_id IS NOT NULL)
      ),
      '+8 hours'
    ) AS day`,
);
