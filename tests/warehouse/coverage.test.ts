import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/crawl/snapshot/snapshot.js';
import type { Source } from '../../src/sources/source.js';
import { coverageByProvince, type Warehouse } from '../../src/warehouse/index.js';
import { explanation, goodSnapshot, jianning, recordAndLoad, sampleReport } from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const education: Source = {
  ...jianning,
  id: '350430-education',
  agency: { name: '建宁县教育局', level: 'department' },
};

const NOTHING = {
  fetched: 0,
  unchanged: 1,
  gone: 0,
  blocked: 0,
  failed: 0,
  added: 0,
  revised: 0,
  updated: 0,
  refused: 0,
};

const since2019 = { expectedYears: { first: 2019, last: null } };

async function runOn(warehouse: Warehouse, startedAt: string, ...sources: readonly Source[]): Promise<void> {
  await warehouse.registerSources(sources);
  await warehouse.startRun('fujian', startedAt);
}

async function expectedYears(warehouse: Warehouse, agency: string): Promise<readonly number[]> {
  const rows = await warehouse.db
    .selectFrom('coverage')
    .select('year')
    .where('agency', '=', agency)
    .where('expected', '=', 1)
    .orderBy('year')
    .execute();
  return rows.map(({ year }) => year);
}

function link(linkText: string, change: Partial<Snapshot> = {}): Snapshot {
  const url = `http://www.jianning.example/ndbg/${encodeURIComponent(linkText)}.html`;
  return goodSnapshot(linkText, { url, finalUrl: url, linkText, ...change });
}

function coverage({ db }: Warehouse) {
  return db
    .selectFrom('coverage')
    .select(['agency', 'year', 'expected', 'found', 'parsed'])
    .orderBy('year')
    .orderBy('agency')
    .execute();
}

describe('a report is expected', () => {
  test.each([
    ['2024-03-31T15:00:00.000Z', [2019, 2020, 2021, 2022]],
    ['2024-03-31T17:00:00.000Z', [2019, 2020, 2021, 2022, 2023]], // 1 April in China
  ])('of a government when 31 March of the next year has passed: at %s of %j', async (startedAt, years) => {
    const warehouse = await temporaryWarehouse();
    await runOn(warehouse, startedAt, { ...jianning, ...since2019 });

    expect(await expectedYears(warehouse, '建宁县人民政府')).toEqual(years);
  });

  test.each([
    ['2024-01-31T12:00:00.000Z', [2019, 2020, 2021, 2022]],
    ['2024-02-01T12:00:00.000Z', [2019, 2020, 2021, 2022, 2023]],
  ])('of a department when 31 January has passed: at %s of %j', async (startedAt, years) => {
    const warehouse = await temporaryWarehouse();
    await runOn(warehouse, startedAt, { ...education, ...since2019 });

    expect(await expectedYears(warehouse, '建宁县教育局')).toEqual(years);
  });

  test.each([
    ['2024-03-31T12:00:00.000Z', [2019, 2020, 2021, 2022]],
    ['2024-04-01T12:00:00.000Z', [2019, 2020, 2021, 2022, 2023]],
  ])(
    'of a township, which the law names no day for, once all others were due: at %s of %j',
    async (startedAt, years) => {
      const warehouse = await temporaryWarehouse();
      const agency = { name: '濉溪镇人民政府', level: 'township' } as const;
      await runOn(warehouse, startedAt, { ...jianning, agency, ...since2019 });

      expect(await expectedYears(warehouse, '濉溪镇人民政府')).toEqual(years);
    },
  );

  test('of a department on 31 March for the years of the Regulations of 2007', async () => {
    const warehouse = await temporaryWarehouse();
    await runOn(warehouse, '2019-03-01T00:00:00.000Z', {
      ...education,
      expectedYears: { first: 2016, last: null },
    });

    expect(await expectedYears(warehouse, '建宁县教育局')).toEqual([2016, 2017]);
  });

  test('on 2008 and later, where the source says nothing else', async () => {
    const warehouse = await temporaryWarehouse();
    await runOn(warehouse, '2012-06-01T00:00:00.000Z', jianning);

    expect(await expectedYears(warehouse, '建宁县人民政府')).toEqual([2008, 2009, 2010, 2011]);
  });

  test('of a region as long as there is one', async () => {
    const warehouse = await temporaryWarehouse();
    const guangming = { code: '440311', name: '光明区' }; // since 2018
    const meilie = { code: '350402', name: '梅列区' }; // until 2020
    await runOn(
      warehouse,
      '2023-06-01T00:00:00.000Z',
      { ...jianning, id: 'a', region: guangming, agency: { name: '光明区人民政府', level: 'county' } },
      { ...jianning, id: 'b', region: meilie, agency: { name: '梅列区人民政府', level: 'county' } },
    );

    expect(await expectedYears(warehouse, '光明区人民政府')).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect((await expectedYears(warehouse, '梅列区人民政府')).at(-1)).toBe(2020);
  });

  test('for the years that the source says, and no later', async () => {
    const warehouse = await temporaryWarehouse();
    const closed = { ...education, expectedYears: { first: 2015, last: 2016 } };
    await runOn(warehouse, '2024-06-01T00:00:00.000Z', closed);

    expect(await expectedYears(warehouse, '建宁县教育局')).toEqual([2015, 2016]);
  });

  test('by the last run, also when that found nothing new', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.registerSources([{ ...jianning, ...since2019 }]);
    for (const day of ['2023-06-01', '2024-06-01']) {
      const id = await warehouse.startRun('fujian', `${day}T00:00:00.000Z`);
      const finishedAt = `${day}T01:00:00.000Z`;
      await warehouse.finishRun(id, { status: 'finished', finishedAt, counts: NOTHING, sources: [] });
    }

    expect(await warehouse.db.selectFrom('run').select('id').execute()).toHaveLength(1);
    expect((await expectedYears(warehouse, '建宁县人民政府')).at(-1)).toBe(2023);
  });

  test('by the last answer, where no run is known, as in a warehouse that was rebuilt', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.registerSources([{ ...jianning, ...since2019 }]);
    await warehouse.record(goodSnapshot('a', { fetchedAt: '2022-06-01T00:00:00.000Z' }));
    expect(await expectedYears(warehouse, '建宁县人民政府')).toEqual([2019, 2020, 2021]);

    await warehouse.startRun('fujian', '2024-06-01T00:00:00.000Z');
    expect(await expectedYears(warehouse, '建宁县人民政府')).toEqual([2019, 2020, 2021, 2022, 2023]);
  });

  test('by no run before there was any', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.registerSources([jianning]);

    expect(await coverage(warehouse)).toEqual([]);
  });
});

describe('a report counts', () => {
  const source = { ...jianning, expectedYears: { first: 2020, last: 2020 } };

  test('as found and parsed when it is in the panel', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await runOn(warehouse, '2024-06-01T00:00:00.000Z', source);

    expect(await coverage(warehouse)).toEqual([
      { agency: '建宁县人民政府', year: 2020, expected: 1, found: 1, parsed: 1 },
    ]);
  });

  test.each([
    '建宁县2020年政府信息公开工作年度报告',
    '建宁县人民政府2020年度政府信息公开工作年度报告',
    '2020年政府信息公开工作年度报告',
    '2020年建宁县政府信息公开工作年度报告.pdf',
    '三明市建宁县 2020年 信息公开年报',
    '2020年县政府信息公开工作年度报告',
    '关于2020年政府信息公开工作年度报告',
    '2020',
  ])('as found when a link names its year, whatever the page answered: %s', async (text) => {
    const warehouse = await temporaryWarehouse();
    await runOn(warehouse, '2024-06-01T00:00:00.000Z', source);
    await warehouse.record(link(text, { outcome: 'gone', status: 404, digest: null, archive: null }));

    expect(await coverage(warehouse)).toEqual([
      { agency: '建宁县人民政府', year: 2020, expected: 1, found: 1, parsed: 0 },
    ]);
  });

  test.each([
    '《建宁县2020年政府信息公开工作年度报告》解读',
    '关于做好2020年政府信息公开工作年度报告编制工作的通知',
    '建宁县教育局2020年政府信息公开工作年度报告', // another agency's
    '政府信息公开工作年度报告',
    '2020-01-15政府信息公开工作报告',
  ])('not as found for a link that says something else: %s', async (text) => {
    const warehouse = await temporaryWarehouse();
    await runOn(warehouse, '2024-06-01T00:00:00.000Z', source);
    await warehouse.record(link(text));

    expect(await coverage(warehouse)).toEqual([
      { agency: '建宁县人民政府', year: 2020, expected: 1, found: 0, parsed: 0 },
    ]);
  });

  test('not as found for a page that turned out to be no report', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, explanation, { snapshot: link('建宁县2020年政府信息公开工作年度报告') });
    await runOn(warehouse, '2024-06-01T00:00:00.000Z', source);

    expect(await coverage(warehouse)).toMatchObject([{ year: 2020, found: 0 }]);
  });

  test('also where its agency has no source', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport({ metadata: { agency: '建宁县教育局' } }));
    await runOn(warehouse, '2024-06-01T00:00:00.000Z', source);

    expect(await coverage(warehouse)).toContainEqual({
      agency: '建宁县教育局',
      year: 2020,
      expected: 0,
      found: 1,
      parsed: 1,
    });
  });

  test('once for an agency whose region changed its code between two sources', async () => {
    const warehouse = await temporaryWarehouse();
    const years = { expectedYears: { first: 2020, last: 2021 } };
    const agency = (name: string) => ({ agency: { name, level: 'county' } }) as const;
    await runOn(
      warehouse,
      '2024-06-01T00:00:00.000Z',
      {
        ...jianning,
        ...years,
        id: 'old',
        region: { code: '350427', name: '沙县' },
        ...agency('沙县人民政府'),
      },
      {
        ...jianning,
        ...years,
        id: 'new',
        region: { code: '350405', name: '沙县区' },
        ...agency('沙县区人民政府'),
      },
    );
    await warehouse.record(link('沙县2020年政府信息公开工作年度报告', { sourceId: 'old' }));

    const rows = await warehouse.db
      .selectFrom('coverage')
      .select(['region_code', 'region', 'region_id', 'year', 'expected', 'found'])
      .orderBy('year')
      .execute();
    expect(rows).toEqual([
      { region_code: '350427', region: '沙县', region_id: '350427', year: 2020, expected: 1, found: 1 },
      { region_code: '350405', region: '沙县区', region_id: '350427', year: 2021, expected: 1, found: 0 },
    ]);
  });
});

test('the coverage of a province counts what is expected, and apart from it what is there beyond', async () => {
  const warehouse = await temporaryWarehouse();
  await recordAndLoad(warehouse, sampleReport());
  await recordAndLoad(warehouse, sampleReport({ metadata: { agency: '建宁县水利局' } }), {
    snapshot: link('建宁县水利局2020年政府信息公开工作年度报告'),
  });
  const years = { expectedYears: { first: 2020, last: 2020 } };
  await runOn(warehouse, '2024-06-01T00:00:00.000Z', { ...jianning, ...years }, { ...education, ...years });

  expect(await coverageByProvince(warehouse.db)).toEqual([
    { province: '福建省', year: 2020, expected: 2, found: 1, parsed: 1, beyond: 1 },
  ]);
});
