import { sql } from 'kysely';
import { statements } from './statements.js';

/** The ratios of the panel, with their formulas. Opening the warehouse fills them in. */
export const derivedIndicators = statements(
  sql`CREATE TABLE derived_indicator (
    code TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    english TEXT NOT NULL,
    formula TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
);
