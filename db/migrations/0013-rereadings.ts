import { sql } from 'kysely';
import { statements } from './statements.js';

/** What a report that was published again says otherwise, and what a newer parser reads otherwise in the same bytes. */
export const rereadings = statements(
  // A document that was read anew, where that changed anything. report_id is the report that was read in it before:
  // NULL where it was refused. figures, details: its report was brought up to date in place; moved: the document
  // is now the report of another year; refused: it is no report any more; accepted: it is one now.
  sql`CREATE TABLE rereading (
    id INTEGER NOT NULL PRIMARY KEY,
    snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
    report_id INTEGER REFERENCES report (id),
    change TEXT NOT NULL CHECK (change IN ('figures', 'details', 'moved', 'refused', 'accepted')),
    parser_before INTEGER NOT NULL,
    parser_after INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    CONSTRAINT refused_document_had_no_report CHECK ((report_id IS NULL) = (change = 'accepted'))
  ) STRICT`,
  sql`CREATE INDEX rereading_snapshot ON rereading (snapshot_id)`,
  sql`CREATE INDEX rereading_report ON rereading (report_id)`,

  // The cells that are read otherwise; a state is NULL where that reading has no such cell.
  sql`CREATE TABLE rereading_cell (
    rereading_id INTEGER NOT NULL REFERENCES rereading (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    state_before TEXT,
    value_before REAL,
    raw_before TEXT,
    state_after TEXT,
    value_after REAL,
    raw_after TEXT,
    PRIMARY KEY (rereading_id, indicator_id)
  ) STRICT, WITHOUT ROWID`,

  // What else is read otherwise: columns of the report, and its sections and facts as JSON.
  sql`CREATE TABLE rereading_detail (
    rereading_id INTEGER NOT NULL REFERENCES rereading (id),
    name TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (rereading_id, name)
  ) STRICT, WITHOUT ROWID`,

  // Each cell that a newer parser reads otherwise, and the state and value before and after.
  sql`CREATE VIEW rereading_view AS
    SELECT
      rereading.id AS rereading_id,
      report_view.region_code,
      report_view.region,
      report_view.agency,
      report_view.year,
      report_view.url,
      rereading.parser_before,
      rereading.parser_after,
      rereading.read_at,
      indicator.table_code || '.' || indicator.row_code || '.' || indicator.column_code AS indicator,
      rereading_cell.state_before,
      rereading_cell.value_before,
      rereading_cell.raw_before,
      rereading_cell.state_after,
      rereading_cell.value_after,
      rereading_cell.raw_after,
      rereading.report_id
    FROM rereading_cell
    JOIN rereading ON rereading.id = rereading_cell.rereading_id
    JOIN report_view ON report_view.report_id = rereading.report_id
    JOIN indicator ON indicator.id = rereading_cell.indicator_id`,

  // Each cell in which a revision differs, as printed, from the one before; a state is NULL where the revision has no such cell.
  // CROSS JOIN holds SQLite to the order: the later revisions, the ones before them by key, then their cells by key.
  sql`CREATE VIEW revision_change AS
    SELECT
      report_view.region_code,
      report_view.region,
      report_view.agency,
      report_view.year,
      report_view.url,
      report_view.revision,
      snapshot.fetched_at,
      indicator.table_code || '.' || indicator.row_code || '.' || indicator.column_code AS indicator,
      changed.state_before,
      changed.value_before,
      changed.state_after,
      changed.value_after,
      report_view.report_id,
      changed.indicator_id
    FROM (
      SELECT later.id AS report_id, cell.indicator_id,
        iif(earlier_cell.report_id IS NULL, NULL, ifnull(earlier_cell.absence, 'reported')) AS state_before,
         earlier_cell.value AS value_before,
        ifnull(cell.absence, 'reported') AS state_after, cell.value AS value_after
      FROM report AS later
      CROSS JOIN report AS earlier ON earlier.url = later.url AND ifnull(earlier.year, 0) = ifnull(later.year, 0)
        AND earlier.revision = later.revision - 1
      CROSS JOIN cell ON cell.report_id = later.id
      LEFT JOIN cell AS earlier_cell
        ON earlier_cell.report_id = earlier.id AND earlier_cell.indicator_id = cell.indicator_id
      WHERE later.revision > 1
        AND (earlier_cell.report_id IS NULL OR earlier_cell.absence IS NOT cell.absence
          OR earlier_cell.value IS NOT cell.value)
      UNION ALL
      SELECT later.id, cell.indicator_id, ifnull(cell.absence, 'reported'), cell.value, NULL, NULL
      FROM report AS later
      CROSS JOIN report AS earlier ON earlier.url = later.url AND ifnull(earlier.year, 0) = ifnull(later.year, 0)
        AND earlier.revision = later.revision - 1
      CROSS JOIN cell ON cell.report_id = earlier.id
      WHERE later.revision > 1 AND NOT EXISTS (
        SELECT 1 FROM cell AS later_cell
        WHERE later_cell.report_id = later.id AND later_cell.indicator_id = cell.indicator_id
      )
    ) AS changed
    JOIN report_view ON report_view.report_id = changed.report_id
    JOIN snapshot ON snapshot.id = report_view.snapshot_id
    JOIN indicator ON indicator.id = changed.indicator_id`,
);
