import { sql } from 'kysely';
import { statements } from './statements.js';

/** Which sections a report has, and who published it. */
export const sections = statements(
  sql`CREATE TABLE section (
    code TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    english TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  // A row for each section that has a heading in the document.
  sql`CREATE TABLE report_section (
    report_id INTEGER NOT NULL REFERENCES report (id),
    section_code TEXT NOT NULL REFERENCES section (code),
    PRIMARY KEY (report_id, section_code)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX report_section_section ON report_section (section_code)`,

  sql`ALTER TABLE report ADD COLUMN stated_source TEXT`,

  // As before, with the two of them. An aggregate with ORDER BY would keep older SQLite clients from opening the file.
  sql`DROP VIEW report_view`,
  sql`CREATE VIEW report_view AS
    SELECT
      report.id AS report_id,
      region.code AS region_code,
      region.name AS region,
      prefecture.name AS prefecture,
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
      report.snapshot_id
    FROM report
    JOIN agency ON agency.id = report.agency_id
    JOIN region ON region.code = agency.region_code
    LEFT JOIN region AS prefecture
      ON prefecture.code = substr(region.code, 1, 4) || '00' AND substr(region.code, 3, 2) <> '00'
    LEFT JOIN region AS province ON province.code = substr(region.code, 1, 2) || '0000'`,
);
