import { type Selectable, sql } from 'kysely';
import { expect, test } from 'vitest';
import { panelViews } from '../../src/warehouse/panel/panel-views.js';
import type { WarehouseTables } from '../../src/warehouse/schema.js';
import type { WarehouseViews } from '../../src/warehouse/views.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

type Base<Value> = NonNullable<Value> extends string ? 'TEXT' : 'INTEGER' | 'REAL';
/** SQL's word for a column's type, with `?` where null is allowed. The compiler knows which columns there must be. */
type Declared<Row> = {
  readonly [Column in keyof Row]-?: null extends Row[Column] ? `${Base<Row[Column]>}?` : Base<Row[Column]>;
};

const TABLES: { readonly [Table in keyof WarehouseTables]: Declared<Selectable<WarehouseTables[Table]>> } = {
  region: { code: 'TEXT', name: 'TEXT', region_id: 'TEXT', valid_from: 'INTEGER?', valid_to: 'INTEGER?' },
  region_change: {
    id: 'INTEGER',
    year: 'INTEGER',
    kind: 'TEXT',
    predecessor_code: 'TEXT?',
    successor_code: 'TEXT',
    former_name: 'TEXT?',
    source: 'TEXT',
  },
  agency_kind: { code: 'TEXT', position: 'INTEGER', label: 'TEXT', english: 'TEXT' },
  agency: {
    id: 'INTEGER',
    region_code: 'TEXT',
    short_name: 'TEXT',
    name: 'TEXT',
    level: 'TEXT',
    kind: 'TEXT',
  },
  source: {
    id: 'TEXT',
    agency_id: 'INTEGER',
    adapter: 'TEXT',
    entry: 'TEXT',
    expected_from: 'INTEGER',
    expected_to: 'INTEGER?',
  },
  regulations: {
    id: 'TEXT',
    title: 'TEXT',
    english: 'TEXT',
    decree: 'TEXT',
    in_force_from: 'TEXT',
    in_force_to: 'TEXT?',
    url: 'TEXT',
  },
  article: { id: 'TEXT', chinese: 'TEXT', english: 'TEXT', regulations_id: 'TEXT?', title: 'TEXT' },
  row_article: {
    form_id: 'TEXT',
    table_code: 'TEXT',
    row_code: 'TEXT',
    position: 'INTEGER',
    article_id: 'TEXT',
  },
  series: {
    code: 'TEXT',
    position: 'INTEGER',
    label: 'TEXT',
    english: 'TEXT',
    unit: 'TEXT',
    began: 'TEXT?',
    ended: 'TEXT?',
  },
  series_era: {
    series_code: 'TEXT',
    form_id: 'TEXT',
    link: 'TEXT',
    note: 'TEXT?',
    comparable_since: 'INTEGER',
  },
  series_term: {
    series_code: 'TEXT',
    form_id: 'TEXT',
    way: 'INTEGER',
    indicator_id: 'INTEGER',
    is_own: 'INTEGER',
  },
  section: { code: 'TEXT', position: 'INTEGER', label: 'TEXT', english: 'TEXT' },
  panel_identity: { id: 'TEXT', later_series: 'TEXT' },
  panel_identity_term: { identity_id: 'TEXT', series_code: 'TEXT' },
  form: { id: 'TEXT', label: 'TEXT', first_year: 'INTEGER', last_year: 'INTEGER?', notice: 'TEXT' },
  form_table: {
    form_id: 'TEXT',
    code: 'TEXT',
    position: 'INTEGER',
    label: 'TEXT',
    english: 'TEXT',
    section: 'TEXT',
  },
  form_row: {
    form_id: 'TEXT',
    table_code: 'TEXT',
    code: 'TEXT',
    position: 'INTEGER',
    article_id: 'TEXT?',
    label: 'TEXT',
    english: 'TEXT',
    printed: 'TEXT',
  },
  form_column: {
    form_id: 'TEXT',
    table_code: 'TEXT',
    code: 'TEXT',
    position: 'INTEGER',
    label: 'TEXT',
    english: 'TEXT',
  },
  indicator: {
    id: 'INTEGER',
    form_id: 'TEXT',
    table_code: 'TEXT',
    row_code: 'TEXT',
    column_code: 'TEXT',
    unit: 'TEXT',
  },
  snapshot: {
    id: 'INTEGER',
    source_id: 'TEXT?',
    url: 'TEXT',
    final_url: 'TEXT',
    kind: 'TEXT',
    fetched_at: 'TEXT',
    last_seen_at: 'TEXT',
    status: 'INTEGER?',
    outcome: 'TEXT',
    reason: 'TEXT?',
    content_type: 'TEXT?',
    etag: 'TEXT?',
    last_modified: 'TEXT?',
    digest: 'TEXT?',
    archive_file: 'TEXT?',
    archive_offset: 'INTEGER?',
    archive_length: 'INTEGER?',
    link_text: 'TEXT?',
    found_on: 'TEXT?',
  },
  source_ledger: {
    run_id: 'INTEGER',
    source_id: 'TEXT',
    found: 'INTEGER',
    new: 'INTEGER',
    changed: 'INTEGER',
    unchanged: 'INTEGER',
    kept: 'INTEGER',
    gone: 'INTEGER',
    blocked: 'INTEGER',
    failed: 'INTEGER',
    remarks: 'TEXT',
  },
  list_count: { source_id: 'TEXT', url: 'TEXT', reports: 'INTEGER' },
  archive_entry: {
    id: 'INTEGER',
    address: 'TEXT',
    url: 'TEXT',
    fetched_at: 'TEXT',
    status: 'INTEGER',
    digest: 'TEXT',
    content_encoding: 'TEXT?',
    truncated: 'TEXT?',
    etag: 'TEXT?',
    last_modified: 'TEXT?',
    archive_file: 'TEXT',
    archive_offset: 'INTEGER',
    archive_length: 'INTEGER',
  },
  run: {
    id: 'INTEGER',
    pipeline: 'TEXT',
    started_at: 'TEXT',
    finished_at: 'TEXT?',
    status: 'TEXT',
    error: 'TEXT?',
    fetched: 'INTEGER',
    unchanged: 'INTEGER',
    gone: 'INTEGER',
    blocked: 'INTEGER',
    failed: 'INTEGER',
    added: 'INTEGER',
    revised: 'INTEGER',
    updated: 'INTEGER',
    refused: 'INTEGER',
    confirmations: 'INTEGER',
    last_confirmed_at: 'TEXT?',
  },
  report: {
    id: 'INTEGER',
    agency_id: 'INTEGER',
    year: 'INTEGER?',
    url: 'TEXT',
    revision: 'INTEGER',
    is_current: 'INTEGER',
    snapshot_id: 'INTEGER',
    form_id: 'TEXT',
    title: 'TEXT?',
    stated_agency: 'TEXT?',
    stated_region_code: 'TEXT?',
    published_on: 'TEXT?',
    stated_source: 'TEXT?',
    parser_version: 'INTEGER',
    reported_cells: 'INTEGER',
    figures_digest: 'TEXT',
    reading_digest: 'TEXT',
    loaded_at: 'TEXT',
  },
  report_section: { report_id: 'INTEGER', section_code: 'TEXT' },
  document: {
    snapshot_id: 'INTEGER',
    report_id: 'INTEGER?',
    refusal: 'TEXT?',
    parser_version: 'INTEGER',
    read_at: 'TEXT',
  },
  issue: {
    snapshot_id: 'INTEGER',
    position: 'INTEGER',
    code: 'TEXT',
    severity: 'TEXT',
    message: 'TEXT',
    place: 'TEXT?',
  },
  cell: {
    report_id: 'INTEGER',
    indicator_id: 'INTEGER',
    value: 'REAL?',
    absence: 'TEXT?',
    raw: 'TEXT',
    place: 'TEXT?',
  },
  fact: {
    report_id: 'INTEGER',
    position: 'INTEGER',
    code: 'TEXT',
    value: 'REAL',
    unit: 'TEXT',
    approximate: 'INTEGER',
    quote: 'TEXT',
    place: 'TEXT',
  },
  derived_indicator: {
    code: 'TEXT',
    position: 'INTEGER',
    label: 'TEXT',
    english: 'TEXT',
    formula: 'TEXT',
  },
  check_rule: { id: 'INTEGER', code: 'TEXT', kind: 'TEXT', statement: 'TEXT' },
  correction: {
    id: 'INTEGER',
    url: 'TEXT',
    year: 'INTEGER',
    table_code: 'TEXT',
    row_code: 'TEXT',
    column_code: 'TEXT',
    printed_value: 'REAL?',
    printed_absence: 'TEXT?',
    value: 'REAL?',
    absence: 'TEXT?',
    reason: 'TEXT',
    author: 'TEXT',
    made_on: 'TEXT?',
  },
  cell_correction: {
    report_id: 'INTEGER',
    indicator_id: 'INTEGER',
    correction_id: 'INTEGER',
    is_added: 'INTEGER',
  },
  check_result: {
    report_id: 'INTEGER',
    rule_id: 'INTEGER',
    status: 'TEXT',
    left_sum: 'REAL?',
    right_sum: 'REAL?',
  },
  rereading: {
    id: 'INTEGER',
    snapshot_id: 'INTEGER',
    report_id: 'INTEGER?',
    change: 'TEXT',
    parser_before: 'INTEGER',
    parser_after: 'INTEGER',
    read_at: 'TEXT',
  },
  rereading_cell: {
    rereading_id: 'INTEGER',
    indicator_id: 'INTEGER',
    state_before: 'TEXT?',
    value_before: 'REAL?',
    raw_before: 'TEXT?',
    state_after: 'TEXT?',
    value_after: 'REAL?',
    raw_after: 'TEXT?',
  },
  rereading_detail: { rereading_id: 'INTEGER', name: 'TEXT', before: 'TEXT?', after: 'TEXT?' },
};

const CHANGED_CELL = {
  region_code: 'TEXT',
  region: 'TEXT',
  agency: 'TEXT',
  year: 'INTEGER?',
  url: 'TEXT',
  indicator: 'TEXT',
  state_before: 'TEXT?',
  value_before: 'REAL?',
  state_after: 'TEXT?',
  value_after: 'REAL?',
  report_id: 'INTEGER',
} as const;

const FIGURE: Declared<WarehouseViews['panel_long']> = {
  region_code: 'TEXT',
  region: 'TEXT',
  prefecture: 'TEXT?',
  province: 'TEXT?',
  agency: 'TEXT',
  agency_level: 'TEXT',
  year: 'INTEGER',
  form: 'TEXT',
  table_code: 'TEXT',
  article: 'TEXT?',
  row_code: 'TEXT',
  row_label: 'TEXT',
  column_code: 'TEXT',
  column_label: 'TEXT',
  unit: 'TEXT',
  state: 'TEXT',
  value: 'REAL?',
  raw: 'TEXT',
  is_corrected: 'INTEGER',
  url: 'TEXT',
  report_id: 'INTEGER',
  indicator_id: 'INTEGER',
};

const VIEWS: { readonly [View in keyof WarehouseViews]: Declared<Selectable<WarehouseViews[View]>> } = {
  newest_snapshot: TABLES.snapshot,
  indicator_view: {
    indicator_id: 'INTEGER',
    form: 'TEXT',
    table_code: 'TEXT',
    table_label: 'TEXT',
    table_english: 'TEXT',
    article: 'TEXT?',
    row_code: 'TEXT',
    row_label: 'TEXT',
    row_english: 'TEXT',
    row_printed: 'TEXT',
    column_code: 'TEXT',
    column_label: 'TEXT',
    column_english: 'TEXT',
    unit: 'TEXT',
    table_position: 'INTEGER',
    row_position: 'INTEGER',
    column_position: 'INTEGER',
  },
  report_view: {
    report_id: 'INTEGER',
    region_code: 'TEXT',
    region: 'TEXT',
    prefecture: 'TEXT?',
    province: 'TEXT?',
    agency: 'TEXT',
    agency_level: 'TEXT',
    year: 'INTEGER?',
    form: 'TEXT',
    title: 'TEXT?',
    published_on: 'TEXT?',
    stated_source: 'TEXT?',
    sections: 'TEXT?',
    url: 'TEXT',
    revision: 'INTEGER',
    is_current: 'INTEGER',
    in_panel: 'INTEGER',
    reported_cells: 'INTEGER',
    parser_version: 'INTEGER',
    snapshot_id: 'INTEGER',
    region_id: 'TEXT',
    agency_id: 'INTEGER',
    agency_kind: 'TEXT',
  },
  cell_view: {
    ...FIGURE,
    year: 'INTEGER?',
    printed_state: 'TEXT',
    printed_value: 'REAL?',
    place: 'TEXT?',
    revision: 'INTEGER',
    is_current: 'INTEGER',
    in_panel: 'INTEGER',
    snapshot_id: 'INTEGER',
  },
  panel_long: FIGURE,
  indicator_series: {
    indicator_id: 'INTEGER',
    series: 'TEXT',
    link: 'TEXT',
    note: 'TEXT?',
    began: 'TEXT?',
    ended: 'TEXT?',
  },
  series_long: {
    region_code: 'TEXT',
    region: 'TEXT',
    prefecture: 'TEXT?',
    province: 'TEXT?',
    agency: 'TEXT',
    agency_level: 'TEXT',
    year: 'INTEGER',
    form: 'TEXT',
    series: 'TEXT',
    label: 'TEXT',
    english: 'TEXT',
    unit: 'TEXT',
    state: 'TEXT',
    value: 'REAL?',
    is_break: 'INTEGER',
    note: 'TEXT?',
    comparable_since: 'INTEGER',
    url: 'TEXT',
    report_id: 'INTEGER',
  },
  figure: {
    report_id: 'INTEGER',
    indicator_id: 'INTEGER',
    value: 'REAL?',
    absence: 'TEXT?',
    printed_value: 'REAL?',
    printed_absence: 'TEXT?',
    raw: 'TEXT',
    place: 'TEXT?',
    correction_id: 'INTEGER?',
  },
  check_view: {
    report_id: 'INTEGER',
    check_id: 'TEXT',
    kind: 'TEXT',
    statement: 'TEXT',
    status: 'TEXT',
    left_sum: 'REAL?',
    right_sum: 'REAL?',
  },
  correction_view: {
    correction_id: 'INTEGER',
    report_id: 'INTEGER?',
    indicator_id: 'INTEGER?',
    region_code: 'TEXT?',
    region: 'TEXT?',
    agency: 'TEXT?',
    url: 'TEXT',
    year: 'INTEGER',
    table_code: 'TEXT',
    row_code: 'TEXT',
    column_code: 'TEXT',
    printed_state: 'TEXT',
    printed_value: 'REAL?',
    state: 'TEXT',
    value: 'REAL?',
    reason: 'TEXT',
    author: 'TEXT',
    made_on: 'TEXT?',
    standing: 'TEXT',
    source_state: 'TEXT?',
    source_value: 'REAL?',
    source_raw: 'TEXT?',
  },
  panel_check: {
    region_code: 'TEXT',
    region: 'TEXT',
    agency: 'TEXT',
    year: 'INTEGER',
    check_id: 'TEXT',
    status: 'TEXT',
    left_sum: 'REAL?',
    right_sum: 'REAL?',
    report_id: 'INTEGER',
    next_report_id: 'INTEGER',
  },
  last_run_day: { day: 'TEXT?' },
  expected_report: { agency_id: 'INTEGER', year: 'INTEGER' },
  announced_report: { agency_id: 'INTEGER', year: 'INTEGER' },
  coverage: {
    region_code: 'TEXT',
    region: 'TEXT',
    prefecture: 'TEXT?',
    province: 'TEXT?',
    agency: 'TEXT',
    agency_level: 'TEXT',
    agency_kind: 'TEXT',
    year: 'INTEGER',
    expected: 'INTEGER',
    found: 'INTEGER',
    parsed: 'INTEGER',
    region_id: 'TEXT',
    agency_id: 'INTEGER',
  },
  province_coverage: {
    province: 'TEXT?',
    year: 'INTEGER',
    expected: 'INTEGER',
    found: 'INTEGER',
    parsed: 'INTEGER',
    beyond: 'INTEGER',
  },
  rereading_view: {
    ...CHANGED_CELL,
    rereading_id: 'INTEGER',
    parser_before: 'INTEGER',
    parser_after: 'INTEGER',
    read_at: 'TEXT',
    raw_before: 'TEXT?',
    raw_after: 'TEXT?',
  },
  revision_change: { ...CHANGED_CELL, revision: 'INTEGER', fetched_at: 'TEXT', indicator_id: 'INTEGER' },
};

interface SchemaObject {
  readonly name: string;
  readonly type: 'table' | 'view';
  readonly strict: number;
}

async function objects(type: SchemaObject['type']): Promise<SchemaObject[]> {
  const { db } = await temporaryWarehouse();
  const { rows } = await sql<SchemaObject>`SELECT name, type, strict FROM pragma_table_list
    WHERE schema = 'main' AND type = ${type} AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'`.execute(
    db,
  );
  return rows;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

async function columnsOf(name: string): Promise<ColumnInfo[]> {
  const { db } = await temporaryWarehouse();
  const { rows } =
    await sql<ColumnInfo>`SELECT name, type, "notnull" FROM pragma_table_xinfo(${name})`.execute(db);
  return rows;
}

test('the tables are those that the types declare, and STRICT', async () => {
  const tables = await objects('table');

  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('the views are those that the types declare', async () => {
  const views = await objects('view');

  const fromForms = panelViews.map(({ name }) => name);
  expect(views.map(({ name }) => name).sort()).toEqual([...Object.keys(VIEWS), ...fromForms].sort());
});

test.each(Object.entries(TABLES))(
  'table %s has the columns that its type declares',
  async (name, declared) => {
    const columns = await columnsOf(name);
    const actual = columns.map((column) => [column.name, `${column.type}${column.notnull === 1 ? '' : '?'}`]);

    expect(Object.fromEntries(actual)).toEqual(declared);
  },
);

test.each(Object.entries(VIEWS))('view %s has the columns that its type declares', async (name, declared) => {
  const columns = await columnsOf(name);

  expect(columns.map((column) => column.name).sort()).toEqual(Object.keys(declared).sort());
});
