import { describe, expect, test } from 'vitest';
import type { ParsedReport } from '../../src/parse/report.js';
import { rereadReports, revisedReports } from '../../src/warehouse/index.js';
import {
  explanation,
  formCells,
  goodSnapshot,
  REPORT_URL,
  recordAndLoad,
  sampleReport,
} from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const GRANTED = 'requests granted total';
const DENIED = 'requests denied_state_secret total';
const later = goodSnapshot('second', { fetchedAt: '2024-04-01T00:00:00.000Z' });
const asPrinted = Object.fromEntries(
  formCells('2019').map(({ table, row, column, value }) => [`${table} ${row.code} ${column.code}`, value]),
);

describe('a report that is published again with other figures', () => {
  const corrected = sampleReport({
    cells: { [GRANTED]: { state: 'reported', value: 3 }, [DENIED]: { state: 'blank', value: null } },
  });

  test('tells each cell that differs from the revision before, in the order of the form', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, corrected, { snapshot: later });

    expect(await revisedReports(warehouse.db)).toEqual([
      {
        agency: '建宁县人民政府',
        year: 2020,
        url: REPORT_URL,
        revision: 2,
        fetchedAt: '2024-04-01T00:00:00.000Z',
        cells: [
          {
            indicator: 'requests.granted.total',
            before: { state: 'reported', value: asPrinted[GRANTED] },
            after: { state: 'reported', value: 3 },
          },
          {
            indicator: 'requests.denied_state_secret.total',
            before: { state: 'reported', value: asPrinted[DENIED] },
            after: { state: 'blank', value: null },
          },
        ],
      },
    ]);
    expect(await rereadReports(warehouse.db)).toEqual([]);
  });

  test('tells cells that only one of the revisions has, as when a table was left out', async () => {
    const warehouse = await temporaryWarehouse();
    const all = sampleReport().cells;
    const cells = all.filter(({ table }) => table !== 'review_litigation');
    await recordAndLoad(warehouse, sampleReport({ rest: { cells } }));
    await recordAndLoad(warehouse, sampleReport(), { snapshot: later });
    const third = goodSnapshot('third', { fetchedAt: '2024-05-01T00:00:00.000Z' });
    await recordAndLoad(warehouse, sampleReport({ rest: { cells } }), { snapshot: third });

    const changes = await warehouse.db.selectFrom('revision_change').selectAll().execute();
    const count = all.length - cells.length;
    const ofRevision = (revision: number) => changes.filter((change) => change.revision === revision);
    expect(ofRevision(2)).toHaveLength(count);
    expect(ofRevision(2)[0]).toMatchObject({ state_before: null, state_after: 'reported' });
    expect(ofRevision(3)).toHaveLength(count);
    expect(ofRevision(3)[0]).toMatchObject({
      state_before: 'reported',
      state_after: null,
      value_after: null,
    });
  });

  test('is not one where only what is told about the same figures changed', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, sampleReport({ metadata: { title: '更正' } }), { snapshot: later });

    expect(await revisedReports(warehouse.db)).toEqual([]);
    expect(await rereadReports(warehouse.db)).toEqual([]);
  });
});

describe('a newer parser that reads the same bytes', () => {
  async function rereadAs(report: ParsedReport, first: ParsedReport = sampleReport()) {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, first);
    const outcome = await recordAndLoad(warehouse, report, { parserVersion: 2 });
    return { warehouse, outcome, reread: await rereadReports(warehouse.db) };
  }

  test('replaces the figures that it reads otherwise, and keeps what was read before', async () => {
    const [, ...others] = sampleReport().facts;
    const { warehouse, outcome, reread } = await rereadAs(
      sampleReport({ cells: { [GRANTED]: { state: 'reported', value: 3 } }, rest: { facts: others } }),
    );

    expect(outcome).toMatchObject({ status: 'updated', revision: 1 });
    expect(reread).toMatchObject([
      {
        agency: '建宁县人民政府',
        year: 2020,
        url: REPORT_URL,
        change: 'figures',
        parserBefore: 1,
        parserAfter: 2,
        details: ['facts'],
        cells: [
          {
            indicator: 'requests.granted.total',
            before: { state: 'reported', value: asPrinted[GRANTED] },
            after: { state: 'reported', value: 3 },
          },
        ],
      },
    ]);
    const facts = await warehouse.db.selectFrom('rereading_detail').select('before').executeTakeFirst();
    expect(JSON.parse(facts?.before ?? '')).toMatchObject([{ code: 'requests_received', value: 8 }]);
    const [current, ...rest] = await warehouse.db.selectFrom('report').selectAll().execute();
    expect(current).toMatchObject({ is_current: 1, parser_version: 2 });
    expect(rest).toEqual([]);
  });

  test('keeps how a figure was read as printed, where only that changed', async () => {
    const cells = sampleReport().cells.map((cell) => ({ ...cell, raw: `${cell.raw}件` }));
    const { warehouse, reread } = await rereadAs(sampleReport({ rest: { cells } }));

    expect(reread).toMatchObject([{ change: 'details' }]);
    const trail = await warehouse.db.selectFrom('rereading_view').selectAll().execute();
    expect(trail).toHaveLength(cells.length);
    expect(trail[0]).toMatchObject({ raw_before: '1', raw_after: '1件', parser_before: 1, parser_after: 2 });
  });

  test('and reads them alike is noted with the report and its document, and leaves no trail', async () => {
    const { warehouse, outcome, reread } = await rereadAs(sampleReport());

    expect(outcome.status).toBe('unchanged');
    expect(reread).toEqual([]);
    const versions = await warehouse.db
      .selectFrom('report')
      .innerJoin('document', 'document.report_id', 'report.id')
      .select(['report.parser_version as report', 'document.parser_version as document'])
      .execute();
    expect(versions).toEqual([{ report: 2, document: 2 }]);
  });

  test.each([
    ['refused', sampleReport(), explanation],
    ['accepted', explanation, sampleReport()],
    ['moved', sampleReport(), sampleReport({ metadata: { year: 2019 } })],
  ])('and finds that a document is %s is noted', async (change, first, second) => {
    const { reread } = await rereadAs(second, first);
    expect(reread).toMatchObject([{ change, url: REPORT_URL, cells: [], details: [] }]);
  });
});
