import { sql } from 'kysely';
import { statements } from './statements.js';

/** The steps of each run, and how the last crawl of each source ended, which the plan of the next run goes by. */
export const nightlyLedger = statements(
  sql`ALTER TABLE run ADD COLUMN program_version TEXT`,
  sql`ALTER TABLE run ADD COLUMN parser_version INTEGER`,
  sql`CREATE TABLE run_step (
    run_id INTEGER NOT NULL REFERENCES run (id),
    step TEXT NOT NULL CHECK (step IN ('crawl', 'parse', 'check', 'load', 'export')),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('running', 'finished', 'interrupted', 'failed')),
    counts TEXT NOT NULL,
    reason TEXT,
    state TEXT,
    PRIMARY KEY (run_id, step)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE TABLE source_visit (
    source_id TEXT PRIMARY KEY REFERENCES source (id),
    status TEXT NOT NULL CHECK (status IN ('finished', 'cut_short', 'failed')),
    reason TEXT,
    visited_at TEXT NOT NULL,
    finished_at TEXT,
    failing_since TEXT
  ) STRICT, WITHOUT ROWID`,
);
