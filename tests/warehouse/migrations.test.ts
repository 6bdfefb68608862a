import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { allSeries } from '../../src/forms/series/index.js';
import { olderWarehouse } from './older-warehouse.js';
import { temporaryFolder, temporaryWarehouse } from './temporary-warehouse.js';

/** The indicators of two rows and two columns. */
const INDICATORS = `INSERT INTO form VALUES ('2019', '', 2019, 2020, '');
  INSERT INTO form_table VALUES ('2019', 'requests', 1, '', '', '');
  INSERT INTO form_row VALUES ('2019', 'requests', 'received', 1, NULL, '', '', ''),
    ('2019', 'requests', 'carried_in', 2, NULL, '', '', '');
  INSERT INTO form_column VALUES ('2019', 'requests', 'natural_person', 1, '', ''), ('2019', 'requests', 'total', 2, '', '');
  INSERT INTO indicator VALUES (71, '2019', 'requests', 'received', 'natural_person', '件'),
    (72, '2019', 'requests', 'received', 'total', '件'), (73, '2019', 'requests', 'carried_in', 'natural_person', '件'),
    (74, '2019', 'requests', 'carried_in', 'total', '件')`;

/** One report of 2020 with five cells, as it was stored before places were short. */
const REPORT_OF_2020 = `
  INSERT INTO region VALUES ('350430', '建宁县');
  INSERT INTO agency VALUES (1, '350430', '建宁县', '建宁县人民政府', 'county');
  INSERT INTO source VALUES ('350430-county', 1, 'list-page', '[]');
  INSERT INTO snapshot (id, source_id, url, final_url, kind, fetched_at, last_seen_at, outcome, digest)
    VALUES (1, '350430-county', 'http://a.example/1', 'http://a.example/1', 'report', '2024', '2024', 'ok',
      'sha256:' || hex(zeroblob(32)));
  ${INDICATORS};
  INSERT INTO report VALUES (1, 1, 2020, 'http://a.example/1', 1, 1, 1, '2019', NULL, NULL, NULL, NULL, 1, 2, 'x', 'y',
    '2024', NULL);
  INSERT INTO document VALUES (1, 1, NULL, 1, '2024');
  INSERT INTO cell VALUES
    (1, 71, 'reported', 12.5, '12.50', '{"table":2,"row":4,"column":3}'),
    (1, 72, 'blank', NULL, '', '{"line":21,"offset":7}'),
    (1, 73, 'reported', 0, '0', '{"page":5,"x":72.5,"y":410,"table":1,"row":2,"column":3}'),
    (1, 74, 'missing', NULL, '', NULL);
  INSERT INTO fact VALUES (1, 1, 'requests_received', 8, '件', 0, '收到8件', '{"paragraph":3}');
  INSERT INTO issue VALUES (1, 1, 'values_unplaced', 'warning', 'No row.', '{"page":5,"x":72.5,"y":410}'),
    (1, 2, 'truncated', 'warning', 'Cut.', NULL);
  INSERT INTO check_result VALUES (1, 'requests.balance.total', 'fail', 8, 9),
    (1, 'narrative.requests_received', 'not_evaluable', NULL, 8)`;

test('what an older warehouse holds is the same after storage became compact', async () => {
  const path = join(await temporaryFolder(), 'gongkai.db');
  await olderWarehouse(path, '0011', REPORT_OF_2020);

  const { db } = await temporaryWarehouse(path);

  const cells = await db
    .selectFrom('cell_view')
    .select(['row_code', 'column_code', 'state', 'value', 'raw', 'place'])
    .orderBy('indicator_id')
    .execute();
  expect(cells).toEqual([
    {
      row_code: 'received',
      column_code: 'natural_person',
      state: 'reported',
      value: 12.5,
      raw: '12.50',
      place: '2!R4C3',
    },
    { row_code: 'received', column_code: 'total', state: 'blank', value: null, raw: '', place: 'L21+7' },
    {
      row_code: 'carried_in',
      column_code: 'natural_person',
      state: 'reported',
      value: 0,
      raw: '0',
      place: '5@72.5,410 1!R2C3',
    },
    { row_code: 'carried_in', column_code: 'total', state: 'missing', value: null, raw: '', place: null },
  ]);
  expect(await db.selectFrom('fact').select('place').execute()).toEqual([{ place: 'P3' }]);
  expect(await db.selectFrom('issue').select('place').orderBy('position').execute()).toEqual([
    { place: '5@72.5,410' },
    { place: null },
  ]);
  const checks = await db.selectFrom('check_view').selectAll().orderBy('check_id', 'desc').execute();
  expect(checks).toMatchObject([
    { check_id: 'requests.balance.total', kind: 'identity', status: 'fail', left_sum: 8, right_sum: 9 },
    { check_id: 'narrative.requests_received', kind: 'narrative', status: 'not_evaluable', right_sum: 8 },
  ]);
  expect(checks[0]?.statement).toMatch(/^received\.total \+ carried_in\.total = /u);
  expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
});

test('an older warehouse expects the same reports after the deadlines became data', async () => {
  const path = join(await temporaryFolder(), 'gongkai.db');
  await olderWarehouse(
    path,
    '0019',
    `INSERT INTO region (code, name, region_id) VALUES ('350430', '建宁县', '350430');
    INSERT INTO agency_kind VALUES ('government', 1, '', ''), ('department', 2, '', ''), ('township', 3, '', '');
    INSERT INTO agency VALUES (1, '350430', '建宁县', '建宁县人民政府', 'county', 'government'),
      (2, '350430', '教育局', '建宁县教育局', 'department', 'department'),
      (3, '350430', '濉溪镇', '濉溪镇人民政府', 'township', 'township');
    INSERT INTO source (id, agency_id, adapter, entry, expected_from) VALUES ('a', 1, 'auto', '[]', 2017),
      ('b', 2, 'auto', '[]', 2017), ('c', 3, 'auto', '[]', 2017);
    INSERT INTO run (pipeline, started_at, status) VALUES ('fujian', '2024-02-01T12:00:00.000Z', 'running')`,
  );
  const expected = new Database(path, { readonly: true });
  const before = expected.prepare('SELECT * FROM expected_report ORDER BY agency_id, year').all();
  expected.close();

  const { db } = await temporaryWarehouse(path);

  const after = await db
    .selectFrom('expected_report')
    .selectAll()
    .orderBy('agency_id')
    .orderBy('year')
    .execute();
  expect(after).toEqual(before);
  const last = after.filter(({ year }) => year === 2023).map(({ agency_id }) => agency_id);
  expect(last).toEqual([2]);
});

test('the terms of series and the trail of rereadings are the same after their constraints were added', async () => {
  const path = join(await temporaryFolder(), 'gongkai.db');
  await olderWarehouse(
    path,
    '0021',
    `${INDICATORS};
    INSERT INTO snapshot (id, url, final_url, kind, fetched_at, last_seen_at, outcome, digest)
      VALUES (1, 'file:a.txt', 'file:a.txt', 'report', '2024', '2024', 'ok', 'sha256:' || hex(zeroblob(32)));
    INSERT INTO rereading VALUES (1, 1, NULL, 'accepted', 1, 2, '2024');
    INSERT INTO rereading_cell VALUES (1, 71, 'unreadable', NULL, '1?', 'reported', 12.5, '12.50'),
      (1, 72, NULL, NULL, NULL, 'blank', NULL, '')`,
  );

  const { db } = await temporaryWarehouse(path);

  expect(await db.selectFrom('rereading_cell').selectAll().orderBy('indicator_id').execute()).toMatchObject([
    {
      state_before: 'unreadable',
      value_before: null,
      raw_before: '1?',
      state_after: 'reported',
      value_after: 12.5,
    },
    { state_before: null, value_before: null, raw_before: null, state_after: 'blank', value_after: null },
  ]);
  const terms = await db.selectFrom('series_term').select('series_code').distinct().execute();
  expect(terms).toHaveLength(allSeries.length);
  expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
});

test('an older warehouse has one report for all places that say the same, and its agencies keep their names', async () => {
  const path = join(await temporaryFolder(), 'gongkai.db');
  const report = (id: number, url: string, revision: number, isCurrent: 0 | 1, digest: string) => `
    INSERT INTO snapshot (id, source_id, url, final_url, kind, fetched_at, last_seen_at, outcome, digest)
      VALUES (${id}, 'a', '${url}', '${url}', 'report', '2024', '2024', 'ok', 'sha256:' || hex(zeroblob(32)));
    INSERT INTO report (id, agency_id, year, url, revision, is_current, snapshot_id, form_id, parser_version,
        reported_cells, figures_digest, reading_digest, loaded_at)
      VALUES (${id}, 1, 2020, '${url}', ${revision}, ${isCurrent}, ${id}, '2019', 1, 2, '${digest}', 'y', '2024')`;
  await olderWarehouse(
    path,
    '0022',
    `${INDICATORS};
    INSERT INTO region (code, name, region_id) VALUES ('350430', '建宁县', '350430');
    INSERT INTO agency_kind VALUES ('people_government', 1, '', '');
    INSERT INTO agency VALUES (1, '350430', '建宁县', '建宁县政府', 'county', 'people_government');
    INSERT INTO source (id, agency_id, adapter, entry) VALUES ('a', 1, 'auto', '[]');
    ${[
      report(1, 'http://b.example/', 1, 1, 'same'),
      report(2, 'http://a.example/', 1, 0, 'before'),
      report(3, 'http://a.example/', 2, 1, 'same'),
      report(4, 'http://c.example/', 1, 1, 'other'),
    ].join(';')}`,
  );

  const { db } = await temporaryWarehouse(path);

  const places = await db
    .selectFrom('publication')
    .select(['report_id', 'url', 'is_first', 'is_current'])
    .orderBy('url')
    .orderBy('revision')
    .execute();
  expect(places).toEqual([
    { report_id: 2, url: 'http://a.example/', is_first: 1, is_current: 0 },
    { report_id: 3, url: 'http://a.example/', is_first: 1, is_current: 1 },
    { report_id: 3, url: 'http://b.example/', is_first: 0, is_current: 1 },
    { report_id: 4, url: 'http://c.example/', is_first: 1, is_current: 1 },
  ]);
  const reports = await db.selectFrom('report').select(['agency_name', 'replaces']).distinct().execute();
  expect(reports).toEqual([{ agency_name: '建宁县政府', replaces: null }]);
  expect(await db.selectFrom('source').select('agency_name').execute()).toEqual([
    { agency_name: '建宁县政府' },
  ]);
  expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([]);
});

test('a series takes no term of another form, and a rereading no value without its state', async () => {
  const { db } = await temporaryWarehouse();
  await expect(
    sql`UPDATE series_term SET is_own = 0, indicator_id = (SELECT min(id) FROM indicator WHERE form_id = 'legacy')
    WHERE series_code = 'requests.granted.total' AND form_id = '2021'`.execute(db),
  ).rejects.toThrow(/FOREIGN KEY/u);
  await expect(
    sql`INSERT INTO rereading_cell (rereading_id, indicator_id, state_after, value_after)
    VALUES (1, 1, 'blank', 0)`.execute(db),
  ).rejects.toThrow(/value_where_reported_after/u);
});
