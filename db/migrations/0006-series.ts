import { type RawBuilder, sql } from 'kysely';
import { statements } from './statements.js';

const ALL_REPORTED = sql`count(*) = count(cell.value)`;

/** A term without a cell was left out of the document, as was one that is missing. */
const PRINTED = sql`count(nullif(cell.state, 'missing'))`;

/** What a sum says: reported when all its terms are, otherwise the gravest of what they are instead. */
const STATE = sql`CASE
        WHEN ${ALL_REPORTED} THEN 'reported'
        WHEN sum(cell.state = 'unreadable') > 0 THEN 'unreadable'
        WHEN ${PRINTED} < count(*) THEN 'missing'
        WHEN sum(cell.state = 'blank') > 0 THEN 'blank'
        ELSE 'not_applicable'
      END`;

/** A figure of the way to add up a series that the report prints: the whole one, or else that with most terms printed. */
function ofBestWay(figure: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
        SELECT ${figure}
        FROM series_term
        CROSS JOIN indicator ON indicator.form_id = series_term.form_id
          AND indicator.table_code = series_term.table_code AND indicator.row_code = series_term.row_code
          AND indicator.column_code = series_term.column_code
        LEFT JOIN cell ON cell.report_id = report_view.report_id AND cell.indicator_id = indicator.id
        WHERE series_term.series_code = series_era.series_code AND series_term.form_id = series_era.form_id
        GROUP BY series_term.way
        ORDER BY ${ALL_REPORTED} DESC, ${PRINTED} DESC, series_term.way
        LIMIT 1
      )`;
}

/** Where an indicator continues in the other eras, and which articles of which Regulations it reports on. */
export const series = statements(
  // 《政府信息公开条例》 of 2007 and as revised in 2019.
  sql`CREATE TABLE regulations (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    english TEXT NOT NULL,
    decree TEXT NOT NULL,
    in_force_from TEXT NOT NULL CHECK (in_force_from IS date(in_force_from)),
    in_force_to TEXT CHECK (in_force_to IS date(in_force_to) AND in_force_to > in_force_from),
    url TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  // SQLite adds a reference to a table that has rows only if it may be NULL (sqlite.org/lang_altertable.html). Opening
  // the warehouse fills both columns.
  sql`ALTER TABLE article ADD COLUMN regulations_id TEXT REFERENCES regulations (id)`,
  sql`ALTER TABLE article ADD COLUMN title TEXT NOT NULL DEFAULT ''`,

  // Every article that a row reports on; form_row.article_id is the first of those of 2019.
  sql`CREATE TABLE row_article (
    form_id TEXT NOT NULL,
    table_code TEXT NOT NULL,
    row_code TEXT NOT NULL,
    position INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id),
    PRIMARY KEY (form_id, table_code, row_code, position),
    UNIQUE (form_id, table_code, row_code, article_id),
    FOREIGN KEY (form_id, table_code, row_code) REFERENCES form_row (form_id, table_code, code)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX row_article_article ON row_article (article_id)`,

  // What indicators of several eras measure alike. began and ended tell why it has no earlier or later figures.
  sql`CREATE TABLE series (
    code TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    english TEXT NOT NULL,
    unit TEXT NOT NULL,
    began TEXT,
    ended TEXT
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE series_era (
    series_code TEXT NOT NULL REFERENCES series (code),
    form_id TEXT NOT NULL REFERENCES form (id),
    link TEXT NOT NULL CHECK (link IN ('first', 'same', 'break')),
    note TEXT,
    PRIMARY KEY (series_code, form_id),
    CONSTRAINT break_is_explained CHECK ((link = 'break') = (note IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX series_era_form ON series_era (form_id)`,

  // The figure of an era is the sum of the terms of one way to add it up: the first whose terms are all reported.
  // is_own = 0 where the series only adds up indicators that belong to other series.
  sql`CREATE TABLE series_term (
    series_code TEXT NOT NULL,
    form_id TEXT NOT NULL,
    way INTEGER NOT NULL CHECK (way >= 1),
    table_code TEXT NOT NULL,
    row_code TEXT NOT NULL,
    column_code TEXT NOT NULL,
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    PRIMARY KEY (series_code, form_id, way, table_code, row_code, column_code),
    FOREIGN KEY (series_code, form_id) REFERENCES series_era (series_code, form_id),
    FOREIGN KEY (form_id, table_code, row_code, column_code)
      REFERENCES indicator (form_id, table_code, row_code, column_code)
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX series_term_indicator ON series_term (form_id, table_code, row_code, column_code)`,
  sql`CREATE UNIQUE INDEX series_term_one_own_series
    ON series_term (form_id, table_code, row_code, column_code) WHERE is_own = 1`,

  // The series that each indicator belongs to.
  sql`CREATE VIEW indicator_series AS
    SELECT
      indicator.id AS indicator_id,
      series.code AS series,
      series_era.link,
      series_era.note,
      series.began,
      series.ended
    FROM series_term
    JOIN indicator ON indicator.form_id = series_term.form_id AND indicator.table_code = series_term.table_code
      AND indicator.row_code = series_term.row_code AND indicator.column_code = series_term.column_code
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
      ${ofBestWay(sql`CASE WHEN ${ALL_REPORTED} THEN sum(cell.value) END`)} AS value,
      series_era.link = 'break' AS is_break,
      series_era.note,
      (
        SELECT max(began.first_year)
        FROM series_era AS earlier
        JOIN form AS began ON began.id = earlier.form_id
        WHERE earlier.series_code = series_era.series_code AND earlier.link <> 'same'
          AND began.first_year <= form.first_year
      ) AS comparable_since,
      report_view.url,
      report_view.report_id
    FROM report_view
    CROSS JOIN series_era ON series_era.form_id = report_view.form
    JOIN series ON series.code = series_era.series_code
    JOIN form ON form.id = series_era.form_id
    WHERE report_view.in_panel = 1`,
);
