import { describe, expect, test } from 'vitest';
import { formCells, goodSnapshot, jianning, recordAndLoad, sampleReport, sha256 } from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const pdf = 'http://www.jianning.example/ndbg/2020.pdf';
const attachment = goodSnapshot('pdf', { kind: 'attachment', url: pdf, finalUrl: pdf });

describe('the panel', () => {
  test('answers a short query by article, row and column', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(
      warehouse,
      sampleReport({ cells: { 'proactive rules newly_made': { state: 'reported', value: 4 } } }),
    );

    const rows = await warehouse.db
      .selectFrom('panel_long')
      .select([
        'province',
        'prefecture',
        'region',
        'agency',
        'year',
        'row_label',
        'column_label',
        'unit',
        'value',
      ])
      .where('article', '=', '20(1)')
      .where('row_code', '=', 'rules')
      .where('column_code', '=', 'newly_made')
      .execute();

    expect(rows).toEqual([
      {
        province: '福建省',
        prefecture: '三明市',
        region: '建宁县',
        agency: '建宁县人民政府',
        year: 2020,
        row_label: '规章',
        column_label: '本年新制作数量',
        unit: '件',
        value: 4,
      },
    ]);
  });

  test('has one value for each agency, year, table, row and column, from the copy with most figures', async () => {
    const warehouse = await temporaryWarehouse();
    const half = { 'requests granted total': { state: 'unreadable', value: null, raw: '?' } } as const;
    await recordAndLoad(warehouse, sampleReport({ cells: half }));
    await recordAndLoad(warehouse, sampleReport(), { snapshot: attachment });

    const rows = await warehouse.db
      .selectFrom('panel_long')
      .select(({ fn }) => ['url', fn.countAll<number>().as('cells')])
      .groupBy('url')
      .execute();
    expect(rows).toEqual([{ url: pdf, cells: formCells('2019').length }]);
  });

  test('of reports with as many figures takes the one published last', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    const other = sampleReport({
      metadata: { publishedOn: '2021-06-01' },
      cells: { 'requests granted total': { state: 'reported', value: 3 } },
    });
    await recordAndLoad(warehouse, other, { snapshot: attachment });

    const rows = await warehouse.db.selectFrom('panel_long').select('url').distinct().execute();
    expect(rows).toEqual([{ url: pdf }]);
  });

  test.each([
    ['first', false],
    ['last', true],
  ])('of a page and an attachment that say the same takes the page, loaded %s', async (_, isLast) => {
    const warehouse = await temporaryWarehouse();
    const page = { snapshot: goodSnapshot('page') };
    const file = { snapshot: attachment };
    for (const place of isLast ? [file, page] : [page, file]) {
      await recordAndLoad(warehouse, sampleReport(), place);
    }

    const rows = await warehouse.db.selectFrom('panel_long').select('url').distinct().execute();
    expect(rows).toEqual([{ url: goodSnapshot('').url }]);
  });

  test('keeps agencies of one region apart, by the name that the document states', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport({ metadata: { agency: '三明市建宁县人民政府' } }));
    await recordAndLoad(warehouse, sampleReport({ metadata: { agency: '建宁县教育局' } }), {
      snapshot: attachment,
    });

    const agencies = await warehouse.db
      .selectFrom('panel_long')
      .select(['region_code', 'agency', 'agency_level'])
      .distinct()
      .orderBy('agency')
      .execute();
    expect(agencies).toEqual([
      { region_code: '350430', agency: '建宁县人民政府', agency_level: 'county' },
      { region_code: '350430', agency: '建宁县教育局', agency_level: 'department' },
    ]);
  });

  test('takes the agency of the source where the document names none', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport({ metadata: { agency: null } }));

    const rows = await warehouse.db.selectFrom('panel_long').select('agency').distinct().execute();
    expect(rows).toEqual([{ agency: jianning.agency.name }]);
  });

  test('calls an agency what its source calls it, also when a report came first', async () => {
    const warehouse = await temporaryWarehouse();
    const id = await warehouse.recordFile({
      name: 'a.txt',
      digest: sha256('a'),
      readAt: '2024-03-01T00:00:00Z',
      archive: { file: '2024-03.warc.gz', offset: 0, length: 100 },
    });
    const source = { region: jianning.region, agency: { name: '建宁县', level: 'other' } } as const;
    await warehouse.loadReport({
      snapshotId: id,
      parserVersion: 1,
      source,
      report: sampleReport(),
      checks: [],
    });

    await warehouse.registerSources([jianning]);

    const rows = await warehouse.db
      .selectFrom('panel_long')
      .select(['agency', 'agency_level'])
      .distinct()
      .execute();
    expect(rows).toEqual([{ agency: '建宁县人民政府', agency_level: 'county' }]);
  });

  test('has regions that the list of codes lacks, by the name in the source', async () => {
    const warehouse = await temporaryWarehouse();
    const source = { ...jianning, id: '990121-county', region: { code: '990121', name: '青溪县' } };
    await warehouse.registerSources([source]);
    await recordAndLoad(warehouse, sampleReport({ metadata: { agency: '清河市青溪县' } }), {
      source: { ...source, agency: { name: '青溪县人民政府', level: 'county' } },
    });

    const rows = await warehouse.db
      .selectFrom('panel_long')
      .select(['region', 'province', 'agency'])
      .distinct()
      .execute();
    expect(rows).toEqual([{ region: '青溪县', province: null, agency: '青溪县人民政府' }]);
  });
});
