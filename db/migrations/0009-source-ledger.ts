import { sql } from 'kysely';
import { statements } from './statements.js';

/** What each run came to at each source, and what the lists showed. */
export const sourceLedger = statements(
  // A run that is confirmed by later ones has its rows confirmed with it.
  sql`CREATE TABLE source_ledger (
    run_id INTEGER NOT NULL REFERENCES run (id),
    source_id TEXT NOT NULL REFERENCES source (id),
    found INTEGER NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    blocked INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    remarks TEXT NOT NULL,
    PRIMARY KEY (run_id, source_id)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX source_ledger_source ON source_ledger (source_id, run_id)`,

  sql`CREATE TABLE list_count (
    source_id TEXT NOT NULL REFERENCES source (id),
    url TEXT NOT NULL,
    reports INTEGER NOT NULL CHECK (reports >= 0),
    PRIMARY KEY (source_id, url)
  ) STRICT, WITHOUT ROWID`,
);
