import type { Document } from '../document.js';
import { ContentReader } from './content-reader.js';
import { numberBlocks } from './number-blocks.js';
import { parseHtml } from './parse-html.js';

const EDGE_OF_CELL = /<(?:\/(?:td|th)|\/?(?:tr|thead|tbody|tfoot|table|div|body|html))\b[^>]*>$/iu;

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
  return { title, meta, blocks, attachments, images, endsInText: !endsAtCell(source) };
}

/**
 * Whether the source ends with the end of a cell or with the edge of what holds it: behind any other tag the same text
 * may go on, or begin.
 */
function endsAtCell(source: string): boolean {
  const end = source.trimEnd();
  return EDGE_OF_CELL.test(end.slice(end.lastIndexOf('>', end.length - 2) + 1));
}
