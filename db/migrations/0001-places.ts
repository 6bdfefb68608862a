import { sql } from 'kysely';
import { statements } from './statements.js';

/** 'gong' in ASCII, in the file's header: tells a warehouse from any other SQLite database. */
export const APPLICATION_ID = 0x676f6e67;

/** Who reports, and where their reports are found. */
export const places = statements(
  sql`PRAGMA application_id = ${sql.lit(APPLICATION_ID)}`,

  // GB/T 2260. The province and the prefecture follow from the code: 350430 lies in 350400 and 350000.
  sql`CREATE TABLE region (
    code TEXT NOT NULL PRIMARY KEY
      CONSTRAINT region_code_is_six_digits CHECK (code GLOB '[1-9][0-9][0-9][0-9][0-9][0-9]'),
    name TEXT NOT NULL CHECK (name <> '')
  ) STRICT, WITHOUT ROWID`,

  // short_name is the name without the region's and without 人民政府: what two spellings of it have in common.
  sql`CREATE TABLE agency (
    id INTEGER NOT NULL PRIMARY KEY,
    region_code TEXT NOT NULL REFERENCES region (code),
    short_name TEXT NOT NULL CHECK (short_name <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    level TEXT NOT NULL
      CHECK (level IN ('province', 'prefecture', 'county', 'township', 'department', 'other')),
    UNIQUE (region_code, short_name)
  ) STRICT`,

  sql`CREATE TABLE source (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    adapter TEXT NOT NULL,
    entry TEXT NOT NULL CHECK (json_type(entry) = 'array')
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX source_agency ON source (agency_id)`,
);
