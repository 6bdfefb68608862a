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
        earlier.region_code,
        earlier.region,
        earlier.agency,
        earlier.year,
        panel_identity.id AS check_id,
        (
          SELECT CASE WHEN count(*) = count(term.value) THEN sum(term.value) END
          FROM panel_identity_term
          CROSS JOIN series_long AS term
            ON term.series = panel_identity_term.series_code AND term.report_id = earlier.report_id
          WHERE panel_identity_term.identity_id = panel_identity.id
        ) AS left_sum,
        later.value AS right_sum,
        earlier.report_id,
        later.report_id AS next_report_id
      FROM report_view AS earlier
      CROSS JOIN panel_identity
      CROSS JOIN series_long AS later
        ON later.series = panel_identity.later_series AND later.region_code = earlier.region_code
        AND later.agency = earlier.agency AND later.year = earlier.year + 1
      WHERE earlier.in_panel = 1
    )`,
);
