import { type RawBuilder, sql } from 'kysely';
import type { Series, SeriesEra } from '../../forms/series/index.js';

/** A report in a query. */
interface ReportReference {
  readonly id: RawBuilder<unknown>;
  readonly form: RawBuilder<unknown>;
}

const OF_VIEW: ReportReference = { id: sql.ref('report_view.report_id'), form: sql.ref('report_view.form') };

/** The value that `series_long` has for a report, of `report_view` or another: by the shortest way that the eras allow. */
export function seriesValue({ code, eras }: Series, report: ReportReference = OF_VIEW): RawBuilder<unknown> {
  const ways = Math.max(...eras.map(({ sums }) => sums.length));
  if (ways > 1) return bestSum(code, report);
  return eras.every(isOneIndicator) ? indicatorValue(code, report) : sumOfAll(code, report);
}

function isOneIndicator({ sums }: SeriesEra): boolean {
  return sums.every(({ indicators }) => indicators.length === 1);
}

/**
 * With few tables open at a time: SQLite looks through all that are open in the statement whenever it opens another one,
 * and the panel has hundreds of columns.
 */
function indicatorValue(code: string, report: ReportReference): RawBuilder<unknown> {
  return sql`(
        SELECT iif(
          mark.correction_id IS NULL,
          cell.value,
          (SELECT correction.value FROM correction WHERE correction.id = mark.correction_id)
        )
        FROM series_term
        CROSS JOIN cell ON cell.report_id = ${report.id} AND cell.indicator_id = series_term.indicator_id
        LEFT JOIN cell_correction AS mark ON mark.report_id = cell.report_id AND mark.indicator_id = cell.indicator_id
        WHERE series_term.series_code = ${sql.lit(code)} AND series_term.form_id = ${report.form}
      )`;
}

/** As the view `figure` has it: SQLite cannot look into a view of joins that is joined by LEFT JOIN itself. */
const VALUE = sql`iif(correction.id IS NULL, cell.value, correction.value)`;
const SUM_IF_ALL_REPORTED = sql`iif(count(*) = count(${VALUE}), sum(${VALUE}), NULL)`;

function terms(code: string, report: ReportReference): RawBuilder<unknown> {
  return sql`series_term
        LEFT JOIN cell ON cell.report_id = ${report.id} AND cell.indicator_id = series_term.indicator_id
        LEFT JOIN cell_correction
          ON cell_correction.report_id = cell.report_id AND cell_correction.indicator_id = cell.indicator_id
        LEFT JOIN correction ON correction.id = cell_correction.correction_id
        WHERE series_term.series_code = ${sql.lit(code)} AND series_term.form_id = ${report.form}`;
}

function sumOfAll(code: string, report: ReportReference): RawBuilder<unknown> {
  return sql`(SELECT ${SUM_IF_ALL_REPORTED} FROM ${terms(code, report)})`;
}

/** Of several ways to add up the whole one, of two whole ones that with more terms. */
function bestSum(code: string, report: ReportReference): RawBuilder<unknown> {
  return sql`(
        SELECT ${SUM_IF_ALL_REPORTED} AS whole FROM ${terms(code, report)}
        GROUP BY series_term.way
        ORDER BY whole IS NULL, count(*) DESC, series_term.way
        LIMIT 1
      )`;
}

/** The column that holds a series: its code with `_` for `.`. */
export function seriesColumn(code: string): string {
  return code.replaceAll('.', '_');
}
