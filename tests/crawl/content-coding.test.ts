import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeContent } from '../../src/crawl/exchange/content-coding.js';

const LIMIT = 1024 * 1024;

const CODINGS = [
  { name: 'gzip', encode: gzipSync },
  { name: 'x-gzip', encode: gzipSync },
  { name: 'GZIP', encode: gzipSync },
  { name: 'br', encode: brotliCompressSync },
  { name: 'deflate', encode: deflateSync },
  { name: 'deflate', encode: deflateRawSync },
  { name: 'deflate, gzip', encode: (body: Uint8Array) => gzipSync(deflateSync(body)) },
] as const;

describe('the content coding of a body', () => {
  it.each(CODINGS)('$name is undone', async ({ name, encode }) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), async (body) => {
        expect(Buffer.from(await decodeContent(encode(body), name, LIMIT))).toEqual(Buffer.from(body));
      }),
      { numRuns: 50 },
    );
  });

  it.each([null, '', 'identity', 'none', 'UTF-8', 'gb2312'])(
    '%j leaves the body as it is',
    async (coding) => {
      const body = Buffer.from('公开');
      expect(await decodeContent(body, coding, LIMIT)).toEqual(body);
    },
  );

  it('gzip that was done twice and is named once is undone twice, and not a third time', async () => {
    const page = Buffer.from('公开');
    expect(Buffer.from(await decodeContent(gzipSync(gzipSync(page)), 'gzip', LIMIT))).toEqual(page);
    const twice = gzipSync(page);
    expect(Buffer.from(await decodeContent(gzipSync(gzipSync(twice)), 'gzip', LIMIT))).toEqual(twice);
    expect(await decodeContent(twice, null, LIMIT)).toEqual(twice);
  });

  it.each(['gzip', 'deflate', 'br'])(
    '%s that was never done leaves a text or a PDF as it is',
    async (name) => {
      for (const plain of [
        'User-agent: *\r\nDisallow: /x',
        '<title>公开</title>',
        '{"a":1}',
        '%PDF-1.4\n\0\u0001',
      ]) {
        expect(Buffer.from(await decodeContent(Buffer.from(plain), name, LIMIT)).toString()).toBe(plain);
      }
    },
  );

  it('that is named for another one is undone by what it is', async () => {
    const page = Buffer.from('公开'.repeat(50));
    expect(Buffer.from(await decodeContent(gzipSync(page), 'deflate', LIMIT))).toEqual(page);
    expect(Buffer.from(await decodeContent(deflateSync(page), 'gzip', LIMIT))).toEqual(page);
  });

  it('that nobody asked for is refused', async () => {
    await expect(decodeContent(Buffer.from('x'), 'zstd', LIMIT)).rejects.toMatchObject({
      name: 'ContentCodingError',
      reason: 'the answer is coded as "zstd", which was not asked for',
    });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(5000, 'a')).subarray(0, 20)],
    ['gzip', Buffer.from([0x1f, 0x8b, 9, 0, 1, 2, 3])],
    ['gzip', Buffer.from('PK\u0003\u0004 no gzip at all')],
    ['deflate', deflateSync(Buffer.alloc(5000, 'a')).subarray(0, 10)],
    ['br', Buffer.from([0x0b, 0x02, 0x80, 0x00, 0x01])],
  ] as const)('%s that is cut off or damaged is refused', async (coding, body) => {
    await expect(decodeContent(body, coding, LIMIT)).rejects.toThrow('cut off or damaged');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50 * LIMIT))],
    ['deflate', deflateRawSync(Buffer.alloc(50 * LIMIT))],
    ['br', brotliCompressSync(Buffer.alloc(50 * LIMIT))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50 * LIMIT)))],
  ] as const)('%s that unpacks to more than the limit is refused', async (coding, body) => {
    expect(body.length).toBeLessThan(LIMIT);
    await expect(decodeContent(body, coding, LIMIT)).rejects.toMatchObject({ kind: 'too_large' });
  });
});
