import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.js';
import type { Source } from '../../src/sources/source.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import { goodSnapshot, jianning, recordAndLoad, sampleReport } from './sample-report.js';
import { temporaryFolder, temporaryWarehouse } from './temporary-warehouse.js';

function county(code: string, name: string): Source {
  return {
    ...jianning,
    id: `${code}-county`,
    region: { code, name },
    agency: { name: `${name}人民政府`, level: 'county' },
  };
}

/** A report on a year, found where `source` says. */
async function report(warehouse: Warehouse, source: Source, year: number, agency: string): Promise<void> {
  await warehouse.registerSources([source]);
  const url = `http://www.${source.id}.example/${agency}/${year}.html`;
  await recordAndLoad(warehouse, sampleReport({ metadata: { year, agency } }), {
    snapshot: goodSnapshot(url, { url, finalUrl: url, sourceId: source.id }),
    source,
  });
}

function reports({ db }: Warehouse) {
  return db
    .selectFrom('report_view')
    .select(['year', 'region_code', 'region', 'region_id', 'agency_id', 'agency'])
    .orderBy('year')
    .orderBy('agency')
    .execute();
}

const oneValue = <Row>(rows: readonly Row[], column: keyof Row) =>
  new Set(rows.map((row) => row[column])).size;

test('a region that the list of codes lacks is called as its source named it last', async () => {
  const warehouse = await temporaryWarehouse();
  await report(warehouse, county('990130', '青溪开发区'), 2021, '青溪开发区管理委员会');
  await report(warehouse, county('990130', '青溪经济开发区'), 2022, '青溪开发区管理委员会');

  const rows = await reports(warehouse);

  expect(rows.map(({ year, region }) => [year, region])).toEqual([
    [2021, '青溪经济开发区'],
    [2022, '青溪经济开发区'],
  ]);
});

describe('a region whose code changes', () => {
  test('has the code and the name of the year, and one id and one agency over all years', async () => {
    const warehouse = await temporaryWarehouse();
    await report(warehouse, county('350427', '沙县'), 2019, '沙县人民政府');
    await report(warehouse, county('350427', '沙县'), 2020, '沙县');
    await report(warehouse, county('350405', '沙县区'), 2021, '三明市沙县区人民政府');
    await report(warehouse, county('350405', '沙县区'), 2022, '沙县区');

    const rows = await reports(warehouse);

    expect(rows.map(({ year, region_code, region }) => [year, region_code, region])).toEqual([
      [2019, '350427', '沙县'],
      [2020, '350427', '沙县'],
      [2021, '350405', '沙县区'],
      [2022, '350405', '沙县区'],
    ]);
    expect(rows[0]?.region_id).toBe('350427');
    expect(oneValue(rows, 'region_id')).toBe(1);
    expect(oneValue(rows, 'agency_id')).toBe(1);
  });

  test('has its departments as one agency each, whichever source is asked first', async () => {
    const warehouse = await temporaryWarehouse();
    await report(warehouse, county('350405', '沙县区'), 2022, '沙县区教育局');
    await report(warehouse, county('350427', '沙县'), 2019, '沙县教育局');

    const rows = await reports(warehouse);

    expect(rows.map(({ region_code }) => region_code)).toEqual(['350427', '350405']);
    expect(oneValue(rows, 'agency_id')).toBe(1);
  });

  test.each([['350427', '350405'] as const, ['350405', '350427'] as const])(
    'has its agency under its present name, whether its source is listed as %s or %s first',
    async (...codes) => {
      const warehouse = await temporaryWarehouse();
      const sources = { 350427: county('350427', '沙县'), 350405: county('350405', '沙县区') };

      await warehouse.registerSources(codes.map((code) => sources[code]));

      const agencies = await warehouse.db.selectFrom('agency').select(['region_code', 'name']).execute();
      expect(agencies).toEqual([{ region_code: '350405', name: '沙县区人民政府' }]);
    },
  );

  test('keeps one row for each report, also for years before its first code or without a year', async () => {
    const warehouse = await temporaryWarehouse();
    const guangming = county('440311', '光明区'); // established in 2018
    const meilie = county('350402', '梅列区'); // merged into another in 2021
    await report(warehouse, guangming, 2015, '光明区');
    await report(warehouse, meilie, 2023, '梅列区');
    await recordAndLoad(warehouse, sampleReport({ metadata: { year: null, agency: null } }));

    const rows = await reports(warehouse);

    expect(rows.map(({ year, region_code }) => [year, region_code])).toEqual([
      [null, '350430'],
      [2015, '440311'],
      [2023, '350402'],
    ]);
  });

  test('has the name of the year where the code stayed, and lies in a prefecture by its name of the year', async () => {
    const warehouse = await temporaryWarehouse();
    await report(warehouse, county('420607', '襄州区'), 2009, '襄阳区');
    await report(warehouse, county('420607', '襄州区'), 2010, '襄州区');

    const rows = await warehouse.db
      .selectFrom('report_view')
      .select(['year', 'prefecture', 'region'])
      .orderBy('year')
      .execute();
    expect(rows).toEqual([
      { year: 2009, prefecture: '襄樊市', region: '襄阳区' },
      { year: 2010, prefecture: '襄阳市', region: '襄州区' },
    ]);
  });

  test('passes to another prefecture in the year that it does', async () => {
    const warehouse = await temporaryWarehouse();
    await report(warehouse, county('340422', '寿县'), 2014, '寿县');
    await report(warehouse, county('340422', '寿县'), 2015, '寿县');

    const rows = await warehouse.db
      .selectFrom('report_view')
      .select(['year', 'prefecture'])
      .orderBy('year')
      .execute();
    expect(rows).toEqual([
      { year: 2014, prefecture: '六安市' },
      { year: 2015, prefecture: '淮南市' },
    ]);
  });
});

test('a development zone has its agency under the region in which it lies', async () => {
  const warehouse = await temporaryWarehouse();
  await warehouse.registerSources([
    {
      ...jianning,
      id: '320871-zone',
      region: { code: '320871', name: '淮安经济技术开发区' },
      agency: { name: '淮安经济技术开发区管理委员会', level: 'other' },
    },
  ]);

  const agencies = await warehouse.db.selectFrom('agency').select(['region_code', 'name', 'kind']).execute();
  expect(agencies).toEqual([
    { region_code: '320800', name: '淮安经济技术开发区管理委员会', kind: 'development_zone' },
  ]);
});

test('the successor relation tells what a region was made of, when, and who decided it', async () => {
  const { db } = await temporaryWarehouse();

  const changes = await db
    .selectFrom('region_change')
    .innerJoin('region', 'region.code', 'region_change.predecessor_code')
    .select(['region.name as predecessor', 'kind', 'year', 'source'])
    .where('successor_code', '=', '320812')
    .execute();
  expect(changes).toEqual([
    { predecessor: '清河区', kind: 'merged', year: 2016, source: '国函〔2016〕100号' },
    { predecessor: '清浦区', kind: 'merged', year: 2016, source: '国函〔2016〕100号' },
  ]);
});

/** A warehouse as it was before this migration, in which one county reported under both of its codes. */
async function earlierWarehouse(): Promise<string> {
  const path = join(await temporaryFolder(), 'gongkai.db');
  const before = Object.entries(migrations).filter(([name]) => name < '0012');
  const old = new Kysely<never>({ dialect: new SqliteDialect({ database: new Database(path) }) });
  const provider = { getMigrations: async () => Object.fromEntries(before) };
  const { error } = await new Migrator({ db: old, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await old.destroy();
  const file = new Database(path);
  file.exec(`
    INSERT INTO region VALUES ('350427', '沙县'), ('350405', '沙县区'), ('990121', '青溪县');
    INSERT INTO agency VALUES
      (1, '350427', '沙县', '沙县人民政府', 'county'), (2, '350427', '教育局', '沙县教育局', 'department'),
      (3, '350405', '沙县区', '沙县区人民政府', 'county'), (4, '990121', '青溪县', '青溪县人民政府', 'county');
    INSERT INTO source VALUES ('old', 1, 'auto', '[]'), ('new', 3, 'auto', '[]');
    INSERT INTO form VALUES ('2019', '2019', 2019, 2020, '');
    INSERT INTO snapshot (id, url, final_url, kind, fetched_at, last_seen_at, outcome, digest) VALUES
      (1, 'file:a', 'file:a', 'report', '2024-03-01T00:00:00Z', '2024-03-01T00:00:00Z', 'failed', NULL);
  `);
  const insert = file.prepare(`
    INSERT INTO report (agency_id, year, url, revision, is_current, snapshot_id, form_id, parser_version,
      reported_cells, figures_digest, reading_digest, loaded_at)
    VALUES (?, ?, ?, 1, 1, 1, '2019', 1, 0, '', '', '2024-03-01T00:00:00Z')`);
  for (const [agency, year] of [
    [1, 2019],
    [2, 2019],
    [3, 2022],
    [4, 2022],
  ])
    insert.run(agency, year, `file:${agency}-${year}`);
  file.close();
  return path;
}

describe('a warehouse from before regions had years', () => {
  test('keeps its reports, and joins what one region reported under two codes', async () => {
    const warehouse = await temporaryWarehouse(await earlierWarehouse());

    expect(await reports(warehouse)).toEqual([
      {
        year: 2019,
        region_code: '350427',
        region: '沙县',
        region_id: '350427',
        agency_id: 3,
        agency: '沙县区人民政府',
      },
      {
        year: 2019,
        region_code: '350427',
        region: '沙县',
        region_id: '350427',
        agency_id: 2,
        agency: '沙县教育局',
      },
      {
        year: 2022,
        region_code: '350405',
        region: '沙县区',
        region_id: '350427',
        agency_id: 3,
        agency: '沙县区人民政府',
      },
      {
        year: 2022,
        region_code: '990121',
        region: '青溪县',
        region_id: '990121',
        agency_id: 4,
        agency: '青溪县人民政府',
      },
    ]);
    const agencies = await warehouse.db
      .selectFrom('agency')
      .select(['id', 'region_code', 'short_name', 'kind'])
      .orderBy('id')
      .execute();
    expect(agencies).toEqual([
      { id: 2, region_code: '350405', short_name: '教育局', kind: 'department' },
      { id: 3, region_code: '350405', short_name: '沙县区', kind: 'people_government' },
      { id: 4, region_code: '990121', short_name: '青溪县', kind: 'people_government' },
    ]);
    const sources = await warehouse.db.selectFrom('source').select(['id', 'agency_id']).execute();
    expect(sources).toEqual([
      { id: 'new', agency_id: 3 },
      { id: 'old', agency_id: 3 },
    ]);
  });

  test('has every reference whole afterwards', async () => {
    const path = await earlierWarehouse();
    const warehouse = await temporaryWarehouse(path);
    await warehouse.close();

    const file = new Database(path, { readonly: true });
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  });
});
