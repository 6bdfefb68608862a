import { type RawBuilder, sql } from 'kysely';
import { joinRegionInYear, nameInYear } from './region-in-year.js';
import { statements } from './statements.js';

/** Other tables refer to this one: what they refer to is gone for a moment, and there again when the transaction ends. */
function replaceParent(name: string, definition: RawBuilder<unknown>, rows: RawBuilder<unknown>) {
  const table = sql.table(name);
  const former = sql.table(`former_${name}`);
  return [
    sql`CREATE TABLE ${former} AS SELECT * FROM ${table}`,
    sql`DROP TABLE ${table}`,
    sql`CREATE TABLE ${table} ${definition}`,
    sql`INSERT INTO ${table} ${rows} FROM ${former}`,
    sql`DROP TABLE ${former}`,
  ];
}

/** When codes were in force, what became of them, and what sort of agency reports. */
export const regions = statements(
  sql`PRAGMA defer_foreign_keys = ON`,
  sql`DROP VIEW report_view`,

  // A code of GB/T 2260, its last name, and the years at the end of which it was in force: NULL where they are open.
  // All codes of one region share region_id, the first of them that is known. Opening the warehouse fills the list.
  ...replaceParent(
    'region',
    sql`(
    code TEXT NOT NULL PRIMARY KEY
      CONSTRAINT region_code_is_six_digits CHECK (code GLOB '[1-9][0-9][0-9][0-9][0-9][0-9]'),
    name TEXT NOT NULL CHECK (name <> ''),
    region_id TEXT NOT NULL REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER,
    valid_to INTEGER,
    CONSTRAINT valid_for_a_year_at_least CHECK (valid_to >= valid_from)
  ) STRICT, WITHOUT ROWID`,
    sql`SELECT code, name, code, NULL, NULL`,
  ),
  sql`CREATE INDEX region_region_id ON region (region_id)`,

  // The successor relation: year is the first at the end of which it was so.
  sql`CREATE TABLE region_change (
    id INTEGER NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL
      CHECK (kind IN ('renamed', 'recoded', 'merged', 'absorbed', 'split', 'established')),
    predecessor_code TEXT REFERENCES region (code),
    successor_code TEXT NOT NULL REFERENCES region (code),
    former_name TEXT CHECK (former_name <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    CONSTRAINT only_the_established_has_no_predecessor CHECK ((kind = 'established') = (predecessor_code IS NULL)),
    CONSTRAINT former_name_where_the_code_stays
      CHECK ((predecessor_code IS successor_code) = (former_name IS NOT NULL))
  ) STRICT`,
  sql`CREATE INDEX region_change_predecessor ON region_change (predecessor_code)`,
  sql`CREATE INDEX region_change_successor ON region_change (successor_code)`,
  sql`CREATE INDEX region_change_renamed ON region_change (successor_code, year) WHERE kind = 'renamed'`,

  sql`CREATE TABLE agency_kind (
    code TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    english TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  sql`INSERT INTO agency_kind VALUES ('other', 99, '其他', 'Other')`,

  // region_code is the last code of the agency's region, so that an agency stays one when the code changes.
  ...replaceParent(
    'agency',
    sql`(
    id INTEGER NOT NULL PRIMARY KEY,
    region_code TEXT NOT NULL REFERENCES region (code),
    short_name TEXT NOT NULL CHECK (short_name <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    level TEXT NOT NULL
      CHECK (level IN ('province', 'prefecture', 'county', 'township', 'department', 'other')),
    kind TEXT NOT NULL REFERENCES agency_kind (code),
    UNIQUE (region_code, short_name)
  ) STRICT`,
    sql`SELECT id, region_code, short_name, name, level, 'other'`,
  ),
  sql`CREATE INDEX agency_of_kind ON agency (kind)`,

  // As before, with the code and the names that were valid in the report's year, and what stays the same over the years.
  sql`CREATE VIEW report_view AS
    SELECT
      report.id AS report_id,
      valid.code AS region_code,
      ${nameInYear('valid', sql`report.year`)} AS region,
      ${nameInYear('prefecture', sql`report.year`)} AS prefecture,
      province.name AS province,
      agency.name AS agency,
      agency.level AS agency_level,
      report.year,
      report.form_id AS form,
      report.title,
      report.published_on,
      report.stated_source,
      (
        SELECT group_concat(code, '; ') FROM (
          SELECT section.code
          FROM report_section
          JOIN section ON section.code = report_section.section_code
          WHERE report_section.report_id = report.id
          ORDER BY section.position
        )
      ) AS sections,
      report.url,
      report.revision,
      report.is_current,
      report.id IS (
        SELECT copy.id FROM report AS copy
        WHERE copy.agency_id = report.agency_id AND copy.year = report.year AND copy.is_current = 1
        ORDER BY copy.reported_cells DESC, copy.published_on DESC, copy.id
        LIMIT 1
      ) AS in_panel,
      report.reported_cells,
      report.parser_version,
      report.snapshot_id,
      region.region_id,
      agency.id AS agency_id,
      agency.kind AS agency_kind
    FROM report
    JOIN agency ON agency.id = report.agency_id
    ${joinRegionInYear(sql`report.year`)}`,
);
