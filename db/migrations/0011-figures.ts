import { type RawBuilder, sql } from 'kysely';
import { statements } from './statements.js';

/** As the view `figure` has them: SQLite cannot look into a view of joins that is joined by LEFT JOIN itself. */
const VALUE = sql`iif(correction.id IS NULL, cell.value, correction.value)`;
const ABSENCE = sql`iif(correction.id IS NULL, cell.absence, correction.absence)`;

const ALL_REPORTED = sql`count(*) = count(${VALUE})`;

/** A term without a cell was left out of the document, as was one that is missing. */
const PRINTED = sql`count(nullif(iif(cell.report_id IS NULL, 'missing', ifnull(${ABSENCE}, '')), 'missing'))`;

/** What a sum says: reported when all its terms are, otherwise the gravest of what they are instead. */
const STATE = sql`CASE
        WHEN ${ALL_REPORTED} THEN 'reported'
        WHEN sum(${ABSENCE} IS 'unreadable') > 0 THEN 'unreadable'
        WHEN ${PRINTED} < count(*) THEN 'missing'
        WHEN sum(${ABSENCE} IS 'blank') > 0 THEN 'blank'
        ELSE 'not_applicable'
      END`;

/** A figure of the way to add up a series that the report prints: the whole one, or else that with most terms printed. */
function ofBestWay(figure: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
        SELECT ${figure}
        FROM series_term
        LEFT JOIN cell ON cell.report_id = report_view.report_id AND cell.indicator_id = series_term.indicator_id
        LEFT JOIN cell_correction
          ON cell_correction.report_id = cell.report_id AND cell_correction.indicator_id = cell.indicator_id
        LEFT JOIN correction ON correction.id = cell_correction.correction_id
        WHERE series_term.series_code = series_era.series_code AND series_term.form_id = series_era.form_id
        GROUP BY series_term.way
        ORDER BY ${ALL_REPORTED} DESC, ${PRINTED} DESC, series_term.way
        LIMIT 1
      )`;
}

/** What the cells say after corrections, by indicator and by series. */
export const figures = statements(
  // A researcher's word on a cell. It holds as long as the report prints what it printed when the cell was corrected.
  sql`CREATE TABLE correction (
    id INTEGER NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    year INTEGER NOT NULL,
    table_code TEXT NOT NULL,
    row_code TEXT NOT NULL,
    column_code TEXT NOT NULL,
    printed_value REAL,
    printed_absence TEXT CHECK (printed_absence IN ('blank', 'not_applicable', 'unreadable', 'missing')),
    value REAL,
    absence TEXT CHECK (absence IN ('blank', 'not_applicable', 'unreadable', 'missing')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    author TEXT NOT NULL CHECK (author <> ''),
    made_on TEXT CHECK (made_on IS date(made_on)),
    UNIQUE (url, year, table_code, row_code, column_code),
    CONSTRAINT printed_value_or_absence CHECK ((printed_value IS NULL) <> (printed_absence IS NULL)),
    CONSTRAINT value_or_absence CHECK ((value IS NULL) <> (absence IS NULL))
  ) STRICT`,

  // The cells that a correction holds for.
  sql`CREATE TABLE cell_correction (
    report_id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    correction_id INTEGER NOT NULL REFERENCES correction (id),
    PRIMARY KEY (report_id, indicator_id),
    FOREIGN KEY (report_id, indicator_id) REFERENCES cell (report_id, indicator_id)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX cell_correction_correction ON cell_correction (correction_id)`,

  // Each cell as corrected, beside what is printed.
  sql`CREATE VIEW figure AS
    SELECT
      cell.report_id,
      cell.indicator_id,
      iif(correction.id IS NULL, cell.value, correction.value) AS value,
      iif(correction.id IS NULL, cell.absence, correction.absence) AS absence,
      cell.value AS printed_value,
      cell.absence AS printed_absence,
      cell.raw,
      cell.place,
      correction.id AS correction_id
    FROM cell
    LEFT JOIN cell_correction
      ON cell_correction.report_id = cell.report_id AND cell_correction.indicator_id = cell.indicator_id
    LEFT JOIN correction ON correction.id = cell_correction.correction_id`,

  // CROSS JOIN holds SQLite to the order reports, indicators, then the cell by key: left to itself it reads all cells
  // first. The index gives the indicators that a query names.
  sql`CREATE INDEX indicator_form_row ON indicator (form_id, row_code, column_code)`,
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
      ifnull(figure.absence, 'reported') AS state,
      figure.value,
      figure.raw,
      figure.correction_id IS NOT NULL AS is_corrected,
      ifnull(figure.printed_absence, 'reported') AS printed_state,
      figure.printed_value,
      figure.place,
      report_view.url,
      report_view.revision,
      report_view.is_current,
      report_view.in_panel,
      indicator_view.indicator_id,
      report_view.snapshot_id
    FROM report_view
    CROSS JOIN indicator_view ON indicator_view.form = report_view.form
    CROSS JOIN figure
      ON figure.report_id = report_view.report_id AND figure.indicator_id = indicator_view.indicator_id`,

  // One value for each agency, year, article, row and column.
  sql`CREATE VIEW panel_long AS
    SELECT
      region_code, region, prefecture, province, agency, agency_level, year, form, table_code, article,
      row_code, row_label, column_code, column_label, unit, state, value, raw, is_corrected, url, report_id, indicator_id
    FROM cell_view
    WHERE in_panel = 1`,

  sql`CREATE VIEW check_view AS
    SELECT
      check_result.report_id, check_rule.code AS check_id, check_rule.kind, check_rule.statement,
      check_result.status, check_result.left_sum, check_result.right_sum
    FROM check_result
    JOIN check_rule ON check_rule.id = check_result.rule_id`,

  // As before, with indicators by id, and what follows from the links of all eras written down. Opening the warehouse
  // fills them.
  sql`DROP VIEW indicator_series`,
  sql`DROP TABLE series_term`,
  sql`DROP TABLE series_era`,
  sql`CREATE TABLE series_era (
    series_code TEXT NOT NULL REFERENCES series (code),
    form_id TEXT NOT NULL REFERENCES form (id),
    link TEXT NOT NULL CHECK (link IN ('first', 'same', 'break')),
    note TEXT,
    comparable_since INTEGER NOT NULL,
    PRIMARY KEY (series_code, form_id),
    CONSTRAINT break_is_explained CHECK ((link = 'break') = (note IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX series_era_form ON series_era (form_id)`,
  sql`CREATE TABLE series_term (
    series_code TEXT NOT NULL,
    form_id TEXT NOT NULL,
    way INTEGER NOT NULL CHECK (way >= 1),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    PRIMARY KEY (series_code, form_id, way, indicator_id),
    FOREIGN KEY (series_code, form_id) REFERENCES series_era (series_code, form_id)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX series_term_indicator ON series_term (indicator_id)`,
  sql`CREATE UNIQUE INDEX series_term_one_own_series ON series_term (indicator_id) WHERE is_own = 1`,

  // The series that each indicator belongs to.
  sql`CREATE VIEW indicator_series AS
    SELECT
      series_term.indicator_id,
      series.code AS series,
      series_era.link,
      series_era.note,
      series.began,
      series.ended
    FROM series_term
    JOIN series_era ON series_era.series_code = series_term.series_code AND series_era.form_id = series_term.form_id
    JOIN series ON series.code = series_term.series_code
    WHERE series_term.is_own = 1`,

  // One value for each agency, year and series. is_break is 1 throughout an era whose figures are not quite those of the
  // era before, and note tells why; years with the same comparable_since can be compared.
  sql`CREATE VIEW series_long AS
    SELECT
      report_view.region_code,
      report_view.region,
      report_view.prefecture,
      report_view.province,
      report_view.agency,
      report_view.agency_level,
      report_view.year,
      report_view.form,
      series_era.series_code AS series,
      series.label,
      series.english,
      series.unit,
      ${ofBestWay(STATE)} AS state,
      ${ofBestWay(sql`CASE WHEN ${ALL_REPORTED} THEN sum(${VALUE}) END`)} AS value,
      series_era.link = 'break' AS is_break,
      series_era.note,
      series_era.comparable_since,
      report_view.url,
      report_view.report_id
    FROM report_view
    CROSS JOIN series_era ON series_era.form_id = report_view.form
    JOIN series ON series.code = series_era.series_code
    WHERE report_view.in_panel = 1`,

  // As before.
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
