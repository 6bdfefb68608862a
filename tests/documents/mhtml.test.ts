import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';
import { sampleFile } from '../cli/pipelines.js';
import { gridOf, paragraphsOf, readHtmlBody, tablesOf, utf8 } from './fixture.js';

const HTML = readFileSync(
  sampleFile('www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html'),
  'utf8',
);

/** A page as Word saves it in a single file, with the given way to write bytes as text. */
function webArchive(html: string, charset: string, encoding: 'quoted-printable' | 'base64'): Uint8Array {
  const bytes = iconv.encode(html, charset);
  const lines = encoding === 'base64' ? bytes.toString('base64').match(/.{1,76}/gu) : quotedPrintable(bytes);
  return utf8(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_part"',
      '',
      '这是单个文件网页。',
      '',
      '------=_part',
      'Content-Location: file:///C:/report.htm',
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Type: text/html; charset="${charset}"`,
      '',
      ...(lines ?? []),
      '------=_part--',
      '',
    ].join('\r\n'),
  );
}

/** Every byte as `=XX`, with soft line breaks (RFC 2045, 6.7). */
function quotedPrintable(bytes: Buffer): string[] {
  const codes = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  const lines = [];
  for (let start = 0; start < codes.length; start += 24)
    lines.push(`${codes.slice(start, start + 24).join('')}=`);
  return [...lines, ''];
}

describe('a web archive (.mht, or a .doc that is one)', () => {
  it.each([
    ['gb2312', 'quoted-printable'],
    ['utf-8', 'base64'],
  ] as const)('gives what the page in it gives: %s in %s', async (charset, encoding) => {
    const archive = await readDocument(webArchive(HTML, charset, encoding), { fileName: 'report.doc' });
    const page = await readDocument(utf8(HTML));
    expect(archive).toMatchObject({ format: 'mhtml', charset: null, title: page.title });
    expect(paragraphsOf(archive)).toEqual(paragraphsOf(page));
    expect(tablesOf(archive).map(gridOf)).toEqual(tablesOf(page).map(gridOf));
  });

  it('has places by paragraph and by cell, without an offset, since the page is encoded in the file', async () => {
    const { blocks } = await readDocument(webArchive('<p>公开</p>', 'utf-8', 'base64'));
    expect(blocks).toEqual([{ kind: 'paragraph', text: '公开', at: { paragraph: 1 } }]);
  });

  it('leaves the last number open where the page breaks off', async () => {
    const cut = '<table><tr><td>规章</td><td>12';
    expect(await readDocument(webArchive(cut, 'utf-8', 'quoted-printable'))).toMatchObject({
      endsInText: true,
    });
    expect((await readHtmlBody(cut)).endsInText).toBe(false);
  });

  it('is damaged where it holds no page', async () => {
    const picture = utf8('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\n');
    await expect(readDocument(picture)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/\.mht.*no page/u),
    });
  });

  it('is read or refused, cut off or overwritten anywhere', async () => {
    const archive = webArchive('<table><tr><td>规章<td>12</table>'.repeat(20), 'gb2312', 'quoted-printable');
    const position = fc.nat(archive.length - 1);
    const changes = fc.array(fc.tuple(position, fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(position, changes, async (length, bytes) => {
        const damaged = archive.slice(0, bytes.length > 10 ? archive.length : length);
        for (const [index, byte] of bytes) if (index < damaged.length) damaged[index] = byte;
        await readDocument(damaged).catch((error: unknown) => {
          if (!(error instanceof UnreadableDocumentError)) throw error;
        });
      }),
      { numRuns: 200 },
    );
  });
});
