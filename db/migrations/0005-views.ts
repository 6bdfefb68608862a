import { sql } from 'kysely';
import { statements } from './statements.js';

/** The tables joined, so that a researcher's query stays short. */
export const views = statements(
  // Of each URL the newest good snapshot.
  sql`CREATE VIEW newest_snapshot AS
    SELECT * FROM snapshot
    WHERE outcome = 'ok' AND NOT EXISTS (
      SELECT 1 FROM snapshot AS newer
      WHERE newer.url = snapshot.url AND newer.outcome = 'ok' AND newer.id > snapshot.id
    )`,

  sql`CREATE VIEW indicator_view AS
    SELECT
      indicator.id AS indicator_id,
      indicator.form_id AS form,
      indicator.table_code,
      form_table.label AS table_label,
      form_table.english AS table_english,
      form_row.article_id AS article,
      indicator.row_code,
      form_row.label AS row_label,
      form_row.english AS row_english,
      form_row.printed AS row_printed,
      indicator.column_code,
      form_column.label AS column_label,
      form_column.english AS column_english,
      indicator.unit,
      form_table.position AS table_position,
      form_row.position AS row_position,
      form_column.position AS column_position
    FROM indicator
    JOIN form_table ON form_table.form_id = indicator.form_id AND form_table.code = indicator.table_code
    JOIN form_row ON form_row.form_id = indicator.form_id AND form_row.table_code = indicator.table_code
      AND form_row.code = indicator.row_code
    JOIN form_column ON form_column.form_id = indicator.form_id AND form_column.table_code = indicator.table_code
      AND form_column.code = indicator.column_code`,

  // The same report may stand on a page, in its attachment and on a second site. The panel takes the copy with most
  // reported cells; of equals the one published last, then the one loaded first.
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

  // CROSS JOIN holds SQLite to the order reports, then their cells by key: left to itself it reads all cells first.
  sql`CREATE VIEW cell_view AS
    SELECT
      report_view.report_id,
      report_view.region_code,
      report_view.region,
      report_view.prefecture,
      report_view.province,
      report_view.agency,
      report_view.agency_level,
      report_view.year,
      report_view.form,
      indicator_view.table_code,
      indicator_view.article,
      indicator_view.row_code,
      indicator_view.row_label,
      indicator_view.column_code,
      indicator_view.column_label,
      indicator_view.unit,
      cell.state,
      cell.value,
      cell.raw,
      cell.place,
      report_view.url,
      report_view.revision,
      report_view.is_current,
      report_view.in_panel,
      indicator_view.indicator_id,
      report_view.snapshot_id
    FROM report_view
    CROSS JOIN cell ON cell.report_id = report_view.report_id
    JOIN indicator_view ON indicator_view.indicator_id = cell.indicator_id`,

  // One value for each agency, year, article, row and column.
  sql`CREATE VIEW panel_long AS
    SELECT
      region_code, region, prefecture, province, agency, agency_level, year, form, table_code, article,
      row_code, row_label, column_code, column_label, unit, state, value, raw, url, report_id, indicator_id
    FROM cell_view
    WHERE in_panel = 1`,
);
