import { createReadStream } from 'node:fs';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ArchiveNote } from '../../src/crawl/archive/archive-note.js';
import { type ArchivedItem, readArchive } from '../../src/crawl/archive/read-archive.js';
import { verifyArchive } from '../../src/crawl/archive/verify-archive.js';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { goodSnapshot } from '../warehouse/sample-report.js';
import { crawlOnce, pipelineOf, sourceAt } from './fixtures/crawling.js';
import { listPosted } from './fixtures/families/list-page.js';
import { startSite } from './fixtures/site.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const READ_AT = new Date('2024-03-01T00:00:00.123Z');
const FILE = { name: '建宁县 2020.txt', bytes: Buffer.from('一、总体情况\r\n\r\n二'), readAt: READ_AT };

const NOTES: readonly ArchiveNote[] = [
  {
    about: 'sources',
    sources: [
      {
        id: '350430-county',
        region: { code: '350430', name: '建宁县' },
        agency: { name: '建宁县人民政府', level: 'county' },
        adapter: 'auto',
        entry: ['http://www.jianning.example/ndbg/'],
      },
    ],
  },
  { about: 'snapshot', snapshot: goodSnapshot('first') },
  {
    about: 'snapshot',
    snapshot: goodSnapshot('second', {
      outcome: 'blocked',
      status: 412,
      reason: 'status 412, a 瑞数 challenge',
      digest: null,
      archive: null,
    }),
  },
  { about: 'list', sourceId: '350430-county', url: 'http://www.jianning.example/ndbg/', reports: 5 },
];

async function archiveWithNotes() {
  const folder = await temporaryFolder();
  const archive = new WarcArchive(folder, { software: 'gongkai/test' });
  for (const note of NOTES) await archive.note(note);
  const place = await archive.keepFile(FILE);
  await archive.close();
  const [name = ''] = await readdir(folder);
  return { folder, archive, place, file: path.join(folder, name) };
}

async function itemsIn(folder: string): Promise<ArchivedItem[]> {
  const items: ArchivedItem[] = [];
  for await (const item of readArchive(folder)) items.push(item);
  return items;
}

describe('the archive keeps', () => {
  it('notes, which come back in their order', async () => {
    const { folder } = await archiveWithNotes();
    expect(await itemsIn(folder)).toEqual(NOTES.map((note) => ({ kind: 'note', note })));
  });

  it('files from disk, byte for byte', async () => {
    const { folder, archive, place } = await archiveWithNotes();
    expect(await archive.readBody(place)).toEqual(FILE.bytes);
    const digest = `sha256:${'0'.repeat(64)}`;
    const { problems } = await verifyArchive(folder, archive, [
      { finalUrl: 'file:x', digest, archive: place },
    ]);
    expect(problems).toEqual([
      expect.stringContaining(`holds file:///${encodeURIComponent(FILE.name)} instead`),
    ]);
  });

  it('both as records that another WARC tool reads', async () => {
    const { file } = await archiveWithNotes();
    const createWarcStream: () => NodeJS.ReadWriteStream = createRequire(import.meta.url)('warc');
    const found: unknown[] = [];
    for await (const record of createReadStream(file).pipe(createGunzip()).pipe(createWarcStream())) {
      const { headers, content } = record as unknown as { headers: Record<string, string>; content: Buffer };
      found.push([headers['WARC-Type'], headers['Content-Type'], content.toString()]);
    }
    expect(found.slice(1)).toEqual([
      ...NOTES.map((note) => ['metadata', 'application/json', JSON.stringify(note)]),
      ['resource', 'application/octet-stream', FILE.bytes.toString()],
    ]);
  });
});

describe('reading an archive', () => {
  it('gives the index of every answer as the crawl recorded it, also of what was posted', async () => {
    const site = await startSite({
      ...listPosted.routes,
      '/show-2023.html': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html', etag: '"a"' }).end('<p>2023年报告</p>'),
      '/show-2022.html': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).write('<p>cut');
        setTimeout(() => response.destroy(), 20);
      },
    });
    const pipeline = pipelineOf([sourceAt(listPosted.entry)], { retries: 0 });
    const first = await crawlOnce(pipeline, { resolve: site.resolve });
    await crawlOnce(pipeline, { resolve: site.resolve, index: first.index, folder: first.folder });

    const items = await itemsIn(first.folder);
    const entries = items.flatMap((item) => (item.kind === 'answer' ? [item.entry] : []));
    const byPlace = (one: (typeof entries)[number], other: (typeof entries)[number]) =>
      one.archive.file.localeCompare(other.archive.file) || one.archive.offset - other.archive.offset;
    expect(entries.length).toBeGreaterThan(5);
    expect(entries).toEqual(first.index.entries.toSorted(byPlace));
    expect(entries.some(({ address }) => address.includes('__wb_method=POST'))).toBe(true);
    expect(entries.some(({ truncated }) => truncated === 'disconnect')).toBe(true);
  });

  it('tells what it cannot read, and goes on behind it', async () => {
    const { folder, file } = await archiveWithNotes();
    const bytes = await readFile(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.fill(0, middle, middle + 20);
    await writeFile(file, bytes);
    const items = await itemsIn(folder);
    expect(items.filter(({ kind }) => kind === 'damage')).toHaveLength(1);
    expect(items.filter(({ kind }) => kind === 'note').length).toBeGreaterThanOrEqual(NOTES.length - 1);
  });

  it('takes half a record at the end of a file for what a killed run leaves', async () => {
    const { folder, file } = await archiveWithNotes();
    await appendFile(file, (await readFile(file)).subarray(0, 100));
    expect((await itemsIn(folder)).map(({ kind }) => kind)).toEqual(NOTES.map(() => 'note'));
  });

  it('gives nothing where there is none', async () => {
    expect(await itemsIn(path.join(await temporaryFolder(), 'nowhere'))).toEqual([]);
  });
});
