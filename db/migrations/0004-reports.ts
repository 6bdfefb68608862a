import { sql } from 'kysely';
import { statements } from './statements.js';

/** What the documents say. */
export const reports = statements(
  // A report is what one URL says about one year. When its figures change, a new revision becomes the current one.
  // snapshot_id is where the figures and their places were read; reported_cells ranks copies of the same report.
  sql`CREATE TABLE report (
    id INTEGER NOT NULL PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    year INTEGER CHECK (year BETWEEN 2000 AND 2100),
    url TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
    form_id TEXT NOT NULL REFERENCES form (id),
    title TEXT,
    stated_agency TEXT,
    stated_region_code TEXT,
    published_on TEXT CHECK (published_on IS date(published_on)),
    parser_version INTEGER NOT NULL,
    reported_cells INTEGER NOT NULL CHECK (reported_cells >= 0),
    figures_digest TEXT NOT NULL,
    reading_digest TEXT NOT NULL,
    loaded_at TEXT NOT NULL
  ) STRICT`,
  sql`CREATE UNIQUE INDEX report_revision ON report (url, ifnull(year, 0), revision)`,
  sql`CREATE UNIQUE INDEX report_one_current ON report (url, ifnull(year, 0)) WHERE is_current = 1`,
  sql`CREATE INDEX report_agency_year ON report (agency_id, year, is_current)`,
  sql`CREATE INDEX report_snapshot ON report (snapshot_id)`,

  // A snapshot that was read: it holds a report, or was refused and why.
  sql`CREATE TABLE document (
    snapshot_id INTEGER NOT NULL PRIMARY KEY REFERENCES snapshot (id),
    report_id INTEGER REFERENCES report (id),
    refusal TEXT,
    parser_version INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    CONSTRAINT report_or_refusal CHECK ((report_id IS NULL) <> (refusal IS NULL))
  ) STRICT`,
  sql`CREATE INDEX document_report ON document (report_id)`,

  sql`CREATE TABLE issue (
    snapshot_id INTEGER NOT NULL REFERENCES document (snapshot_id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    message TEXT NOT NULL,
    place TEXT CHECK (json_valid(place)),
    PRIMARY KEY (snapshot_id, position)
  ) STRICT, WITHOUT ROWID`,

  // The indicator stands for form, table, row and column, and through its row for the article, so the key says:
  // one cell for each report, article, row and column. Views spell it out.
  sql`CREATE TABLE cell (
    report_id INTEGER NOT NULL REFERENCES report (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    state TEXT NOT NULL CHECK (state IN ('reported', 'blank', 'not_applicable', 'unreadable', 'missing')),
    value REAL,
    raw TEXT NOT NULL,
    place TEXT CHECK (json_valid(place)),
    PRIMARY KEY (report_id, indicator_id),
    CONSTRAINT value_only_where_reported CHECK ((state = 'reported') = (value IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE fact (
    report_id INTEGER NOT NULL REFERENCES report (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    quote TEXT NOT NULL,
    place TEXT NOT NULL CHECK (json_valid(place)),
    PRIMARY KEY (report_id, position)
  ) STRICT, WITHOUT ROWID`,

  sql`CREATE TABLE check_result (
    report_id INTEGER NOT NULL REFERENCES report (id),
    check_id TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pass', 'fail', 'not_evaluable')),
    left_sum REAL,
    right_sum REAL,
    PRIMARY KEY (report_id, check_id),
    CONSTRAINT evaluated_check_has_sums
      CHECK (status = 'not_evaluable' OR (left_sum IS NOT NULL AND right_sum IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  sql`CREATE INDEX check_result_failed ON check_result (check_id) WHERE status = 'fail'`,
);
