import { sql } from 'kysely';
import { statements } from './statements.js';

/** The statutory forms: what each number of a report means. Filled from src/forms whenever a warehouse is opened. */
export const codebook = statements(
  // Articles of the 2019 Regulations, 20(1) for 第二十条第（一）项.
  sql`CREATE TABLE article (
    id TEXT NOT NULL PRIMARY KEY,
    chinese TEXT NOT NULL,
    english TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE form (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    first_year INTEGER NOT NULL,
    last_year INTEGER CHECK (last_year >= first_year),
    notice TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE form_table (
    form_id TEXT NOT NULL REFERENCES form (id),
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    english TEXT NOT NULL,
    section TEXT NOT NULL,
    PRIMARY KEY (form_id, code)
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE form_row (
    form_id TEXT NOT NULL,
    table_code TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    article_id TEXT REFERENCES article (id),
    label TEXT NOT NULL,
    english TEXT NOT NULL,
    printed TEXT NOT NULL,
    PRIMARY KEY (form_id, table_code, code),
    FOREIGN KEY (form_id, table_code) REFERENCES form_table (form_id, code)
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE form_column (
    form_id TEXT NOT NULL,
    table_code TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    english TEXT NOT NULL,
    PRIMARY KEY (form_id, table_code, code),
    FOREIGN KEY (form_id, table_code) REFERENCES form_table (form_id, code)
  ) STRICT, WITHOUT ROWID`,

  // One value slot of a form: a row under a column. Its article is the row's.
  sql`CREATE TABLE indicator (
    id INTEGER NOT NULL PRIMARY KEY,
    form_id TEXT NOT NULL,
    table_code TEXT NOT NULL,
    row_code TEXT NOT NULL,
    column_code TEXT NOT NULL,
    unit TEXT NOT NULL,
    UNIQUE (form_id, table_code, row_code, column_code),
    FOREIGN KEY (form_id, table_code, row_code) REFERENCES form_row (form_id, table_code, code),
    FOREIGN KEY (form_id, table_code, column_code) REFERENCES form_column (form_id, table_code, code)
  ) STRICT`,
  sql`CREATE INDEX indicator_row ON indicator (row_code, column_code)`,
);
