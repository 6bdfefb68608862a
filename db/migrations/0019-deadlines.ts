import { sql } from 'kysely';
import { statements } from './statements.js';

/** The days on which reports are due, as data: `expected_report` had them of its own. */
export const deadlines = statements(
  // For each level of agencies and each span of years reported on; due is MM-DD of the year after. Opening the warehouse
  // fills it in.
  sql`CREATE TABLE deadline (
    agency_level TEXT NOT NULL,
    first_year INTEGER NOT NULL,
    last_year INTEGER CHECK (last_year >= first_year),
    due TEXT NOT NULL CHECK (due GLOB '[01][0-9]-[0-3][0-9]'),
    regulations_id TEXT NOT NULL REFERENCES regulations (id),
    PRIMARY KEY (agency_level, first_year)
  ) STRICT, WITHOUT ROWID`,

  // One row for each agency of a source and year whose report was due before that day: where the law names no day for
  // agencies of its level, once all others were due.
  sql`DROP VIEW expected_report`,
  sql`CREATE VIEW expected_report AS
    WITH RECURSIVE past (year) AS (
      SELECT min(expected_from) FROM source
      UNION ALL
      SELECT past.year + 1 FROM past JOIN last_run_day WHERE past.year + 1 < strftime('%Y', day) + 0
    ),
    last_due AS MATERIALIZED (
      SELECT past.year, max(deadline.due) AS due
      FROM past
      JOIN deadline ON past.year BETWEEN deadline.first_year AND ifnull(deadline.last_year, past.year)
      GROUP BY past.year
    )
    SELECT DISTINCT source.agency_id, last_due.year
    FROM source
    JOIN agency ON agency.id = source.agency_id
    JOIN last_run_day
    JOIN last_due ON last_due.year BETWEEN source.expected_from AND ifnull(source.expected_to, last_due.year)
    LEFT JOIN deadline ON deadline.agency_level = agency.level
      AND last_due.year BETWEEN deadline.first_year AND ifnull(deadline.last_year, last_due.year)
    WHERE (last_due.year + 1) || '-' || ifnull(deadline.due, last_due.due) < last_run_day.day`,
);
