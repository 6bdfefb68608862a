import Database from 'better-sqlite3';

/**
 * The rows of every table but the ledgers of runs, without times, places in the archive and digests of ids, and with
 * what an id stands for in its place: two warehouses that hold the same have the same contents.
 */
const CONTENTS: Readonly<Record<string, string>> = {
  region: 'SELECT * FROM region',
  region_change: 'SELECT * FROM region_change',
  agency_kind: 'SELECT * FROM agency_kind',
  agency: 'SELECT region_code, short_name, name, level, kind FROM agency',
  source: `SELECT source.id, agency.name, adapter, entry, expected_from, expected_to, agency_name
    FROM source JOIN agency ON agency.id = agency_id`,
  section: 'SELECT * FROM section',
  regulations: 'SELECT * FROM regulations',
  article: 'SELECT * FROM article',
  form: 'SELECT * FROM form',
  form_table: 'SELECT * FROM form_table',
  form_row: 'SELECT * FROM form_row',
  form_column: 'SELECT * FROM form_column',
  indicator: 'SELECT form_id, table_code, row_code, column_code, unit FROM indicator',
  deadline: 'SELECT * FROM deadline',
  row_article: 'SELECT * FROM row_article',
  series: 'SELECT * FROM series',
  series_era: 'SELECT * FROM series_era',
  series_term: `SELECT series_code, series_term.form_id, way, table_code, row_code, column_code, is_own
    FROM series_term JOIN indicator ON indicator.id = indicator_id`,
  panel_identity: 'SELECT * FROM panel_identity',
  panel_identity_term: 'SELECT * FROM panel_identity_term',
  snapshot: `SELECT source_id, url, final_url, kind, status, outcome, reason, content_type, etag, last_modified, digest,
    archive_file IS NULL, link_text, found_on, attachment_rules FROM snapshot`,
  attachment_link: `SELECT snapshot.url, digest, position, attachment_link.url, attachment_link.link_text
    FROM attachment_link JOIN snapshot ON snapshot.id = snapshot_id`,
  report: `SELECT agency.name, year, report.url, revision, is_current, snapshot.digest, form_id, title, stated_agency,
    stated_region_code, published_on, stated_source, parser_version, reported_cells, agency_name,
    (SELECT url FROM report AS other WHERE other.id = report.copy_of),
    (SELECT year FROM report AS other WHERE other.id = report.replaces)
    FROM report JOIN agency ON agency.id = agency_id JOIN snapshot ON snapshot.id = snapshot_id`,
  report_section: `SELECT url, year, revision, section_code
    FROM report_section JOIN report ON report.id = report_id`,
  document: `SELECT snapshot.url, snapshot.digest, report.url, report.year, refusal, document.parser_version
    FROM document JOIN snapshot ON snapshot.id = document.snapshot_id LEFT JOIN report ON report.id = report_id`,
  issue: `SELECT url, digest, position, code, severity, message, place
    FROM issue JOIN snapshot ON snapshot.id = snapshot_id`,
  derived_indicator: 'SELECT * FROM derived_indicator',
  table_description: 'SELECT * FROM table_description',
  column_description: 'SELECT * FROM column_description',
  check_rule: 'SELECT code, kind, statement FROM check_rule',
  correction: `SELECT url, year, table_code, row_code, column_code, printed_value, printed_absence, value, absence,
    reason, author, made_on FROM correction`,
  cell_correction: `SELECT url, year, revision, table_code, row_code, column_code, is_added
    FROM cell_correction JOIN report ON report.id = report_id JOIN indicator ON indicator.id = indicator_id`,
  cell: `SELECT url, year, revision, table_code, row_code, column_code, value, absence, raw, place
    FROM cell JOIN report ON report.id = report_id JOIN indicator ON indicator.id = indicator_id`,
  fact: `SELECT url, year, revision, position, code, value, unit, approximate, quote, place
    FROM fact JOIN report ON report.id = report_id`,
  // A body that two addresses share is that of whichever came first.
  archive_entry: 'SELECT DISTINCT status, digest, content_encoding, truncated FROM archive_entry',
  finding: 'SELECT source_id, code, subject, before, after, ended IS NULL FROM finding',
  list_count: 'SELECT source_id, url, reports FROM list_count',
  rereading: `SELECT url, digest, change, parser_before, parser_after
    FROM rereading JOIN snapshot ON snapshot.id = snapshot_id`,
  rereading_cell: `SELECT snapshot.url, parser_after, table_code, row_code, column_code, state_before, value_before,
    raw_before, state_after, value_after, raw_after FROM rereading_cell JOIN rereading ON rereading.id = rereading_id
    JOIN snapshot ON snapshot.id = snapshot_id JOIN indicator ON indicator.id = indicator_id`,
  rereading_detail: `SELECT url, parser_after, name, before, after FROM rereading_detail
    JOIN rereading ON rereading.id = rereading_id JOIN snapshot ON snapshot.id = snapshot_id`,
  check_result: `SELECT url, year, revision, check_id, check_view.status, left_sum, right_sum
    FROM check_view JOIN report ON report.id = report_id`,
};

/** What a warehouse remembers beyond what it is made of: of one that was rebuilt, it is another. */
const REMEMBERED: Readonly<Record<string, string>> = {
  finding: `SELECT source_id, code, subject, message, before, after, ended IS NULL, beginning_told, end_told
    FROM finding`,
  finding_basis: 'SELECT source_id FROM finding_basis',
  source_visit: 'SELECT source_id, status, reason, failing_since IS NULL, signs FROM source_visit',
};

/**
 * What must differ where one warehouse was made by other runs than another, however the same they are, and why; a name
 * of a table stands for all its columns.
 */
export const MUST_DIFFER: Readonly<Record<string, readonly string[]>> = {
  'the ledger has a row for each run, also for those that were killed': ['run', 'run_step', 'source_ledger'],
  'a time at which something was done': [
    ...['snapshot.fetched_at', 'snapshot.last_seen_at', 'archive_entry.fetched_at', 'report.loaded_at'],
    ...['document.read_at', 'rereading.read_at', 'finding.first_seen', 'finding.last_seen', 'finding.ended'],
    ...['source_visit.visited_at', 'source_visit.finished_at', 'source_visit.failing_since'],
  ],
  'a place in the archive, which has pages in the order in which they came': [
    ...['archive_file', 'archive_offset', 'archive_length'].flatMap((column) => [
      `snapshot.${column}`,
      `archive_entry.${column}`,
    ]),
  ],
  'an answer with the body of an earlier one is that one: which it is, is a matter of which came first': [
    ...['archive_entry.address', 'archive_entry.url', 'archive_entry.etag', 'archive_entry.last_modified'],
  ],
  'a number that SQLite gives; what it stands for is compared in its place': [
    ...[
      'snapshot',
      'report',
      'archive_entry',
      'agency',
      'indicator',
      'correction',
      'rereading',
      'finding',
    ].map((table) => `${table}.id`),
    ...['report.agency_id', 'report.snapshot_id', 'source.agency_id', 'document.snapshot_id'],
    ...['report.copy_of', 'report.replaces'],
    ...['document.report_id', 'issue.snapshot_id', 'report_section.report_id', 'fact.report_id'],
    ...['cell.report_id', 'cell.indicator_id', 'series_term.indicator_id', 'check_rule.id'],
    ...['check_result.report_id', 'check_result.rule_id', 'cell_correction.report_id'],
    ...['cell_correction.indicator_id', 'cell_correction.correction_id', 'rereading.snapshot_id'],
    ...['rereading.report_id', 'rereading_cell.rereading_id', 'rereading_cell.indicator_id'],
    ...['rereading_detail.rereading_id', 'attachment_link.snapshot_id'],
  ],
  'a digest of such numbers': ['report.figures_digest', 'report.reading_digest', 'finding_basis.basis'],
};

/** Each table's rows as JSON, sorted. */
export function contentsOf(db: string): Record<string, string[]> {
  return rowsBy(CONTENTS, db);
}

/** The same with what a warehouse remembers of its runs: everything but what must differ. */
export function wholeContentsOf(db: string): Record<string, string[]> {
  return rowsBy({ ...CONTENTS, ...REMEMBERED }, db);
}

/** The columns, as `table.column`, that neither `wholeContentsOf` compares nor must differ. */
export function columnsNotCompared(db: string): string[] {
  const differing = new Set(Object.values(MUST_DIFFER).flat());
  const compared = new Set(
    Object.values({ ...CONTENTS, ...REMEMBERED }).flatMap((sql) => originsOf(db, sql)),
  );
  const all = rowsOf(
    db,
    `SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT LIKE 'kysely%' AND tables.name NOT LIKE 'sqlite%'`,
  );
  return all
    .filter(([table]) => !differing.has(String(table)))
    .map(([table, column]) => `${table}.${column}`)
    .filter((column) => !differing.has(column) && !compared.has(column));
}

/** The columns of tables that a question answers with. */
function originsOf(db: string, sql: string): string[] {
  const database = new Database(db, { readonly: true });
  try {
    return database
      .prepare(sql)
      .columns()
      .map(({ table, column }) => `${table}.${column}`);
  } finally {
    database.close();
  }
}

function rowsBy(questions: Readonly<Record<string, string>>, db: string): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(questions).map(([table, sql]) => [
      table,
      rowsOf(db, sql)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}

/** The tables that `contentsOf` must know. */
export function tablesOf(db: string): string[] {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%' AND name NOT IN ('run', 'run_step', 'source_ledger', 'source_visit', 'finding_basis')";
  return rowsOf(db, sql).map(([name]) => String(name));
}

/** The rows of a question, as arrays. */
export function rowsOf(db: string, sql: string, ...values: readonly unknown[]): unknown[][] {
  const database = new Database(db, { readonly: true });
  try {
    return database
      .prepare<unknown[], unknown[]>(sql)
      .raw()
      .all(...values);
  } finally {
    database.close();
  }
}
