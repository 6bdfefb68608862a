import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';
import { fixture, paragraphsOf, readHtmlBody, utf8 } from './fixture.js';
import { ofdFile, ofdPath, ofdText } from './ofd-file.js';
import { pdfFile, text } from './pdf-file.js';

function latin1(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'latin1'));
}

function zip(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<xml/>')])));
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

describe('the format', () => {
  it.each([
    ['html', utf8('<p>公开</p>'), { fileName: 'a.pdf', contentType: 'text/plain' }],
    ['html', utf8('\ufeff\n<!DOCTYPE html><title>a</title>'), { fileName: 'a.doc' }],
    ['html', utf8('公开<br>政府<br>信息'), { contentType: 'text/html' }],
    ['text', utf8('公开<br>政府<br>信息'), { contentType: 'text/plain' }],
    ['text', utf8('一、总体情况'), { fileName: 'a.html', contentType: 'application/pdf' }],
    ['pdf', pdfFile(text(50, 200, 'a')), { fileName: 'a.html' }],
    ['pdf', new Uint8Array([...utf8('\r\n junk \n'), ...pdfFile(text(50, 200, 'a'))]), {}],
    ['docx', fixture('report.docx'), { contentType: 'application/msword' }],
    ['doc', fixture('report.doc'), { fileName: '2023.docx' }],
    ['ofd', ofdFile([ofdText(20, 20, '一')]), { fileName: 'a.pdf' }],
  ] as const)('is %s by the content of the bytes, whatever they are called', async (format, bytes, hints) => {
    expect((await readDocument(bytes, hints)).format).toBe(format);
  });
});

describe('bytes that cannot be read', () => {
  it.each([
    [
      'a .doc that is cut off',
      fixture('report.doc').subarray(0, 50_000),
      /unknown kind, or a part of one: fetch it again, or convert it to \.docx or PDF/,
    ],
    [
      'an old Excel file',
      new Uint8Array([...latin1(OLE), ...Buffer.from('Workbook', 'utf16le')]),
      /Excel workbook \(\.xls\)/,
    ],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), /\.xlsx/],
    ['an OpenDocument file', zip('mimetype', 'content.xml'), /OpenDocument.*convert/],
    ['a zip archive', zip('2023.pdf'), /zip archive: unpack/],
    ['an RTF file', utf8('{\\rtf1\\ansi'), /RTF.*convert/],
    [
      'a Word XML file',
      utf8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      /XML file.*convert/,
    ],
    ['a PNG picture', latin1('\x89PNG\r\n\x1a\n'), /PNG picture/],
    ['a JPEG picture', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), /JPEG picture/],
    ['a RAR archive', latin1('Rar!\x1a\x07'), /RAR archive: unpack/],
    ['other binary', new Uint8Array(300).map((_, index) => index), /binary file of an unknown kind/],
  ])('say so and what to do: %s', async (_name, bytes, message) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({
      name: 'UnreadableDocumentError',
      code: 'unsupported_format',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['no byte', new Uint8Array()],
    ['white space', utf8('\ufeff \r\n\t\u3000')],
  ])('are empty: %s', async (_name, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'empty' });
  });

  it('are too large: more than 64 MiB, a PDF of more than 400 pages, a .docx that unpacks to gigabytes', async () => {
    const bomb = fixture('report.docx');
    const directory = Buffer.from(bomb.buffer).indexOf('PK\x01\x02', 0, 'latin1');
    new DataView(bomb.buffer).setUint32(directory + 24, 0xf0000000, true);
    for (const bytes of [
      new Uint8Array(64 * 2 ** 20 + 1),
      pdfFile(text(50, 200, 'a'), { pages: 401 }),
      bomb,
    ]) {
      await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'too_large' });
    }
  });

  it('are encrypted: a PDF or an Office file with a password, but not one with an owner password only', async () => {
    const office = new Uint8Array([...latin1(OLE), ...Buffer.from('EncryptedPackage', 'utf16le')]);
    for (const bytes of [fixture('encrypted.pdf'), office]) {
      await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'encrypted' });
    }
    expect(paragraphsOf(await readDocument(fixture('owner-password.pdf')))).toEqual(['secret']);
  });

  it.each([
    ['a PDF that is cut off in its head', pdfFile(text(50, 200, 'a')).subarray(0, 20)],
    ['a .docx that is cut off', fixture('report.docx').subarray(0, 5000)],
    ['a .docx whose main part is no XML', zipSync({ 'word/document.xml': strToU8('<w:document') })],
  ])('are damaged, with the cause kept: %s', async (_name, bytes) => {
    const error = await readDocument(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableDocumentError);
    expect(error).toMatchObject({ code: 'damaged', cause: expect.any(Error) });
  });

  it('are damaged where a page nests without end, and are refused at once', async () => {
    const start = performance.now();
    await expect(readHtmlBody('<div>'.repeat(200_000))).rejects.toMatchObject({ code: 'damaged' });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('garbage', () => {
  /** Resolves when the bytes are read or refused as they should be, and throws whatever else comes out. */
  async function readOrRefuse(bytes: Uint8Array): Promise<void> {
    try {
      await readDocument(bytes);
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error;
    }
  }

  const magic = fc.constantFrom(
    '',
    '%PDF-1.7\n',
    'PK\x03\x04',
    '<table><tr><td>',
    '\xff\xfe',
    'PK\x05\x06',
    OLE,
  );

  it('is read or refused: any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), (start, bytes) =>
        readOrRefuse(new Uint8Array([...latin1(start), ...bytes])),
      ),
      { numRuns: 300 },
    );
  });

  it('is read or refused: any tags', async () => {
    const tags = 'table tr td thead tbody tfoot caption p br div span a img select pre title svg b'.split(
      ' ',
    );
    const token = fc.oneof(
      fc.constantFrom(
        ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} rowspan=0 colspan=3 hidden`]),
      ),
      fc.constantFrom('<!--', '-->', '&nbsp', '<', '>', '"', '1', '公'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 60 }), (tokens) =>
        readOrRefuse(utf8(`<p>${tokens.join('')}`)),
      ),
      { numRuns: 500 },
    );
  });

  it('is read or refused: any objects of an OFD page', async () => {
    const number = fc.oneof(
      fc.integer().map(String),
      fc.constantFrom('', 'g', 'NaN', '9e99', '-', 'M', 'L', 'C'),
    );
    const numbers = fc.array(number, { maxLength: 8 }).map((words) => words.join(' '));
    const object = fc.oneof(
      fc
        .tuple(fc.string(), numbers, numbers)
        .map(([words, distances, box]) => ofdText(20, 20, words, distances, `CTM="${box}"`)),
      numbers.map((data) => ofdPath(data, 'Fill="true"')),
      fc.constantFrom('<ofd:PageBlock>', '</ofd:PageBlock>', '<ofd:ImageObject Boundary="1"/>'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 20 }), (objects) =>
        readOrRefuse(ofdFile([objects.join('')])),
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['report.docx', fixture('report.docx')],
    ['borderless.pdf', fixture('borderless.pdf')],
    ['encrypted.pdf', fixture('encrypted.pdf')],
    ['an OFD', ofdFile([ofdText(20, 20, '规章12', '4 4 2')])],
  ])(
    'is read or refused: %s, cut off or overwritten anywhere',
    async (_name, original) => {
      const position = fc.integer({ min: 0, max: original.length - 1 });
      await fc.assert(
        fc.asyncProperty(
          position,
          fc.array(fc.tuple(position, fc.nat(255)), { maxLength: 20 }),
          (length, changes) => {
            const bytes = original.slice();
            for (const [index, byte] of changes) bytes[index] = byte;
            return readOrRefuse(changes.length > 10 ? bytes : bytes.subarray(0, length));
          },
        ),
        { numRuns: 40 },
      );
    },
    60_000,
  );
});
