import { expect, test } from 'vitest';
import { countReports, failedChecks, refusedDocuments, unreachableUrls } from '../../src/warehouse/index.js';
import {
  explanation,
  goodSnapshot,
  jianning,
  REPORT_URL,
  recordAndLoad,
  sampleReport,
} from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const page = (name: string) => {
  const url = `http://www.jianning.example/ndbg/${name}.html`;
  return goodSnapshot(name, { url, finalUrl: url, linkText: name });
};

test('the status counts current reports by source and year', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, sampleReport());
  await recordAndLoad(
    warehouse,
    sampleReport({ cells: { 'requests granted total': { state: 'reported', value: 0 } } }),
    {
      snapshot: goodSnapshot('second'),
    },
  );
  await recordAndLoad(warehouse, sampleReport({ metadata: { year: 2019 } }), { snapshot: page('2019') });

  expect(await countReports(warehouse.db)).toEqual([
    { source: '350430-county', year: 2019, reports: 1 },
    { source: '350430-county', year: 2020, reports: 1 },
  ]);
});

test('the status lists the identities that current reports break', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, sampleReport(), {
    checks: [
      { id: 'requests.balance.total', status: 'fail', left: 8, right: 9 },
      { id: 'requests.balance.natural_person', status: 'pass', left: 8, right: 8 },
      { id: 'review.total.reconsideration', status: 'not_evaluable', left: null, right: 0 },
    ],
  });

  expect(await failedChecks(warehouse.db)).toEqual([
    {
      region: '建宁县',
      agency: '建宁县人民政府',
      year: 2020,
      url: REPORT_URL,
      check: 'requests.balance.total',
      left: 8,
      right: 9,
    },
  ]);

  const correction = sampleReport({ cells: { 'requests received total': { state: 'reported', value: 8 } } });
  await recordAndLoad(warehouse, correction, { snapshot: goodSnapshot('second'), checks: [] });
  expect(await failedChecks(warehouse.db)).toEqual([]);
});

test('the status lists refused documents with the reason, until the page holds a report', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, explanation, { snapshot: page('jiedu') });
  await recordAndLoad(warehouse, explanation);
  expect(await refusedDocuments(warehouse.db)).toHaveLength(2);

  await recordAndLoad(warehouse, sampleReport(), { snapshot: goodSnapshot('second') });

  expect(await refusedDocuments(warehouse.db)).toEqual([
    {
      source: jianning.id,
      url: page('jiedu').url,
      title: 'jiedu',
      reason: 'The page explains a report.',
    },
  ]);
});

test('the status lists the URLs that gave nothing to read when last asked', async () => {
  const warehouse = await temporaryWarehouse();
  await warehouse.registerSources([jianning]);
  const gone = {
    ...page('gone'),
    outcome: 'gone',
    status: 404,
    reason: '404 Not Found',
    digest: null,
  } as const;
  await warehouse.record({ ...gone, archive: null });
  await warehouse.record({ ...gone, archive: null, fetchedAt: '2024-03-05T00:00:00.000Z' });
  await warehouse.record({ ...gone, ...page('back'), outcome: 'gone', digest: null, archive: null });
  await warehouse.record({ ...page('back'), fetchedAt: '2024-03-05T00:00:00.000Z' });

  expect(await unreachableUrls(warehouse.db)).toEqual([
    {
      source: jianning.id,
      url: gone.url,
      outcome: 'gone',
      reason: '404 Not Found',
      since: '2024-03-01T00:00:00.000Z',
      lastSeenAt: '2024-03-05T00:00:00.000Z',
    },
  ]);
});
