import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGunzip, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crawlOnce, pipelineOf, sourceAt } from './fixtures/crawling.js';
import { listPosted } from './fixtures/families/list-page.js';
import { startSite } from './fixtures/site.js';

/** A record as the package warc reads it, which shares no code with the library that wrote it. */
interface ForeignRecord {
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

const createWarcStream: () => NodeJS.ReadWriteStream = createRequire(import.meta.url)('warc');

async function recordsOf(folder: string): Promise<ForeignRecord[]> {
  const records: ForeignRecord[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const parsed = createReadStream(path.join(folder, name)).pipe(createGunzip()).pipe(createWarcStream());
    for await (const record of parsed) records.push(record as unknown as ForeignRecord);
  }
  return records;
}

function bodyOf({ content }: ForeignRecord): Buffer {
  return content.subarray(content.indexOf('\r\n\r\n') + 4);
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

it('another WARC tool reads the archive: every record, its links to others, and every body as its digest says', async () => {
  const packed = gzipSync('<p>2023年政府信息公开工作年度报告</p>'.repeat(50));
  const site = await startSite({
    ...listPosted.routes,
    '/show-2023.html': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(packed),
    '/show-2022.html': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>cut');
      setTimeout(() => response.destroy(), 20);
    },
  });
  const pipeline = pipelineOf([sourceAt(listPosted.entry)], { retries: 0 });
  const first = await crawlOnce(pipeline, { resolve: site.resolve });
  await crawlOnce(pipeline, { resolve: site.resolve, index: first.index, folder: first.folder });

  const records = await recordsOf(first.folder);
  expect(new Set(records.map(({ protocol }) => protocol))).toEqual(new Set(['WARC/1.1']));
  const ofType = (type: string) => records.filter(({ headers }) => headers['WARC-Type'] === type);
  const of = (name: string, type: string) => ofType(type).map(({ headers }) => headers[name]);
  expect(ofType('warcinfo')).toHaveLength(2);

  const responses = ofType('response');
  const pages = ['robots.txt', 'ndbg/', 'api/list', 'show-2023.html', 'show-2022.html', 'show-2021.html'];
  expect(new Set(of('WARC-Target-URI', 'response'))).toEqual(
    new Set(pages.map((page) => `http://www.yunxi.example/${page}`)),
  );
  for (const record of [...responses, ...ofType('request')]) {
    expect(sha256(bodyOf(record))).toBe(record.headers['WARC-Payload-Digest']);
    expect(sha256(record.content)).toBe(record.headers['WARC-Block-Digest']);
  }
  const report = responses.find(({ headers }) => headers['WARC-Target-URI']?.endsWith('2023.html'));
  expect(report && bodyOf(report)).toEqual(packed);
  expect(of('WARC-Truncated', 'response').filter(Boolean)).toEqual(['disconnect']);

  const answers = [...of('WARC-Record-ID', 'response'), ...of('WARC-Record-ID', 'revisit')];
  expect(of('WARC-Concurrent-To', 'request').toSorted()).toEqual(answers.toSorted());
  expect(ofType('revisit').length).toBeGreaterThan(0);
  for (const id of of('WARC-Refers-To', 'revisit')) expect(of('WARC-Record-ID', 'response')).toContain(id);
  const posted = ofType('request').filter(({ content }) => content.toString('latin1').startsWith('POST '));
  expect(posted.slice(0, 2).map((request) => bodyOf(request).toString())).toEqual([
    'channel=ndbg&page=1',
    'channel=ndbg&page=2',
  ]);
});
