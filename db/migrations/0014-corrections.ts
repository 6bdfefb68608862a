import { sql } from 'kysely';
import { statements } from './statements.js';

/** How each correction stands to what its report prints now. */
export const corrections = statements(
  // 1 where the report was read without a row for the cell: it was added as missing so that it can be corrected.
  sql`ALTER TABLE cell_correction ADD COLUMN is_added INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1))`,

  // source_state and source_value are what the current report prints now, source_raw is NULL where it was read without
  // a row for the cell. The expression on the year is that of the index report_one_current.
  sql`CREATE VIEW correction_view AS
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
      LEFT JOIN report ON report.url = correction.url AND ifnull(report.year, 0) = correction.year AND report.is_current = 1
      LEFT JOIN indicator ON indicator.form_id = report.form_id AND indicator.table_code = correction.table_code
        AND indicator.row_code = correction.row_code AND indicator.column_code = correction.column_code
      LEFT JOIN cell ON cell.report_id = report.id AND cell.indicator_id = indicator.id
    )`,
);
