import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadedReport } from './loaded-report.js';
import { explanation, goodSnapshot, jianning, recordAndLoad, sampleReport } from './sample-report.js';
import { rowCounts, temporaryWarehouse } from './temporary-warehouse.js';

const later = goodSnapshot('second', { fetchedAt: '2024-04-01T00:00:00.000Z' });
const corrected = { 'requests granted total': { state: 'reported', value: 3 } } as const;

async function current(warehouse: Awaited<ReturnType<typeof temporaryWarehouse>>) {
  return warehouse.db
    .selectFrom('report_view')
    .select(['year', 'revision', 'agency'])
    .where('is_current', '=', 1)
    .orderBy('year')
    .execute();
}

describe('loading a report', () => {
  test('stores every cell with its state, number and raw text', async () => {
    const warehouse = await temporaryWarehouse();
    const report = sampleReport({
      cells: {
        'proactive central_procurement procurement_amount': {
          state: 'reported',
          value: 6338096.4,
          raw: '6338096.40',
        },
        'proactive administrative_licensing items_change': { state: 'reported', value: -12, raw: '-12' },
        'proactive rules newly_made': { state: 'reported', value: 0, raw: '0' },
        'requests granted total': { state: 'blank', value: null, raw: '' },
        'requests other_handling total': { state: 'not_applicable', value: null, raw: '/' },
        'review_litigation reconsideration total': { state: 'unreadable', value: null, raw: '1O' },
      },
    });

    expect(await recordAndLoad(warehouse, report)).toMatchObject({ status: 'added', revision: 1 });

    expect(await loadedReport(warehouse)).toEqual(report.cells);
  });

  test('a second time changes nothing', async () => {
    const warehouse = await temporaryWarehouse();
    const first = await recordAndLoad(warehouse, sampleReport());
    const counts = rowCounts(warehouse.path);

    expect(await recordAndLoad(warehouse, sampleReport())).toEqual({ ...first, status: 'unchanged' });
    expect(rowCounts(warehouse.path)).toEqual(counts);
  });

  test('with other figures makes a new revision and keeps the old one', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    const outcome = await recordAndLoad(warehouse, sampleReport({ cells: corrected }), { snapshot: later });

    expect(outcome).toMatchObject({ status: 'revised', revision: 2 });
    const values = await warehouse.db
      .selectFrom('cell_view')
      .select(['revision', 'is_current', 'in_panel', 'value'])
      .where('row_code', '=', 'granted')
      .where('column_code', '=', 'total')
      .orderBy('revision')
      .execute();
    expect(values).toMatchObject([
      { revision: 1, is_current: 0, in_panel: 0 },
      { revision: 2, is_current: 1, in_panel: 1, value: 3 },
    ]);
  });

  test('with figures that were once replaced is a revision again', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, sampleReport({ cells: corrected }), { snapshot: later });
    const outcome = await recordAndLoad(warehouse, sampleReport(), { snapshot: goodSnapshot('first') });

    expect(outcome).toMatchObject({ status: 'revised', revision: 3 });
  });

  test('with the same figures and another title updates the revision', async () => {
    const warehouse = await temporaryWarehouse();
    const first = await recordAndLoad(warehouse, sampleReport());
    const counts = rowCounts(warehouse.path);
    const retitled = sampleReport({
      metadata: { title: '更正后的年度报告', source: '建宁县', sections: ['overview', 'other_matters'] },
    });

    const outcome = await recordAndLoad(warehouse, retitled, { snapshot: later });

    expect(outcome).toEqual({ ...first, status: 'updated' });
    expect(rowCounts(warehouse.path).cell).toBe(counts.cell);
    const report = await warehouse.db
      .selectFrom('report_view')
      .innerJoin('snapshot', 'snapshot.id', 'report_view.snapshot_id')
      .select(['title', 'stated_source', 'sections', 'digest'])
      .executeTakeFirst();
    expect(report).toEqual({
      title: '更正后的年度报告',
      stated_source: '建宁县',
      sections: 'overview; other_matters',
      digest: later.digest,
    });
  });

  test('whose places moved, because the page around it changed, changes nothing', async () => {
    const warehouse = await temporaryWarehouse();
    const first = await recordAndLoad(warehouse, sampleReport());
    const report = sampleReport();
    const moved = { ...report, cells: report.cells.map((cell) => ({ ...cell, at: { line: 1 } })) };

    expect(await recordAndLoad(warehouse, moved, { snapshot: later })).toEqual({
      ...first,
      status: 'unchanged',
    });
  });

  test('of another year at the same URL stands beside the first', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    const other = sampleReport({ metadata: { year: 2019 } });
    const cells = other.cells.map((cell) =>
      cell.value === null ? cell : { ...cell, value: cell.value + 7 },
    );
    await recordAndLoad(warehouse, { ...other, cells }, { snapshot: later });

    expect(await current(warehouse)).toMatchObject([
      { year: 2019, revision: 1 },
      { year: 2020, revision: 1 },
    ]);
  });

  test('read anew in the same bytes takes the place of the earlier reading, even with another year', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, sampleReport(), { snapshot: later });
    await recordAndLoad(warehouse, sampleReport({ metadata: { year: 2019 } }), {
      snapshot: later,
      parserVersion: 2,
    });

    expect(await current(warehouse)).toMatchObject([{ year: 2019, revision: 1 }]);
  });

  test('whose year is not known is kept, outside the panel', async () => {
    const warehouse = await temporaryWarehouse();
    const report = sampleReport({ metadata: { year: null } });
    await recordAndLoad(warehouse, report);

    expect(await recordAndLoad(warehouse, report)).toMatchObject({ status: 'unchanged' });
    expect(await loadedReport(warehouse)).toHaveLength(report.cells.length);
    expect(await warehouse.db.selectFrom('panel_long').selectAll().execute()).toEqual([]);
  });

  test('keeps facts, check results and issues with their places', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());

    expect(await warehouse.db.selectFrom('fact').selectAll().execute()).toMatchObject([
      { code: 'requests_received', value: 8, approximate: 0, place: 'L21' },
    ]);
    expect(await warehouse.db.selectFrom('check_view').selectAll().execute()).toMatchObject([
      { check_id: 'requests.balance.total', status: 'fail', left_sum: 8, right_sum: 9 },
    ]);
    expect(await warehouse.db.selectFrom('issue').selectAll().execute()).toMatchObject([
      { code: 'values_unplaced', place: 'L3' },
    ]);
  });

  test('takes any number of issues', async () => {
    const warehouse = await temporaryWarehouse();
    const issues = Array.from({ length: 6000 }, (_, line) => ({
      code: 'cell_unreadable' as const,
      severity: 'warning' as const,
      message: `line ${line}`,
      at: { line },
    }));
    await recordAndLoad(warehouse, sampleReport({ rest: { issues } }));

    expect(rowCounts(warehouse.path).issue).toBe(6000);
  });

  test('leaves a database that SQLite finds whole', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, sampleReport({ cells: corrected }), { snapshot: later });
    await recordAndLoad(warehouse, explanation, { snapshot: goodSnapshot('third') });

    const integrity = await sql<object>`PRAGMA integrity_check`.execute(warehouse.db);
    const foreignKeys = await sql<object>`PRAGMA foreign_key_check`.execute(warehouse.db);
    expect(integrity.rows).toEqual([{ integrity_check: 'ok' }]);
    expect(foreignKeys.rows).toEqual([]);
  });
});

describe('a document that is no report', () => {
  test('is remembered with the reason, once', async () => {
    const warehouse = await temporaryWarehouse();
    const outcome = { status: 'refused', reason: 'The page explains a report.' };

    expect(await recordAndLoad(warehouse, explanation)).toEqual(outcome);
    const counts = rowCounts(warehouse.path);
    expect(await recordAndLoad(warehouse, explanation)).toEqual(outcome);
    expect(rowCounts(warehouse.path)).toEqual(counts);
    expect(counts).toMatchObject({ document: 1, issue: 1, report: 0 });
  });

  test('does not take away the report that its page held before', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, explanation, { snapshot: later });

    expect(await current(warehouse)).toHaveLength(1);
  });

  test('replaces what an older parser took for a report in the same bytes', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, explanation, { parserVersion: 2 });

    expect(await current(warehouse)).toEqual([]);
  });
});

describe('a reading that does not fit', () => {
  const [first, ...others] = sampleReport().cells;
  if (first === undefined) throw new Error('the form has no cells');
  const broken = {
    'has a cell twice': { cells: [first, ...others, first], message: 'UNIQUE constraint failed' },
    'says reported without a number': {
      cells: [...others, { ...first, state: 'reported', value: Number.NaN } as const],
      message: 'value_or_absence',
    },
    'has a cell that the form lacks': {
      cells: [...others, { ...first, row: { code: 'received_by_pigeon', label: '飞鸽' } }],
      message: 'form 2019 has no cell proactive received_by_pigeon newly_made',
    },
    'counts in another unit than the form': {
      cells: [...others, { ...first, unit: '万元' } as const],
      message: 'is in 万元, but form 2019 counts it in 件',
    },
  };

  test.each(Object.entries(broken))('because it %s leaves nothing behind', async (_, { cells, message }) => {
    const warehouse = await temporaryWarehouse();
    await warehouse.registerSources([jianning]);
    await warehouse.record(goodSnapshot('first'));
    const counts = rowCounts(warehouse.path);
    const report = sampleReport({ metadata: { agency: '建宁县教育局' }, rest: { cells } });

    await expect(recordAndLoad(warehouse, report)).rejects.toMatchObject({
      name: 'ReportNotLoadedError',
      url: goodSnapshot('first').url,
      message: expect.stringContaining(message),
    });
    expect(rowCounts(warehouse.path)).toEqual(counts);
  });

  test('or no space left, leaves nothing behind', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.registerSources([jianning]);
    await warehouse.record(goodSnapshot('first'));
    const counts = rowCounts(warehouse.path);
    // A new warehouse has pages to spare, which its migrations have left.
    await sql`VACUUM`.execute(warehouse.db);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(warehouse.db);
    await sql`PRAGMA max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 1)}`.execute(warehouse.db);

    await expect(recordAndLoad(warehouse, sampleReport())).rejects.toMatchObject({
      name: 'WarehouseError',
      code: 'full',
    });
    expect(rowCounts(warehouse.path)).toEqual(counts);

    await sql`PRAGMA max_page_count = 100000`.execute(warehouse.db);
    expect(await recordAndLoad(warehouse, sampleReport())).toMatchObject({ status: 'added' });
  });

  test('leaves the revision before it current', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    const report = sampleReport({ rest: { cells: [first, first] } });

    await expect(recordAndLoad(warehouse, report, { snapshot: later })).rejects.toThrow('UNIQUE');
    expect(await current(warehouse)).toMatchObject([{ revision: 1 }]);
  });
});
