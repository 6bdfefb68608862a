import { expect, test } from 'vitest';
import type { ParsedReport } from '../../src/parse/report.js';
import { revisedReports, type Warehouse } from '../../src/warehouse/index.js';
import { type Changes, goodSnapshot, REPORT_URL, recordAndLoad, sampleReport } from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const later = goodSnapshot('second', { fetchedAt: '2024-04-01T00:00:00.000Z' });
const latest = goodSnapshot('third', { fetchedAt: '2024-05-01T00:00:00.000Z' });

function reportOn(year: number | null, cells: Changes = {}, publishedOn: string | null = null): ParsedReport {
  return sampleReport({ metadata: { year, publishedOn }, cells });
}

/** A report whose cells are all 0, but for these. */
function mostlyZero(year: number, publishedOn: string | null, granted: number): ParsedReport {
  const report = reportOn(year, {}, publishedOn);
  const cells = report.cells.map((cell) => ({
    ...cell,
    state: 'reported' as const,
    value: cell.row.code === 'granted' ? granted : 0,
  }));
  return { ...report, cells };
}

async function reports({ db }: Warehouse) {
  return db
    .selectFrom('report')
    .leftJoin('report as replaced', 'replaced.id', 'report.replaces')
    .select(['report.year', 'report.revision', 'report.is_current', 'replaced.year as replaces'])
    .orderBy('report.id')
    .execute();
}

test('a report whose year was corrected at its address takes the place of the one of the wrong year', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, reportOn(2020));

  expect(await recordAndLoad(warehouse, reportOn(2021), { snapshot: later })).toMatchObject({
    status: 'revised',
    revision: 1,
  });

  expect(await reports(warehouse)).toEqual([
    { year: 2020, revision: 1, is_current: 0, replaces: null },
    { year: 2021, revision: 1, is_current: 1, replaces: 2020 },
  ]);
  expect(await warehouse.db.selectFrom('panel_long').select('year').distinct().execute()).toEqual([
    { year: 2021 },
  ]);
  expect(await revisedReports(warehouse.db)).toEqual([
    {
      agency: '建宁县人民政府',
      year: 2021,
      wrongYear: 2020,
      url: REPORT_URL,
      revision: 1,
      fetchedAt: '2024-04-01T00:00:00.000Z',
      cells: [],
    },
  ]);
});

test('the same report again changes nothing more', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, reportOn(2020));
  await recordAndLoad(warehouse, reportOn(2021), { snapshot: later });
  const before = await reports(warehouse);

  expect(await recordAndLoad(warehouse, reportOn(2021), { snapshot: later })).toMatchObject({
    status: 'unchanged',
  });
  expect(await reports(warehouse)).toEqual(before);
});

test('a figure that was corrected with the year is told', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(
    warehouse,
    reportOn(2020, { 'requests granted total': { state: 'reported', value: 2 } }),
  );
  await recordAndLoad(
    warehouse,
    reportOn(2021, { 'requests granted total': { state: 'reported', value: 3 } }),
    { snapshot: later },
  );

  expect(await revisedReports(warehouse.db)).toMatchObject([
    {
      year: 2021,
      wrongYear: 2020,
      cells: [{ indicator: 'requests.granted.total', before: { value: 2 }, after: { value: 3 } }],
    },
  ]);
});

test('a year that is taken back is a revision of what was said first', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, reportOn(2020));
  await recordAndLoad(warehouse, reportOn(2021), { snapshot: later });
  await recordAndLoad(warehouse, reportOn(2020), { snapshot: latest });

  expect(await reports(warehouse)).toEqual([
    { year: 2020, revision: 1, is_current: 0, replaces: null },
    { year: 2021, revision: 1, is_current: 0, replaces: 2020 },
    { year: 2020, revision: 2, is_current: 1, replaces: 2021 },
  ]);
});

test('a report that came to tell its year is no second one; one that ceased to is', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, reportOn(null));
  await recordAndLoad(warehouse, reportOn(2021), { snapshot: later });
  await recordAndLoad(warehouse, reportOn(null), { snapshot: latest });

  expect(await reports(warehouse)).toMatchObject([
    { year: null, is_current: 0 },
    { year: 2021, is_current: 1 },
    { year: null, is_current: 1 },
  ]);
});

test('where each year has its report at the same address, all stay', async () => {
  const warehouse = await temporaryWarehouse();
  const next = reportOn(2021, {}, '2022-01-20');
  const cells = next.cells.map((cell) => (cell.value === null ? cell : { ...cell, value: cell.value * 2 }));
  await recordAndLoad(warehouse, reportOn(2020, {}, '2021-01-08'));
  await recordAndLoad(warehouse, { ...next, cells }, { snapshot: later });

  expect(await reports(warehouse)).toMatchObject([
    { year: 2020, is_current: 1 },
    { year: 2021, is_current: 1, replaces: null },
  ]);
});

test('few figures tell a corrected year only with the day of publication', async () => {
  const granted = 4;
  const sameDay = await temporaryWarehouse();
  await recordAndLoad(sameDay, mostlyZero(2020, '2021-01-08', granted));
  await recordAndLoad(sameDay, mostlyZero(2021, '2021-01-08', granted), { snapshot: later });
  const otherDay = await temporaryWarehouse();
  await recordAndLoad(otherDay, mostlyZero(2020, '2021-01-08', granted));
  await recordAndLoad(otherDay, mostlyZero(2021, '2022-01-20', granted), { snapshot: later });
  const noFigure = await temporaryWarehouse();
  await recordAndLoad(noFigure, mostlyZero(2020, '2021-01-08', 0));
  await recordAndLoad(noFigure, mostlyZero(2021, '2021-01-08', 0), { snapshot: later });

  expect(await reports(sameDay)).toMatchObject([{ is_current: 0 }, { is_current: 1 }]);
  expect(await reports(otherDay)).toMatchObject([{ is_current: 1 }, { is_current: 1 }]);
  expect(await reports(noFigure)).toMatchObject([{ is_current: 1 }, { is_current: 1 }]);
});
