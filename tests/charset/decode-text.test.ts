import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/charset/decode-text.js';
import { readDocument } from '../../src/documents/read-document.js';
import { paragraphsOf, utf8 } from '../documents/fixture.js';

/** 政府信息公开 in GBK. */
const GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa];

function gbkPage(head: string): Uint8Array {
  return new Uint8Array([
    ...utf8(`<html><head>${head}</head><body><p>`),
    ...GBK,
    ...utf8('</p></body></html>'),
  ]);
}

describe('the character set', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, ...utf8('公开')]],
    ['utf-16le', [0xff, 0xfe, ...Buffer.from('公开', 'utf16le')]],
    ['utf-16be', [0xfe, 0xff, ...Buffer.from('公开', 'utf16le').swap16()]],
  ])('follows the byte order mark of %s and drops it', (charset, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text: '公开', charset });
  });

  it.each([
    ['<meta charset="gb2312">', 'text/html; charset=utf-8'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=GBK">', undefined],
    ['<meta charset="utf-8">', 'text/html; charset=UTF-8'],
    ['', 'text/html; charset=ISO-8859-1'],
    ['', undefined],
  ])('of GBK bytes is gb18030, whether the page says %j and the header %j', async (meta, contentType) => {
    const document = await readDocument(gbkPage(meta), contentType === undefined ? {} : { contentType });
    expect(document.charset).toBe('gb18030');
    expect(paragraphsOf(document)).toEqual(['政府信息公开']);
  });

  it('of UTF-8 bytes is utf-8 although the page and the header say gb2312', async () => {
    const page = utf8('<html><head><meta charset="gb2312"></head><body><p>政府信息公开</p></body></html>');
    const document = await readDocument(page, { contentType: 'text/html; charset=gb2312' });
    expect(document.charset).toBe('utf-8');
    expect(paragraphsOf(document)).toEqual(['政府信息公开']);
  });

  it('is the declared one where the bytes fit it', () => {
    const big5 = new Uint8Array([0xac, 0x46, 0xa9, 0xb2]);
    expect(decodeText(big5, 'text/plain; charset=big5')).toEqual({ text: '政府', charset: 'big5' });
  });

  it('of UTF-16 without a mark shows in its zeros', () => {
    const page = '<html><body><p>公开 8 件</p></body></html>';
    const littleEndian = new Uint8Array(Buffer.from(page, 'utf16le'));
    const bigEndian = new Uint8Array(Buffer.from(page, 'utf16le').swap16());
    expect(decodeText(littleEndian)).toEqual({ text: page, charset: 'utf-16le' });
    expect(decodeText(bigEndian)).toEqual({ text: page, charset: 'utf-16be' });
  });

  it('stays utf-8 where a description in the head was cut inside a character', () => {
    const cut = utf8('公开').subarray(0, 5);
    const bytes = new Uint8Array([...cut, ...utf8('" 政府信息公开工作年度报告')]);
    expect(decodeText(bytes)).toMatchObject({ charset: 'utf-8', text: expect.stringContaining('年度报告') });
  });

  it('stays utf-8 wherever the file is cut', () => {
    const bytes = utf8('政府信息公开工作年度报告');
    fc.assert(
      fc.property(fc.integer({ min: 3, max: bytes.length }), (length) => {
        const { charset, text } = decodeText(bytes.subarray(0, length));
        expect(charset).toBe('utf-8');
        expect('政府信息公开工作年度报告').toContain(text.replace('\ufffd', ''));
      }),
    );
  });

  it('gives every text back that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(utf8(text)).text).toBe(text);
      }),
    );
  });
});
