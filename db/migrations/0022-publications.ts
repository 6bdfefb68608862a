import { type RawBuilder, sql } from 'kysely';
import { joinRegionInYear, nameInYear } from './region-in-year.js';
import { statements } from './statements.js';

/** The copy that stands for an agency and year: the fullest, of equals the one published last, then by address. */
const STANDS = sql`report.id IS (
        SELECT copy.id FROM report AS copy
        WHERE copy.agency_id = report.agency_id AND copy.year = report.year AND copy.is_current = 1
          AND copy.copy_of IS NULL
        ORDER BY copy.reported_cells DESC, copy.published_on DESC, copy.url
        LIMIT 1
      )`;

const INDICATOR = sql`indicator.table_code || '.' || indicator.row_code || '.' || indicator.column_code`;

const IS_LATER = sql`(later.revision > 1 OR later.replaces IS NOT NULL)`;

/** The revision before, or the report of another year that the later one corrects. */
const EARLIER = sql`CROSS JOIN report AS earlier ON earlier.id = ifnull(later.replaces, (
        SELECT id FROM report AS before
        WHERE before.url = later.url AND ifnull(before.year, 0) = ifnull(later.year, 0)
          AND before.revision = later.revision - 1
      ))`;

/** A report stands for all places at which it is published, and an agency is called the same in whatever order it is met. */
export const publications = statements(
  sql`DROP VIEW report_view`,
  sql`DROP VIEW rereading_view`,
  sql`DROP VIEW revision_change`,
  sql`DROP VIEW correction_view`,

  // As the source names its agency; NULL where it knows the region by a code of the past.
  sql`ALTER TABLE source ADD COLUMN agency_name TEXT`,
  sql`UPDATE source SET agency_name = (SELECT name FROM agency WHERE agency.id = source.agency_id)`,

  // agency_name: as the source, or whoever loaded the document, names its agency; any other as the document spells it.
  // replaces: the report of another year that this address gave before, and that this one corrects.
  // copy_of: the report that says the same of the same agency and year at another address, and stands for both.
  sql`ALTER TABLE report ADD COLUMN agency_name TEXT`,
  sql`UPDATE report SET agency_name = ifnull(stated_agency, (SELECT name FROM agency WHERE agency.id = report.agency_id))`,
  sql`ALTER TABLE report ADD COLUMN replaces INTEGER REFERENCES report (id)`,
  sql`ALTER TABLE report ADD COLUMN copy_of INTEGER REFERENCES report (id)`,
  sql`CREATE INDEX report_replaces ON report (replaces) WHERE replaces IS NOT NULL`,
  sql`CREATE INDEX report_copy ON report (copy_of) WHERE copy_of IS NOT NULL`,
  // With all that STANDS asks for, in its order.
  sql`DROP INDEX report_panel`,
  sql`CREATE INDEX report_panel
    ON report (agency_id, year, is_current, reported_cells DESC, published_on DESC, url, copy_of)`,
  // As src/warehouse/reports/copies.ts does after each load.
  sql`UPDATE report SET copy_of = (
      SELECT iif(first.url = report.url, NULL, first.id)
      FROM report AS first
      JOIN snapshot ON snapshot.id = first.snapshot_id
      WHERE first.agency_id = report.agency_id AND first.year = report.year
        AND first.figures_digest = report.figures_digest AND first.is_current = report.is_current
      ORDER BY snapshot.source_id IS NULL, snapshot.kind = 'attachment', first.revision DESC,
        first.published_on IS NULL, first.published_on, first.url
      LIMIT 1
    )`,

  // As before, without copies.
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
      ${STANDS} AS in_panel,
      report.reported_cells,
      report.parser_version,
      report.snapshot_id,
      region.region_id,
      agency.id AS agency_id,
      agency.kind AS agency_kind
    FROM report
    JOIN agency ON agency.id = report.agency_id
    ${joinRegionInYear(sql`report.year`)}
    WHERE report.copy_of IS NULL`,

  // Every place at which a report is published, and where its bytes are.
  sql`CREATE VIEW publication AS
    SELECT
      ifnull(report.copy_of, report.id) AS report_id,
      report.url,
      report.copy_of IS NULL AS is_first,
      report.revision,
      report.is_current,
      report.title,
      report.published_on,
      snapshot.fetched_at,
      snapshot.last_seen_at,
      report.snapshot_id
    FROM report
    JOIN snapshot ON snapshot.id = report.snapshot_id`,

  // Each number by which another report of an agency and year contradicts the one that stands in the panel.
  sql`CREATE VIEW report_conflict AS
    SELECT
      report_view.region_code,
      report_view.region,
      report_view.agency,
      report_view.year,
      report_view.url,
      other.url AS other_url,
      ${INDICATOR} AS indicator,
      cell.value,
      other_cell.value AS other_value,
      report_view.report_id,
      other.id AS other_report_id,
      cell.indicator_id
    FROM report AS other
    CROSS JOIN report_view ON report_view.agency_id = other.agency_id AND report_view.year = other.year
      AND report_view.in_panel = 1
    CROSS JOIN cell AS other_cell ON other_cell.report_id = other.id
    CROSS JOIN cell ON cell.report_id = report_view.report_id AND cell.indicator_id = other_cell.indicator_id
    CROSS JOIN indicator ON indicator.id = cell.indicator_id
    WHERE other.is_current = 1 AND other.copy_of IS NULL AND other.id <> report_view.report_id
      AND cell.value <> other_cell.value`,

  // As before; of a copy, with what is known of its report.
  ...changes(),
  corrections(),
);

function changes(): readonly RawBuilder<unknown>[] {
  return [
    sql`CREATE VIEW rereading_view AS
    SELECT
      rereading.id AS rereading_id,
      report_view.region_code,
      report_view.region,
      report_view.agency,
      report_view.year,
      report.url,
      rereading.parser_before,
      rereading.parser_after,
      rereading.read_at,
      ${INDICATOR} AS indicator,
      rereading_cell.state_before,
      rereading_cell.value_before,
      rereading_cell.raw_before,
      rereading_cell.state_after,
      rereading_cell.value_after,
      rereading_cell.raw_after,
      rereading.report_id
    FROM rereading_cell
    JOIN rereading ON rereading.id = rereading_cell.rereading_id
    JOIN report ON report.id = rereading.report_id
    JOIN report_view ON report_view.report_id = ifnull(report.copy_of, report.id)
    JOIN indicator ON indicator.id = rereading_cell.indicator_id`,

    // CROSS JOIN holds SQLite to the order: the later reports, the ones before them by key, then their cells by key.
    sql`CREATE VIEW revision_change AS
    SELECT
      report_view.region_code,
      report_view.region,
      report_view.agency,
      report_view.year,
      report.url,
      report.revision,
      snapshot.fetched_at,
      ${INDICATOR} AS indicator,
      changed.state_before,
      changed.value_before,
      changed.state_after,
      changed.value_after,
      changed.report_id,
      changed.indicator_id
    FROM (
      SELECT later.id AS report_id, cell.indicator_id,
        iif(earlier_cell.report_id IS NULL, NULL, ifnull(earlier_cell.absence, 'reported')) AS state_before,
        earlier_cell.value AS value_before,
        ifnull(cell.absence, 'reported') AS state_after, cell.value AS value_after
      FROM report AS later
      ${EARLIER}
      CROSS JOIN cell ON cell.report_id = later.id
      LEFT JOIN cell AS earlier_cell
        ON earlier_cell.report_id = earlier.id AND earlier_cell.indicator_id = cell.indicator_id
      WHERE ${IS_LATER}
        AND (earlier_cell.report_id IS NULL OR earlier_cell.absence IS NOT cell.absence
          OR earlier_cell.value IS NOT cell.value)
      UNION ALL
      SELECT later.id, cell.indicator_id, ifnull(cell.absence, 'reported'), cell.value, NULL, NULL
      FROM report AS later
      ${EARLIER}
      CROSS JOIN cell ON cell.report_id = earlier.id
      WHERE ${IS_LATER} AND NOT EXISTS (
        SELECT 1 FROM cell AS later_cell
        WHERE later_cell.report_id = later.id AND later_cell.indicator_id = cell.indicator_id
      )
    ) AS changed
    JOIN report ON report.id = changed.report_id
    JOIN report_view ON report_view.report_id = ifnull(report.copy_of, report.id)
    JOIN snapshot ON snapshot.id = report.snapshot_id
    JOIN indicator ON indicator.id = changed.indicator_id`,
  ];
}

/** As before; a correction names any of the places at which its report is published. */
function corrections(): RawBuilder<unknown> {
  return sql`CREATE VIEW correction_view AS
    SELECT
      *,
      CASE
        WHEN report_id IS NULL THEN 'no such report'
        WHEN indicator_id IS NULL THEN 'no such cell'
        WHEN source_state = printed_state AND source_value IS printed_value THEN 'holds'
        ELSE 'source changed'
      END AS standing
    FROM (
      SELECT
        correction.id AS correction_id,
        (SELECT region_code FROM report_view WHERE report_view.report_id = report.id) AS region_code,
        (SELECT region FROM report_view WHERE report_view.report_id = report.id) AS region,
        (SELECT agency FROM report_view WHERE report_view.report_id = report.id) AS agency,
        correction.url,
        correction.year,
        correction.table_code,
        correction.row_code,
        correction.column_code,
        ifnull(correction.printed_absence, 'reported') AS printed_state,
        correction.printed_value,
        ifnull(correction.absence, 'reported') AS state,
        correction.value,
        correction.reason,
        correction.author,
        correction.made_on,
        CASE
          WHEN indicator.id IS NULL THEN NULL
          WHEN cell.report_id IS NULL THEN 'missing'
          ELSE ifnull(cell.absence, 'reported')
        END AS source_state,
        cell.value AS source_value,
        cell.raw AS source_raw,
        report.id AS report_id,
        indicator.id AS indicator_id
      FROM correction
      LEFT JOIN report AS place
        ON place.url = correction.url AND ifnull(place.year, 0) = correction.year AND place.is_current = 1
      LEFT JOIN report ON report.id = ifnull(place.copy_of, place.id)
      LEFT JOIN indicator ON indicator.form_id = report.form_id AND indicator.table_code = correction.table_code
        AND indicator.row_code = correction.row_code AND indicator.column_code = correction.column_code
      LEFT JOIN cell ON cell.report_id = report.id AND cell.indicator_id = indicator.id
    )`;
}
