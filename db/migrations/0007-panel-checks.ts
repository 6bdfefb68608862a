import { sql } from 'kysely';
import { statements } from './statements.js';

/** What the reports of one agency for consecutive years must agree on. */
export const panelChecks = statements(
  sql`CREATE TABLE panel_identity (
    id TEXT NOT NULL PRIMARY KEY,
    later_series TEXT NOT NULL REFERENCES series (code)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX panel_identity_series ON panel_identity (later_series)`,

  // The series of the earlier year, whose sum the later year repeats.
  sql`CREATE TABLE panel_identity_term (
    identity_id TEXT NOT NULL REFERENCES panel_identity (id),
    series_code TEXT NOT NULL REFERENCES series (code),
    PRIMARY KEY (identity_id, series_code)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX panel_identity_term_series ON panel_identity_term (series_code)`,

  // One row for each agency, year and identity, where the next year is in the panel too and its form has the figure.
  // CROSS JOIN holds SQLite to the order: a report, the same agency's next one by key, then their figures.
  sql`CREATE VIEW panel_check AS
    SELECT
      region_code, region, agency, year, check_id,
      CASE
        WHEN left_sum IS NULL OR right_sum IS NULL THEN 'not_evaluable'
        WHEN round(left_sum, 4) = round(right_sum, 4) THEN 'pass'
        ELSE 'fail'
      END AS status,
      left_sum, right_sum, report_id, next_report_id
    FROM (
      SELECT
        term.region_code,
        term.region,
        term.agency,
        term.year,
        panel_identity.id AS check_id,
        CASE WHEN count(*) = count(term.value) THEN sum(term.value) END AS left_sum,
        max(later.value) AS right_sum,
        term.report_id,
        later.report_id AS next_report_id
      FROM report
      CROSS JOIN report AS next
        ON next.agency_id = report.agency_id AND next.year = report.year + 1 AND next.is_current = 1
      CROSS JOIN panel_identity
      CROSS JOIN series_long AS later ON later.report_id = next.id AND later.series = panel_identity.later_series
      CROSS JOIN panel_identity_term ON panel_identity_term.identity_id = panel_identity.id
      CROSS JOIN series_long AS term
        ON term.report_id = report.id AND term.series = panel_identity_term.series_code
      WHERE report.is_current = 1
      GROUP BY report.id, next.id, panel_identity.id
    )`,
);
