import { describe, expect, test } from 'vitest';
import { explanation, goodSnapshot, jianning, REPORT_URL, recordAndLoad, sha256 } from './sample-report.js';
import { rowCounts, temporaryWarehouse } from './temporary-warehouse.js';

const refused = goodSnapshot('', {
  outcome: 'failed',
  status: null,
  reason: 'connection refused',
  digest: null,
  archive: null,
});

async function warehouseWithSource() {
  const warehouse = await temporaryWarehouse();
  await warehouse.registerSources([jianning]);
  return warehouse;
}

describe('recording snapshots', () => {
  test('gives back the last good one as it was recorded', async () => {
    const warehouse = await warehouseWithSource();
    const snapshot = goodSnapshot('first', { etag: '"1"', lastModified: 'Fri, 08 Jan 2021 08:18:00 GMT' });

    await warehouse.record(snapshot);

    expect(await warehouse.lastGood(REPORT_URL)).toEqual(snapshot);
    expect(await warehouse.lastGood('http://www.jianning.example/other')).toBeUndefined();
  });

  test('remembers the files that a page links to, until newer rules find others', async () => {
    const warehouse = await warehouseWithSource();
    const links = [
      { url: 'http://www.jianning.example/2.pdf', text: '附件2' },
      { url: 'http://www.jianning.example/1.pdf', text: '附件1' },
    ];
    const old = { rules: 1, links };
    const newer = { rules: 2, links: links.slice(1) };
    const renewed = goodSnapshot('first', { outcome: 'unchanged', status: 304 });

    await warehouse.record(goodSnapshot('first', { attachments: old }));
    expect((await warehouse.lastGood(REPORT_URL))?.attachments).toEqual(old);

    await warehouse.record({ ...renewed, attachments: null });
    await warehouse.record({ ...renewed, attachments: { ...old, links: [] } });
    expect((await warehouse.lastGood(REPORT_URL))?.attachments).toEqual(old);

    await warehouse.record({ ...renewed, attachments: newer });
    expect((await warehouse.lastGood(REPORT_URL))?.attachments).toEqual(newer);
  });

  test('gives that of the first address of a page that has one', async () => {
    const warehouse = await warehouseWithSource();
    const [old, current] = ['http://jianning.example/1.html', 'https://jianning.example/1.html'];
    await warehouse.record(goodSnapshot('current', { url: current }));
    await warehouse.record(goodSnapshot('old', { url: old }));
    await warehouse.record({ ...refused, url: REPORT_URL });

    expect((await warehouse.lastGood(REPORT_URL, current, old))?.url).toBe(current);
    expect((await warehouse.lastGood(old, current))?.url).toBe(old);
  });

  test('an exchange that says the same only renews the time, whatever its outcome is called', async () => {
    const warehouse = await warehouseWithSource();
    await warehouse.record(goodSnapshot('first'));
    const counts = rowCounts(warehouse.path);

    await warehouse.record(goodSnapshot('first', { fetchedAt: '2024-03-02T00:00:00.000Z' }));
    await warehouse.record(
      goodSnapshot('first', {
        outcome: 'unchanged',
        status: 304,
        fetchedAt: '2024-03-03T00:00:00.000Z',
        etag: '"2"',
      }),
    );

    expect(rowCounts(warehouse.path)).toEqual(counts);
    const row = await warehouse.db.selectFrom('snapshot').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      fetched_at: '2024-03-01T00:00:00.000Z',
      last_seen_at: '2024-03-03T00:00:00.000Z',
      status: 200,
      etag: '"2"',
    });
  });

  test('a failure does not hide the last good snapshot, and is kept once', async () => {
    const warehouse = await warehouseWithSource();
    await warehouse.record(goodSnapshot('first'));
    await warehouse.record({ ...refused, fetchedAt: '2024-03-02T00:00:00.000Z' });
    await warehouse.record({ ...refused, fetchedAt: '2024-03-03T00:00:00.000Z' });

    expect(rowCounts(warehouse.path).snapshot).toBe(2);
    expect((await warehouse.lastGood(REPORT_URL))?.digest).toBe(sha256('first'));
  });

  test('content that comes back after other content is a change', async () => {
    const warehouse = await warehouseWithSource();
    for (const body of ['first', 'second', 'first']) await warehouse.record(goodSnapshot(body));

    expect(rowCounts(warehouse.path).snapshot).toBe(3);
  });

  test('refuses "unchanged" for a URL that was never good', async () => {
    const warehouse = await warehouseWithSource();

    await expect(warehouse.record(goodSnapshot('', { outcome: 'unchanged' }))).rejects.toThrow(
      'no good snapshot of it is recorded',
    );
  });

  test('refuses a source that nobody registered', async () => {
    const warehouse = await temporaryWarehouse();

    await expect(warehouse.record(goodSnapshot('first'))).rejects.toThrow('FOREIGN KEY');
  });

  test('a file on disk has one snapshot for the same name and bytes', async () => {
    const warehouse = await temporaryWarehouse();
    const archive = { file: '2024-03.warc.gz', offset: 0, length: 100 };
    const file = { name: 'report.txt', digest: sha256('text'), readAt: '2024-03-01T00:00:00.000Z', archive };

    const first = await warehouse.recordFile(file);
    expect(await warehouse.recordFile({ ...file, readAt: '2024-03-02T00:00:00.000Z' })).toBe(first);
    expect(await warehouse.fileInArchive(file)).toEqual(archive);
    expect(await warehouse.fileInArchive({ ...file, digest: sha256('other') })).toBeUndefined();
    expect(await warehouse.recordFile({ ...file, digest: sha256('other') })).not.toBe(first);
  });
});

describe('pending snapshots', () => {
  test('are the newest good reports and attachments of their URLs', async () => {
    const warehouse = await warehouseWithSource();
    const pdf = 'http://www.jianning.example/ndbg/2020.pdf';
    const list = 'http://www.jianning.example/ndbg/';
    await warehouse.record(goodSnapshot('list', { kind: 'list', url: list, finalUrl: list }));
    await warehouse.record(goodSnapshot('first'));
    const second = goodSnapshot('second', { archive: { file: '2024-04.warc.gz', offset: 7, length: 8 } });
    await warehouse.record(second);
    await warehouse.record(refused);
    await warehouse.record(goodSnapshot('pdf', { kind: 'attachment', url: pdf, finalUrl: pdf }));
    await warehouse.recordFile({
      name: 'a.txt',
      digest: sha256('a'),
      readAt: '2024-03-01T00:00:00.000Z',
      archive: { file: '2024-03.warc.gz', offset: 0, length: 100 },
    });

    const pending = await warehouse.pendingSnapshots(1);

    expect(pending.map(({ snapshot }) => snapshot.url)).toEqual([second.url, pdf]);
    expect(second).toMatchObject(pending[0]?.snapshot ?? { url: 'none' });
    expect(pending[0]?.source).toEqual({ region: jianning.region, agency: jianning.agency });
  });

  test('are no longer pending once read, also when refused, until a newer parser comes', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, explanation, { parserVersion: 2 });

    expect(await warehouse.pendingSnapshots(1)).toEqual([]);
    expect(await warehouse.pendingSnapshots(2)).toEqual([]);
    expect(await warehouse.pendingSnapshots(3)).toHaveLength(1);
  });
});
