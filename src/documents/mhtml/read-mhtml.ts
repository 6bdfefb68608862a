import PostalMime from 'postal-mime';
import { type Document, UnreadableDocumentError } from '../document.js';
import { readMarkup } from '../html/read-html.js';

/**
 * Reads the page of a web archive (RFC 2557): what browsers save as .mht, and Word as .mht or under the name of .doc.
 * Places have no offset: the page is encoded in the file.
 */
export async function readMhtml(bytes: Uint8Array): Promise<Document> {
  return { ...readMarkup(await markupInMhtml(bytes), () => ({})), format: 'mhtml', charset: null };
}

/** @throws {UnreadableDocumentError} where there is none. */
export async function markupInMhtml(bytes: Uint8Array): Promise<string> {
  const { html } = await PostalMime.parse(bytes);
  if (html !== undefined) return html;
  throw new UnreadableDocumentError('damaged', 'The web archive (.mht) holds no page: fetch it again.');
}
