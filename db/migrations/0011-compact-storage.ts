import { type RawBuilder, sql } from 'kysely';
import { statements } from './statements.js';

const OFFSET = sql`ifnull('+' || (place -> '$.offset'), '')`;
const IN_TABLE = sql`(place -> '$.table') || '!R' || (place -> '$.row') || 'C' || (place -> '$.column')`;

/** A place that was kept as JSON, as src/warehouse/reports/place-text.ts writes it now. */
const PLACE = sql`CASE
      WHEN place -> '$.page' IS NOT NULL
        THEN (place -> '$.page') || '@' || (place -> '$.x') || ',' || (place -> '$.y') || ifnull(' ' || ${IN_TABLE}, '')
      WHEN place -> '$.table' IS NOT NULL THEN ${IN_TABLE} || ${OFFSET}
      WHEN place -> '$.line' IS NOT NULL THEN 'L' || (place -> '$.line') || ${OFFSET}
      WHEN place -> '$.paragraph' IS NOT NULL THEN 'P' || (place -> '$.paragraph') || ${OFFSET}
    END`;

/** SQLite changes a column's type and checks only with its table (sqlite.org/lang_altertable.html). */
function replaceTable(name: string, definition: RawBuilder<unknown>, rows: RawBuilder<unknown>) {
  const table = sql.table(name);
  const former = sql.table(`former_${name}`);
  return [
    sql`ALTER TABLE ${table} RENAME TO ${former}`,
    sql`CREATE TABLE ${table} ${definition}`,
    sql`INSERT INTO ${table} ${rows} FROM ${former}`,
    sql`DROP TABLE ${former}`,
  ];
}

/** Cells, facts, issues and checks in less than half the bytes: a country has millions of them. */
export const compactStorage = statements(
  // Renaming a table looks into the views: they are made anew by the next migration, or when the warehouse is opened.
  ...['panel_check', 'series_long', 'panel_long', 'cell_view'].map(
    (view) => sql`DROP VIEW IF EXISTS ${sql.table(view)}`,
  ),

  // A cell has either a value or the reason why it has none.
  ...replaceTable(
    'cell',
    sql`(
    report_id INTEGER NOT NULL REFERENCES report (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    value REAL,
    absence TEXT CHECK (absence IN ('blank', 'not_applicable', 'unreadable', 'missing')),
    raw TEXT NOT NULL,
    place TEXT,
    PRIMARY KEY (report_id, indicator_id),
    CONSTRAINT value_or_absence CHECK ((value IS NULL) <> (absence IS NULL))
  ) STRICT, WITHOUT ROWID`,
    sql`SELECT report_id, indicator_id, value, nullif(state, 'reported'), raw, ${PLACE}`,
  ),

  ...replaceTable(
    'issue',
    sql`(
    snapshot_id INTEGER NOT NULL REFERENCES document (snapshot_id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    message TEXT NOT NULL,
    place TEXT,
    PRIMARY KEY (snapshot_id, position)
  ) STRICT, WITHOUT ROWID`,
    sql`SELECT snapshot_id, position, code, severity, message, ${PLACE}`,
  ),

  ...replaceTable(
    'fact',
    sql`(
    report_id INTEGER NOT NULL REFERENCES report (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    quote TEXT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (report_id, position)
  ) STRICT, WITHOUT ROWID`,
    sql`SELECT report_id, position, code, value, unit, approximate, quote, ${PLACE}`,
  ),

  // What a report is held to: an identity of its form, or its prose against its tables.
  sql`CREATE TABLE check_rule (
    id INTEGER NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('identity', 'narrative')),
    statement TEXT NOT NULL
  ) STRICT`,
  // Opening the warehouse fills in the statements.
  sql`INSERT INTO check_rule (code, kind, statement)
    SELECT DISTINCT check_id, iif(check_id GLOB 'narrative.*', 'narrative', 'identity'), '' FROM check_result`,
  sql`DROP INDEX check_result_failed`,
  ...replaceTable(
    'check_result',
    sql`(
    report_id INTEGER NOT NULL REFERENCES report (id),
    rule_id INTEGER NOT NULL REFERENCES check_rule (id),
    status TEXT NOT NULL CHECK (status IN ('pass', 'fail', 'not_evaluable')),
    left_sum REAL,
    right_sum REAL,
    PRIMARY KEY (report_id, rule_id),
    CONSTRAINT evaluated_check_has_sums
      CHECK (status = 'not_evaluable' OR (left_sum IS NOT NULL AND right_sum IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
    sql`SELECT report_id, (SELECT id FROM check_rule WHERE code = check_id), status, left_sum, right_sum`,
  ),
  sql`CREATE INDEX check_result_failed ON check_result (rule_id) WHERE status = 'fail'`,

  // Sections are looked up by report alone.
  sql`DROP INDEX report_section_section`,

  // Answers which report stands for its agency and year without a look at the reports themselves.
  sql`DROP INDEX report_agency_year`,
  sql`CREATE INDEX report_panel
    ON report (agency_id, year, is_current, reported_cells DESC, published_on DESC, id)`,
);
