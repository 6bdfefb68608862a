import { load } from 'cheerio';
import mammoth from 'mammoth';
import type { Document } from '../document.js';
import { ContentReader } from '../html/content-reader.js';
import { numberBlocks } from '../html/number-blocks.js';
import { parseHtml } from '../html/parse-html.js';
import { readZipEntry } from '../zip.js';

/** Reads a .docx by way of HTML. Places have no offset: the HTML is not what the user has. */
export async function readWord(bytes: Uint8Array): Promise<Document> {
  const html = await markupOfWord(bytes);
  const reader = new ContentReader(html);
  const drafts = reader.read(parseHtml(html));
  return {
    format: 'docx',
    charset: null,
    title: readTitle(bytes),
    meta: new Map(),
    blocks: numberBlocks(drafts, () => ({})),
    attachments: reader.attachments,
    images: reader.images,
    endsInText: false,
  };
}

export async function markupOfWord(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
  return value;
}

/** Pictures are counted, not read. */
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));

/** The title property (Dublin Core) of the file. */
function readTitle(bytes: Uint8Array): string | null {
  const properties = readZipEntry(bytes, 'docProps/core.xml');
  if (properties === null) return null;
  return load(properties, { xml: true })('dc\\:title').first().text().trim() || null;
}
