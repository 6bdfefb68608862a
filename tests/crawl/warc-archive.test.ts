import { createHash, randomBytes } from 'node:crypto';
import { appendFile, chmod, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { ArchiveError } from '../../src/crawl/archive/archive.js';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { WarcFile } from '../../src/crawl/archive/warc-file.js';
import type { Exchange } from '../../src/crawl/exchange/exchange.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const SOFTWARE = 'gongkai/test';
const REPORT = gzipSync(Buffer.from('<p>建宁县2020年政府信息公开工作年度报告</p>'));

function exchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    url: new URL('http://www.a.example/xxgk/1.html?a=1'),
    sentAt: new Date('2024-01-31T02:15:00.123Z'),
    requestHeaders: [['Host', 'www.a.example']],
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html'],
      ['Content-Encoding', 'gzip'],
      ['Transfer-Encoding', 'chunked'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ],
    wireBody: REPORT,
    ...changes,
  };
}

/** All records of a file, read with warcio's own reader: headers, HTTP headers and raw payload. */
async function recordsOf(file: string) {
  const parser = new WARCParser([await readFile(file)], { keepHeadersCase: true });
  const records = [];
  for await (const record of parser) {
    const payload = await record.readFully(false);
    records.push({
      record,
      payload,
      type: record.warcType,
      offset: parser.offset,
      length: parser.recordLength,
    });
  }
  return records;
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function onlyFile(folder: string): Promise<string> {
  const [name, ...others] = await readdir(folder);
  if (name === undefined || others.length > 0) throw new Error('expected one file');
  return path.join(folder, name);
}

describe('an exchange in the archive', () => {
  it('becomes a response and a request record, as they were on the wire', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    await archive.append(exchange());
    await archive.close();

    const [info, response, request, ...others] = await recordsOf(await onlyFile(folder));
    expect(others).toEqual([]);
    expect([info?.type, response?.type, request?.type]).toEqual(['warcinfo', 'response', 'request']);
    expect(Buffer.from(info?.payload ?? []).toString()).toContain(`software: ${SOFTWARE}`);
    expect(response?.record.warcHeaders.statusline).toBe('WARC/1.1');
    expect(response?.record.warcTargetURI).toBe('http://www.a.example/xxgk/1.html?a=1');
    expect(response?.record.warcDate).toBe('2024-01-31T02:15:00.123Z');
    expect(response?.record.httpHeaders?.toString()).toBe(
      [
        'HTTP/1.1 200 OK',
        'Content-Type: text/html',
        'Content-Encoding: gzip',
        'X-Archive-Orig-Transfer-Encoding: chunked',
        'Set-Cookie: a=1',
        'Set-Cookie: b=2',
        '',
      ].join('\r\n'),
    );
    expect(Buffer.from(response?.payload ?? [])).toEqual(REPORT);
    expect(request?.record.httpHeaders?.statusline).toBe('GET /xxgk/1.html?a=1 HTTP/1.1');
    expect(request?.record.warcHeader('WARC-Concurrent-To')).toBe(
      response?.record.warcHeader('WARC-Record-ID'),
    );
  });

  it('carries digests that hold', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    await archive.append(exchange());
    await archive.close();

    const parser = new WARCParser([await readFile(await onlyFile(folder))], { parseHttp: false });
    for await (const record of parser) {
      const block = await record.readFully(false);
      if (record.warcType === 'warcinfo') continue;
      expect(record.warcBlockDigest).toBe(sha256(block));
      const payload = block.subarray(Buffer.from(block).indexOf('\r\n\r\n') + 4);
      expect(record.warcPayloadDigest).toBe(sha256(payload));
      if (record.warcType === 'response') expect(Buffer.from(payload)).toEqual(REPORT);
    }
  });

  it('is found again by its place alone, and its body is decoded', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const plain = exchange({ headers: [], wireBody: Buffer.from('plain') });
    const places = [await archive.append(exchange()), await archive.append(plain)];
    await archive.close();

    const responses = (await recordsOf(await onlyFile(folder))).filter(({ type }) => type === 'response');
    expect(places.map(({ offset, length }) => ({ offset, length }))).toEqual(
      responses.map(({ offset, length }) => ({ offset, length })),
    );
    const reader = new WarcArchive(folder, { software: SOFTWARE });
    const bodies = await Promise.all(places.map((place) => reader.readBody(place)));
    expect(bodies.map((body) => Buffer.from(body).toString())).toEqual([
      '<p>建宁县2020年政府信息公开工作年度报告</p>',
      'plain',
    ]);
  });
});

describe('any answer', () => {
  it('comes back from the archive byte for byte, whatever its headers', async () => {
    const archive = new WarcArchive(await temporaryFolder(), { software: SOFTWARE });
    const name = fc.stringMatching(/^X-[A-Za-z]{1,8}$/);
    const value = fc.stringMatching(/^[!-~]{1,20}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, value)),
        fc.uint8Array({ maxLength: 300 }),
        async (headers, body) => {
          const place = await archive.append(exchange({ headers, wireBody: body }));
          expect(Buffer.from(await archive.readBody(place))).toEqual(Buffer.from(body));
        },
      ),
      { numRuns: 50 },
    );
    await archive.close();
  });
});

describe('an answer that repeats the last good one', () => {
  it('becomes a reference to it, for 304 as for the same bytes', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const first = await archive.append(exchange());
    await archive.append(
      exchange({ status: 304, statusText: 'Not Modified', headers: [], wireBody: new Uint8Array() }),
      first,
    );
    const repeated = await archive.append(exchange({ sentAt: new Date('2024-02-01T00:00:00Z') }), first);
    await archive.close();

    const records = await recordsOf(await onlyFile(folder));
    const response = records.find(({ type }) => type === 'response')?.record;
    const revisits = records.filter(({ type }) => type === 'revisit');
    expect(revisits.map(({ record }) => record.warcHeader('WARC-Profile'))).toEqual([
      'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
      'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
    ]);
    for (const { record, payload } of revisits) {
      expect(payload).toHaveLength(0);
      expect(record.warcHeader('WARC-Refers-To')).toBe(response?.warcHeader('WARC-Record-ID'));
      expect(record.warcRefersToTargetURI).toBe(response?.warcTargetURI);
      expect(record.warcRefersToDate).toBe('2024-01-31T02:15:00.123Z');
      expect(record.warcPayloadDigest).toBe(response?.warcPayloadDigest);
    }
    await expect(archive.readBody(repeated)).rejects.toMatchObject({ code: 'no_body' });
  });

  it('refers to it by an address of any length, too', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const url = new URL(`http://www.a.example/${randomBytes(3000).toString('hex')}.pdf`);
    const first = await archive.append(exchange({ url }));
    await archive.append(exchange({ url, status: 304, headers: [], wireBody: new Uint8Array() }), first);
    await archive.close();
    const records = await recordsOf(await onlyFile(folder));
    const revisit = records.find(({ type }) => type === 'revisit')?.record;
    expect(revisit?.warcRefersToTargetURI).toBe(url.href);
  });

  it('is kept whole when it is another one, or when the last one is lost', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const first = await archive.append(exchange());
    await archive.append(exchange({ headers: [], wireBody: Buffer.from('corrected') }), first);
    await archive.append(exchange(), { ...first, file: 'lost.warc.gz' });
    await archive.close();
    const types = (await recordsOf(await onlyFile(folder))).map(({ type }) => type);
    expect(types.filter((type) => type === 'response')).toHaveLength(3);
  });
});

describe('the files of an archive', () => {
  it('are not created for reading', async () => {
    const folder = path.join(await temporaryFolder(), 'none');
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const place = { file: 'a.warc.gz', offset: 0, length: 10 };
    expect(await archive.holds(place)).toBe(false);
    await expect(archive.readBody(place)).rejects.toMatchObject({ name: 'ArchiveError', code: 'missing' });
    await archive.close();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('are followed by new ones when they are full, and stay readable', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE, maxFileBytes: 1500 });
    const places = [];
    for (let count = 0; count < 6; count += 1) places.push(await archive.append(exchange()));
    await archive.close();
    expect(new Set(places.map(({ file }) => file)).size).toBeGreaterThan(1);
    for (const place of places) expect((await archive.readBody(place)).length).toBeGreaterThan(0);
  });

  it('are never appended to by another process, even with a torn record at their end', async () => {
    const folder = await temporaryFolder();
    const now = () => new Date('2024-01-31T02:15:00Z');
    const killed = new WarcArchive(folder, { software: SOFTWARE, now });
    const before = await killed.append(exchange());
    await killed.close();
    const torn = await onlyFile(folder);
    await appendFile(torn, REPORT.subarray(0, 20));
    const tornBytes = await readFile(torn);

    const next = new WarcArchive(folder, { software: SOFTWARE, now });
    const after = await next.append(exchange());
    await next.close();
    expect(after.file).not.toBe(before.file);
    expect(await readFile(torn)).toEqual(tornBytes);
    expect(Buffer.from(await next.readBody(before)).toString()).toContain('建宁县');
    expect(Buffer.from(await next.readBody(after)).toString()).toContain('建宁县');
  });

  it('take exchanges from many sides at once, whole and in order', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const bodies = Array.from({ length: 20 }, (_, index) => `body ${index}`);
    const places = await Promise.all(
      bodies.map((body) => archive.append(exchange({ headers: [], wireBody: Buffer.from(body) }))),
    );
    await archive.close();
    const read = await Promise.all(places.map((place) => archive.readBody(place)));
    expect(read.map((body) => Buffer.from(body).toString())).toEqual(bodies);
    expect(await recordsOf(await onlyFile(folder))).toHaveLength(41);
  });
});

describe('an archive in trouble', () => {
  it('says that it cannot be written, and what to do', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const archive = new WarcArchive(path.join(file, 'archive'), { software: SOFTWARE });
    await expect(archive.append(exchange())).rejects.toMatchObject({
      name: 'ArchiveError',
      code: 'not_writable',
      message: expect.stringMatching(/a-file.*Name a folder that may be written/),
    });
  });

  it.skipIf(process.getuid?.() === 0)('says so of a read-only folder too', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o500);
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    await expect(archive.append(exchange())).rejects.toMatchObject({ code: 'not_writable' });
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    const full = new WarcFile('/dev/full', await open('/dev/full', 'w'));
    await expect(full.append(Buffer.from('record'))).rejects.toMatchObject({
      name: 'ArchiveError',
      code: 'no_space',
      message: expect.stringContaining('Free some space'),
    });
    await full.close();
  });

  it('says that a record is damaged or cut off', async () => {
    const folder = await temporaryFolder();
    const archive = new WarcArchive(folder, { software: SOFTWARE });
    const place = await archive.append(exchange());
    await archive.close();
    await expect(
      archive.readBody({ ...place, offset: place.offset + 3, length: place.length - 3 }),
    ).rejects.toThrow(ArchiveError);
    await truncate(path.join(folder, place.file), place.offset + 10);
    await expect(archive.readBody(place)).rejects.toMatchObject({ code: 'missing' });
  });
});
