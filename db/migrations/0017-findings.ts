import { sql } from 'kysely';
import { statements } from './statements.js';

/** What is wrong at sources, since when and until when. */
export const findings = statements(
  // What a crawl noticed that may be a redesign, as JSON.
  sql`ALTER TABLE source_visit ADD COLUMN signs TEXT NOT NULL DEFAULT '[]'`,
  sql`CREATE TABLE finding (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id TEXT NOT NULL REFERENCES source (id),
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    before TEXT,
    after TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    ended TEXT,
    beginning_told INTEGER NOT NULL DEFAULT 0 CHECK (beginning_told IN (0, 1)),
    end_told INTEGER NOT NULL DEFAULT 0 CHECK (end_told IN (0, 1))
  ) STRICT`,
  sql`CREATE UNIQUE INDEX finding_open ON finding (source_id, code, subject) WHERE ended IS NULL`,
  // The state of a source's reports that its findings about them were drawn from.
  sql`CREATE TABLE finding_basis (
    source_id TEXT PRIMARY KEY REFERENCES source (id),
    basis TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
);
