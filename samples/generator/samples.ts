import iconv from 'iconv-lite';
import { bodyOf } from './body.js';
import type { PublishedFile } from './published.js';
import { pictureHtml, printHtml } from './shapes/print.js';
import { baishi2021Pictures, baishi2022Attachment, baishiContents } from './sites/baishi.js';
import { naturalResourcesContents } from './sites/natural-resources.js';
import { qingxi2022Attachment, qingxiContents } from './sites/qingxi.js';
import { expectedJson, expectedName } from './truth.js';

/** Every file of `samples/` that is made from figures: path below `samples/` and bytes. Always the same. */
export function sampleFiles(): ReadonlyMap<string, Uint8Array> {
  const contents = [qingxiContents(), baishiContents(), naturalResourcesContents()];
  return new Map<string, Uint8Array>([
    ...contents
      .flatMap(({ files }) => files)
      .map((file) => [`web/${file.host}${file.path}`, encode(file.text, file.charset)] as const),
    ...contents
      .flatMap(({ truths }) => truths)
      .map((truth) => [`truth/${expectedName(truth)}`, encode(expectedJson(truth), 'utf-8')] as const),
    ...attachmentSources().map(([path, html]) => [path, encode(html, 'utf-8')] as const),
  ]);
}

/** What the PDF, the Word file and the pictures are made of; `render.sh` makes them. */
function attachmentSources(): readonly (readonly [path: string, html: string])[] {
  const printed = [qingxi2022Attachment, baishi2022Attachment].map(
    ({ path, report, signature }) =>
      [sourcePath(path), printHtml(report.title, bodyOf(report), signature)] as const,
  );
  const { report, paths } = baishi2021Pictures;
  const pictured = bodyOf(report).flatMap((block) => {
    const path = block.kind === 'table' ? paths[block.name] : undefined;
    return path === undefined ? [] : [[sourcePath(path), pictureHtml(block)] as const];
  });
  return [...printed, ...pictured];
}

function sourcePath(path: string): string {
  return `sources/${path.slice(path.lastIndexOf('/') + 1)}.html`;
}

function encode(text: string, charset: PublishedFile['charset']): Uint8Array {
  switch (charset) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-with-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'gb18030':
      return iconv.encode(text, 'gb18030');
  }
}
