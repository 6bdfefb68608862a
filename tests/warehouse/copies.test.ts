import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/crawl/snapshot/snapshot.js';
import { listCorrections, type Warehouse } from '../../src/warehouse/index.js';
import { contentsOf } from '../cli/contents.js';
import { goodSnapshot, jianning, REPORT_URL, recordAndLoad, sampleReport } from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const MIRROR = 'http://zwgk.sanming.example/jianning/2020.html';

/** The page of a host with this body. */
function page(url: string, body = url, kind: Snapshot['kind'] = 'report'): Snapshot {
  return goodSnapshot(body, { url, finalUrl: url, kind });
}

const corrected = { 'requests granted total': { state: 'reported', value: 3 } } as const;

async function panel({ db }: Warehouse) {
  return db.selectFrom('panel_long').select(['year', 'url']).distinct().orderBy('url').execute();
}

async function places({ db }: Warehouse) {
  return db
    .selectFrom('publication')
    .innerJoin('report_view', 'report_view.report_id', 'publication.report_id')
    .select([
      'report_view.url as known_by',
      'publication.url',
      'publication.is_first',
      'publication.is_current',
    ])
    .orderBy('publication.is_current', 'desc')
    .orderBy('known_by')
    .orderBy('publication.url')
    .execute();
}

describe('the same report at several addresses', () => {
  test.each([
    ['the first host', [REPORT_URL, MIRROR]],
    ['the other host', [MIRROR, REPORT_URL]],
  ])('is one report, when it was loaded from %s first', async (_, urls) => {
    const warehouse = await temporaryWarehouse();
    for (const url of urls) await recordAndLoad(warehouse, sampleReport(), { snapshot: page(url) });

    expect(await panel(warehouse)).toEqual([{ year: 2020, url: REPORT_URL }]);
    expect(await warehouse.db.selectFrom('report_view').select('url').execute()).toEqual([
      { url: REPORT_URL },
    ]);
    expect(await places(warehouse)).toEqual([
      { known_by: REPORT_URL, url: REPORT_URL, is_first: 1, is_current: 1 },
      { known_by: REPORT_URL, url: MIRROR, is_first: 0, is_current: 1 },
    ]);
    expect(await warehouse.db.selectFrom('report_conflict').selectAll().execute()).toEqual([]);
  });

  test('is known by the place that published it first', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport({ metadata: { publishedOn: '2021-01-20' } }));
    await recordAndLoad(warehouse, sampleReport({ metadata: { publishedOn: '2021-01-08' } }), {
      snapshot: page(MIRROR),
    });

    expect(await panel(warehouse)).toEqual([{ year: 2020, url: MIRROR }]);
  });

  test('is two where one place corrects a figure, and one again when the other follows', async () => {
    const warehouse = await temporaryWarehouse();
    const other = sampleReport({ cells: corrected });
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, sampleReport(), { snapshot: page(MIRROR) });
    await recordAndLoad(warehouse, other, { snapshot: page(REPORT_URL, 'second') });

    expect(await places(warehouse)).toMatchObject([
      { known_by: REPORT_URL, url: REPORT_URL, is_current: 1 },
      { known_by: MIRROR, url: MIRROR, is_current: 1 },
      { known_by: REPORT_URL, url: REPORT_URL, is_current: 0 },
    ]);
    expect(
      await warehouse.db
        .selectFrom('report_conflict')
        .select(['url', 'other_url', 'indicator', 'value'])
        .execute(),
    ).toEqual([{ url: REPORT_URL, other_url: MIRROR, indicator: 'requests.granted.total', value: 3 }]);

    await recordAndLoad(warehouse, other, { snapshot: page(MIRROR, 'second') });

    expect(await places(warehouse)).toMatchObject([
      { known_by: REPORT_URL, url: REPORT_URL, is_current: 1 },
      { known_by: REPORT_URL, url: MIRROR, is_current: 1 },
      { known_by: REPORT_URL, url: REPORT_URL, is_current: 0 },
      { known_by: REPORT_URL, url: MIRROR, is_current: 0 },
    ]);
    expect(await panel(warehouse)).toEqual([{ year: 2020, url: REPORT_URL }]);
  });

  test('of which nobody knows the year are as many reports', async () => {
    const warehouse = await temporaryWarehouse();
    const report = sampleReport({ metadata: { year: null } });
    await recordAndLoad(warehouse, report);
    await recordAndLoad(warehouse, report, { snapshot: page(MIRROR) });

    expect(await warehouse.db.selectFrom('report_view').select('url').execute()).toHaveLength(2);
  });

  test('is that of another agency where a newer parser finds so, and its other place stands for itself', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    await recordAndLoad(warehouse, sampleReport(), { snapshot: page(MIRROR) });
    await recordAndLoad(warehouse, sampleReport({ metadata: { agency: '建宁县教育局' } }), {
      snapshot: goodSnapshot('first'),
      parserVersion: 2,
    });

    expect(await panel(warehouse)).toEqual([
      { year: 2020, url: REPORT_URL },
      { year: 2020, url: MIRROR },
    ]);
  });
});

describe('a correction of a report that stands at several addresses', () => {
  const CELL = { table: 'requests', row: 'granted', column: 'total' } as const;
  const correction = (url: string, value: number) => ({
    url,
    year: 2020,
    cell: CELL,
    printed: { state: 'reported' as const, value: 3 },
    value: { state: 'reported' as const, value },
    reason: 'a misprint',
    author: 'Li',
    date: null,
  });
  const granted = ({ db }: Warehouse) =>
    db
      .selectFrom('panel_long')
      .select(['url', 'value', 'is_corrected'])
      .where('row_code', '=', 'granted')
      .where('column_code', '=', 'total')
      .execute();

  const standings = async ({ db }: Warehouse) =>
    (await listCorrections(db)).map(({ url, standing }) => ({ url, standing }));

  test('may name any of them, whichever was loaded first', async () => {
    for (const urls of [
      [REPORT_URL, MIRROR],
      [MIRROR, REPORT_URL],
    ]) {
      const warehouse = await temporaryWarehouse();
      await warehouse.replaceCorrections([correction(MIRROR, 9)]);
      for (const url of urls) {
        await recordAndLoad(warehouse, sampleReport({ cells: corrected }), { snapshot: page(url) });
      }

      expect(await granted(warehouse)).toEqual([{ url: REPORT_URL, value: 9, is_corrected: 1 }]);
    }
  });

  test('that names a second one says the same of the same cell: the first holds', async () => {
    const warehouse = await temporaryWarehouse();
    for (const url of [REPORT_URL, MIRROR]) {
      await recordAndLoad(warehouse, sampleReport({ cells: corrected }), { snapshot: page(url) });
    }
    await warehouse.replaceCorrections([correction(MIRROR, 9), correction(REPORT_URL, 10)]);

    expect(await granted(warehouse)).toMatchObject([{ value: 9 }]);
    expect(await standings(warehouse)).toEqual([
      { url: MIRROR, standing: 'holds' },
      { url: REPORT_URL, standing: 'another holds' },
    ]);

    await warehouse.replaceCorrections([correction(REPORT_URL, 10)]);
    expect(await standings(warehouse)).toEqual([{ url: REPORT_URL, standing: 'holds' }]);
  });
});

interface Page {
  readonly host: number;
  readonly year: number;
  readonly granted: number;
  readonly agency: string | null;
  readonly publishedOn: string | null;
  readonly kind: 'report' | 'attachment';
}

const pages: fc.Arbitrary<readonly Page[]> = fc.uniqueArray(
  fc.record({
    host: fc.nat(4),
    year: fc.integer({ min: 2019, max: 2020 }),
    granted: fc.integer({ min: 1, max: 2 }),
    agency: fc.constantFrom(null, '建宁县', '建宁县教育局', '教育局', '福建省建宁县教育局'),
    publishedOn: fc.constantFrom(null, '2021-01-08', '2021-02-01'),
    kind: fc.constantFrom('report' as const, 'attachment' as const),
  }),
  { minLength: 2, maxLength: 6, selector: ({ host }) => host },
);

async function loadPage(warehouse: Warehouse, { host, kind, ...page }: Page): Promise<void> {
  const { year, agency, publishedOn, granted } = page;
  const url = `http://host${host}.example/2020.html`;
  const report = sampleReport({
    metadata: { year, agency, publishedOn },
    cells: { 'requests granted total': { state: 'reported', value: granted } },
  });
  const snapshot = goodSnapshot(url, { url, finalUrl: url, kind });
  await recordAndLoad(warehouse, report, { snapshot, source: jianning });
}

test('what the warehouse holds does not depend on the order in which pages are loaded', async () => {
  const orders = pages.chain((list) =>
    fc.record({
      list: fc.constant(list),
      other: fc.shuffledSubarray([...list], { minLength: list.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ({ list, other }) => {
      const [one, two] = [await temporaryWarehouse(), await temporaryWarehouse()];
      for (const page of list) await loadPage(one, page);
      for (const page of other) await loadPage(two, page);
      expect(contentsOf(two.path)).toEqual(contentsOf(one.path));
      expect(await panel(two)).toEqual(await panel(one));
    }),
    { numRuns: 12 },
  );
});
