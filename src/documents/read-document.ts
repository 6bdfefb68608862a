import { decodeText } from '../charset/decode-text.js';
import { type ByteFormat, detectFormat } from './detect-format.js';
import { type Document, type DocumentHints, UnreadableDocumentError } from './document.js';
import { isMarkup } from './html/is-markup.js';
import { readHtml } from './html/read-html.js';
import { inSimplified } from './simplified.js';
import { readText } from './text/read-text.js';

const MAX_BYTES = 64 * 1024 * 1024;

/** The readers of other formats than text are loaded when first needed: theirs are large libraries. */
const READERS: Readonly<Record<ByteFormat, (bytes: Uint8Array, hints: DocumentHints) => Promise<Document>>> =
  {
    pdf: async (bytes) => (await import('./pdf/read-pdf.js')).readPdf(bytes),
    ofd: async (bytes) => (await import('./ofd/read-ofd.js')).readOfd(bytes),
    mhtml: async (bytes) => (await import('./mhtml/read-mhtml.js')).readMhtml(bytes),
    doc: async (bytes) => (await import('./word/read-doc.js')).readDoc(bytes),
    docx: async (bytes) => (await import('./word/read-word.js')).readWord(bytes),
    text: async (bytes, hints) => readTextOrHtml(bytes, hints),
  };

/**
 * Reads a stored page or file into the one document model. What the bytes are decides the format and the character
 * set; the hints only settle what the bytes leave open.
 *
 * Throws UnreadableDocumentError, and nothing else.
 */
export async function readDocument(bytes: Uint8Array, hints: DocumentHints = {}): Promise<Document> {
  if (bytes.length === 0) {
    throw new UnreadableDocumentError('empty', 'The file is empty: fetch it again.');
  }
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableDocumentError(
      'too_large',
      `The file has ${Math.round(bytes.length / 2 ** 20)} MiB, more than the ${MAX_BYTES / 2 ** 20} MiB that are read.`,
    );
  }
  const format = detectFormat(bytes);
  try {
    return await inSimplified(await READERS[format](bytes, hints));
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    throw new UnreadableDocumentError(
      'damaged',
      `The ${format} file cannot be read (${cause instanceof Error ? cause.message : cause}): fetch it again.`,
      { cause },
    );
  }
}

function readTextOrHtml(bytes: Uint8Array, hints: DocumentHints): Document {
  const { text, charset } = decodeText(bytes, hints.contentType);
  if (text.trim() === '') {
    throw new UnreadableDocumentError('empty', 'The file holds nothing but white space: fetch it again.');
  }
  return isMarkup(text, hints) ? readHtml(text, charset) : readText(text, charset);
}
