import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/crawl/snapshot/snapshot.js';
import { restingPages, type Warehouse } from '../../src/warehouse/index.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const DAY_MS = 24 * 3_600_000;
const START = Date.parse('2024-01-01T00:00:00.000Z');
const day = (number: number) => new Date(START + number * DAY_MS).toISOString();

async function warehouseWithSource(): Promise<Warehouse> {
  const warehouse = await temporaryWarehouse();
  await warehouse.registerSources([
    {
      id: 'a-county',
      region: { code: '990121', name: '青溪县' },
      agency: { name: '青溪县人民政府', level: 'county' },
      entry: [new URL('http://a.example/')],
      adapter: 'auto',
    },
  ]);
  return warehouse;
}

function seen(url: string, onDay: number, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    sourceId: 'a-county',
    url,
    finalUrl: url,
    kind: 'report',
    fetchedAt: day(onDay),
    status: 200,
    outcome: 'ok',
    reason: null,
    contentType: 'text/html',
    etag: null,
    lastModified: null,
    digest: `sha256:${'1'.repeat(64)}`,
    archive: null,
    linkText: null,
    foundOn: null,
    attachments: null,
    ...changes,
  };
}

const REPORT = 'http://a.example/1.html';

describe('a page that has stayed the same', () => {
  it('rests about a tenth of the time for which it has, and thirty days and a quarter at most', async () => {
    const warehouse = await warehouseWithSource();
    await warehouse.record(seen(REPORT, 0));
    expect(await restingPages(warehouse.db, day(0.5))).toEqual(new Set());

    await warehouse.record(seen(REPORT, 100));
    expect(await restingPages(warehouse.db, day(107))).toEqual(new Set([REPORT]));
    expect(await restingPages(warehouse.db, day(113))).toEqual(new Set());

    await warehouse.record(seen(REPORT, 3000));
    expect(await restingPages(warehouse.db, day(3020))).toEqual(new Set([REPORT]));
    expect(await restingPages(warehouse.db, day(3040))).toEqual(new Set());
  });

  it('rests no more when it has changed, when it is gone, or when the clock stands before its last visit', async () => {
    const warehouse = await warehouseWithSource();
    await warehouse.record(seen(REPORT, 0));
    await warehouse.record(seen(REPORT, 100));
    expect(await restingPages(warehouse.db, day(99))).toEqual(new Set());
    await warehouse.record(
      seen(REPORT, 102, { status: 404, outcome: 'gone', reason: 'status 404', digest: null }),
    );
    expect(await restingPages(warehouse.db, day(103))).toEqual(new Set());
    await warehouse.record(seen(REPORT, 104, { digest: `sha256:${'2'.repeat(64)}` }));
    expect(await restingPages(warehouse.db, day(104.5))).toEqual(new Set());
  });

  it('is no list: lists tell of what is new', async () => {
    const warehouse = await warehouseWithSource();
    for (const number of [0, 100])
      await warehouse.record(seen('http://a.example/', number, { kind: 'list' }));
    expect(await restingPages(warehouse.db, day(101))).toEqual(new Set());
  });
});
