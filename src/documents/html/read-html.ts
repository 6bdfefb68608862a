import type { Document } from '../document.js';
import { ContentReader } from './content-reader.js';
import { numberBlocks } from './number-blocks.js';
import { parseHtml } from './parse-html.js';

/** The source ends with the edge of a cell or of what holds it; behind any other tag the same text may go on. */
const CELL_IS_CLOSED = /<\/?(?:td|th|tr|thead|tbody|tfoot|table|div|body|html)\b[^>]*>\s*$/iu;

/** Reads a page: paragraphs and tables of data in reading order, meta tags, attachments and pictures. */
export function readHtml(source: string, charset: string): Document {
  const markup = readMarkup(source, (offset) => (offset === null ? {} : { offset }));
  return { ...markup, format: 'html', charset };
}

/** What there is in markup that may have been wrapped in another format; `locate` is that of `numberBlocks`. */
export function readMarkup(
  source: string,
  locate: Parameters<typeof numberBlocks>[1],
): Omit<Document, 'format' | 'charset'> {
  const reader = new ContentReader(source);
  const drafts = reader.read(parseHtml(source));
  const { title, meta, attachments, images } = reader;
  const blocks = numberBlocks(drafts, locate);
  return { title, meta, blocks, attachments, images, endsInText: !CELL_IS_CLOSED.test(source) };
}
