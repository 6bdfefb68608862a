import { sql } from 'kysely';
import { joinRegionInYear, nameInYear } from './region-in-year.js';
import { statements } from './statements.js';

const IS_YEAR = sql`GLOB '20[0-9][0-9]'`;

/** The year that a link names: the digits before 年, or else the first ones that are no date's. */
const NAMED_YEAR = sql`CASE
          WHEN substr(text, instr(text, '年') - 4, 4) ${IS_YEAR}
            THEN substr(text, instr(text, '年') - 4, 4) + 0
          WHEN substr(text, instr(text, '20'), 4) ${IS_YEAR} AND substr(text, instr(text, '20') + 4, 1) NOT GLOB '[-0-9./]'
            THEN substr(text, instr(text, '20'), 4) + 0
        END`;

/** What a link says before 信息公开, without the year and 政府: whose report it is, or no more than 县, 本级 or 关于. */
const NAMED_AGENCY = sql`replace(replace(replace(replace(replace(
          substr(text, 1, instr(text || '信息公开', '信息公开') - 1),
          year || '年度', ''), year || '年', ''), year, ''), '人民政府', ''), '政府', '')`;

/** Which reports there ought to be, which were found, and which are in the panel. */
export const reportCoverage = statements(
  // The years for which a source's agency is expected to report; to NULL where it still is.
  sql`ALTER TABLE source ADD COLUMN expected_from INTEGER NOT NULL DEFAULT 2008`,
  sql`ALTER TABLE source ADD COLUMN expected_to INTEGER CHECK (expected_to >= expected_from)`,

  // The day of the last run in China: until then reports had the time to be published. Nothing asks the clock.
  sql`CREATE VIEW last_run_day AS
    SELECT date(max(ifnull(last_confirmed_at, started_at)), '+8 hours') AS day FROM run`,

  // One row for each agency of a source and year whose report was due on that day: that on a year by 31 January of the
  // next where a department reports, otherwise by 31 March (src/forms/deadlines.ts).
  sql`CREATE VIEW expected_report AS
    WITH RECURSIVE past (year) AS (
      SELECT min(expected_from) FROM source
      UNION ALL
      SELECT past.year + 1 FROM past JOIN last_run_day WHERE past.year + 1 < strftime('%Y', day) + 0
    )
    SELECT DISTINCT source.agency_id, past.year
    FROM source
    JOIN agency ON agency.id = source.agency_id
    JOIN last_run_day
    JOIN past ON past.year BETWEEN source.expected_from AND ifnull(source.expected_to, 9999)
    WHERE past.year
      < strftime('%Y', day, iif(agency.level = 'department', '-31 days', '-3 months')) + 0`,

  // The agencies of sources and the years for which a link on their lists announces a report, whatever its page answered;
  // not explanations and notices. MATERIALIZED, since what a link says is asked for again and again.
  sql`CREATE VIEW announced_report AS
    WITH
      link AS MATERIALIZED (
        SELECT DISTINCT source_id, replace(replace(link_text, ' ', ''), '　', '') AS text
        FROM snapshot
        WHERE kind IN ('report', 'attachment') AND source_id IS NOT NULL AND link_text IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM issue WHERE snapshot_id = snapshot.id AND code = 'not_a_report')
      ),
      dated AS MATERIALIZED (
        SELECT source_id, text, ${NAMED_YEAR} AS year
        FROM link
        WHERE instr(text, '解读') + instr(text, '图解') + instr(text, '通知') = 0
      ),
      named AS MATERIALIZED (SELECT source_id, year, ${NAMED_AGENCY} AS name FROM dated WHERE year IS NOT NULL)
    SELECT DISTINCT source.agency_id, named.year
    FROM named
    JOIN source ON source.id = named.source_id
    JOIN agency ON agency.id = source.agency_id
    ${joinRegionInYear(sql`named.year`)}
    WHERE length(named.name) <= 2 OR named.name LIKE '%' || agency.short_name
      OR (agency.short_name = region.name AND named.name LIKE '%' || ${nameInYear('valid', sql`named.year`)})`,

  // One row for each agency and year of which a report is expected, was found or is in the panel.
  sql`CREATE VIEW coverage AS
    SELECT
      valid.code AS region_code,
      ${nameInYear('valid', sql`covered.year`)} AS region,
      ${nameInYear('prefecture', sql`covered.year`)} AS prefecture,
      province.name AS province,
      agency.name AS agency,
      agency.level AS agency_level,
      agency.kind AS agency_kind,
      covered.year,
      covered.expected,
      covered.found,
      covered.parsed,
      region.region_id,
      agency.id AS agency_id
    FROM (
      SELECT agency_id, year, max(expected) AS expected, max(found) AS found, max(parsed) AS parsed
      FROM (
        SELECT agency_id, year, 1 AS expected, 0 AS found, 0 AS parsed FROM expected_report
        UNION ALL
        SELECT agency_id, year, 0, 1, 0 FROM announced_report
        UNION ALL
        SELECT agency_id, year, 0, 1, 1 FROM report WHERE is_current = 1 AND year IS NOT NULL
      )
      GROUP BY agency_id, year
    ) AS covered
    JOIN agency ON agency.id = covered.agency_id
    ${joinRegionInYear(sql`covered.year`)}`,

  // found and parsed count what is expected, so that they never exceed it; beyond counts the parsed reports that are not.
  sql`CREATE VIEW province_coverage AS
    SELECT
      province,
      year,
      sum(expected) AS expected,
      sum(expected AND found) AS found,
      sum(expected AND parsed) AS parsed,
      sum(parsed AND NOT expected) AS beyond
    FROM coverage
    GROUP BY province, year`,
);
