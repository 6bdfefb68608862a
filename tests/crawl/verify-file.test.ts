import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyFile } from '../../src/crawl/archive/verify-file.js';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

/** A file of one description, and of a response and a request for each of eight exchanges. */
async function goodFile() {
  const folder = await temporaryFolder();
  const archive = new WarcArchive(folder, { software: 'gongkai/test' });
  const places = [];
  for (let number = 0; number < 8; number += 1) {
    const place = await archive.append({
      url: new URL(`http://www.a.example/${number}.html`),
      sentAt: new Date('2024-01-31T02:15:00Z'),
      requestHeaders: [['Host', 'www.a.example']],
      status: 200,
      statusText: 'OK',
      headers: [['Content-Type', 'text/html']],
      wireBody: Buffer.from(`report ${number} `.repeat(200)),
    });
    places.push(place);
  }
  await archive.close();
  const [name = ''] = await readdir(folder);
  const file = path.join(folder, name);
  return { file, bytes: await readFile(file), places };
}

it('a good file is whole', async () => {
  const { file } = await goodFile();
  expect(await verifyFile(file)).toEqual({ records: 17, problems: [], tornAt: null });
});

it('one wrong byte anywhere is found, and costs one record at most', async () => {
  const { file, bytes } = await goodFile();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      fc.pre(!isIdle(bytes, at));
      const damaged = Buffer.from(bytes);
      damaged[at] = (bytes[at] ?? 0) ^ change;
      await writeFile(file, damaged);
      const { records, problems, tornAt } = await verifyFile(file);
      expect(problems.length + (tornAt === null ? 0 : 1)).toBeGreaterThan(0);
      expect(records).toBeGreaterThanOrEqual(16);
    }),
    { numRuns: 100 },
  );
});

/**
 * Whether no reader looks at all of this byte: the flags, time and system of a gzip header (RFC 1952, 2.3.1), and the
 * last byte of the compressed data, which is filled up with bits that mean nothing.
 */
function isIdle(bytes: Buffer, at: number): boolean {
  const magic = Buffer.from([0x1f, 0x8b, 0x08]);
  const start = bytes.lastIndexOf(magic, at);
  const next = bytes.indexOf(magic, at + 1);
  const end = next < 0 ? bytes.length : next;
  return (at - start >= 3 && at - start < 10) || end - at === 9;
}

it('a file cut off anywhere is torn at the record that lacks its end', async () => {
  const { file, bytes } = await goodFile();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 30, max: bytes.length - 1 }), async (length) => {
      await writeFile(file, bytes.subarray(0, length));
      const { problems, tornAt, records } = await verifyFile(file);
      expect(problems).toEqual([]);
      const isAtBoundary = tornAt === null;
      expect(isAtBoundary || tornAt < length).toBe(true);
      expect(records).toBeLessThan(17);
    }),
    { numRuns: 60 },
  );
});

it('a body that its digest does not fit is found, however well it was compressed', async () => {
  const { file, bytes, places } = await goodFile();
  const [, second] = places;
  if (second === undefined) throw new Error('no second answer');
  const { offset, length } = second;
  const record = gunzipSync(bytes.subarray(offset, offset + length)).toString('latin1');
  const forged = gzipSync(Buffer.from(record.replace('report 1 report', 'report 9 report'), 'latin1'));
  await writeFile(file, Buffer.concat([bytes.subarray(0, offset), forged, bytes.subarray(offset + length)]));
  expect(await verifyFile(file)).toEqual({
    records: 17,
    problems: [
      { offset, message: expect.stringContaining('WARC-Block-Digest') },
      { offset, message: expect.stringContaining('WARC-Payload-Digest') },
    ],
    tornAt: null,
  });
});
