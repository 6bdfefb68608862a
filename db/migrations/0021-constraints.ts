import { sql } from 'kysely';
import { statements } from './statements.js';

const STATES = sql`('reported', 'blank', 'not_applicable', 'unreadable', 'missing')`;

/** What could not be so is refused by the database itself. */
export const constraints = statements(
  // As before, and a term is an indicator of its era's form. Opening the warehouse fills it in.
  sql`CREATE UNIQUE INDEX indicator_of_form ON indicator (id, form_id)`,
  sql`DROP TABLE series_term`,
  sql`CREATE TABLE series_term (
    series_code TEXT NOT NULL,
    form_id TEXT NOT NULL,
    way INTEGER NOT NULL CHECK (way >= 1),
    indicator_id INTEGER NOT NULL,
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    PRIMARY KEY (series_code, form_id, way, indicator_id),
    FOREIGN KEY (series_code, form_id) REFERENCES series_era (series_code, form_id),
    FOREIGN KEY (indicator_id, form_id) REFERENCES indicator (id, form_id)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX series_term_indicator ON series_term (indicator_id, form_id)`,
  sql`CREATE UNIQUE INDEX series_term_one_own_series ON series_term (indicator_id) WHERE is_own = 1`,

  // As before, and a reading of a cell has a value where its state says so.
  sql`CREATE TABLE former_rereading_cell AS SELECT * FROM rereading_cell`,
  sql`DROP TABLE rereading_cell`,
  sql`CREATE TABLE rereading_cell (
    rereading_id INTEGER NOT NULL REFERENCES rereading (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    state_before TEXT CHECK (state_before IN ${STATES}),
    value_before REAL,
    raw_before TEXT,
    state_after TEXT CHECK (state_after IN ${STATES}),
    value_after REAL,
    raw_after TEXT,
    PRIMARY KEY (rereading_id, indicator_id),
    CONSTRAINT value_where_reported_before CHECK ((state_before IS 'reported') = (value_before IS NOT NULL)),
    CONSTRAINT value_where_reported_after CHECK ((state_after IS 'reported') = (value_after IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  sql`INSERT INTO rereading_cell SELECT * FROM former_rereading_cell`,
  sql`DROP TABLE former_rereading_cell`,
);
