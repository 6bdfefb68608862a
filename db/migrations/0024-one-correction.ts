import { sql } from 'kysely';
import { statements } from './statements.js';

/** As before; where a report has several places, of the corrections of one cell by several of them one holds. */
export const oneCorrection = statements(
  sql`DROP VIEW correction_view`,
  sql`CREATE VIEW correction_view AS
    SELECT
      *,
      CASE
        WHEN report_id IS NULL THEN 'no such report'
        WHEN indicator_id IS NULL THEN 'no such cell'
        WHEN source_state <> printed_state OR source_value IS NOT printed_value THEN 'source changed'
        WHEN EXISTS (
          SELECT 1 FROM cell_correction AS other
          WHERE other.report_id = corrected.report_id AND other.indicator_id = corrected.indicator_id
            AND other.correction_id <> corrected.correction_id
        ) THEN 'another holds'
        ELSE 'holds'
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
    ) AS corrected`,
);
