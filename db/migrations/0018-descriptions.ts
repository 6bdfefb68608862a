import { sql } from 'kysely';
import { statements } from './statements.js';

/** What every table, view and column means, for whoever has only the database. Opening the warehouse fills them in. */
export const descriptions = statements(
  sql`CREATE TABLE table_description (
    table_name TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('table', 'view')),
    position INTEGER NOT NULL,
    english TEXT NOT NULL CHECK (english <> ''),
    chinese TEXT NOT NULL CHECK (chinese <> '')
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE TABLE column_description (
    table_name TEXT NOT NULL REFERENCES table_description (table_name),
    column_name TEXT NOT NULL,
    position INTEGER NOT NULL,
    english TEXT NOT NULL CHECK (english <> ''),
    chinese TEXT NOT NULL CHECK (chinese <> ''),
    PRIMARY KEY (table_name, column_name)
  ) STRICT, WITHOUT ROWID`,
);
