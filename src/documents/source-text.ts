import { decodeText } from '../charset/decode-text.js';
import { detectFormat } from './detect-format.js';
import type { DocumentHints } from './document.js';
import { isMarkup } from './html/is-markup.js';
import { markupInMhtml } from './mhtml/read-mhtml.js';
import { textOfDoc } from './word/read-doc.js';
import { markupOfWord } from './word/read-word.js';

/** The text that a document's places count in: markup or plain text. A PDF or OFD has none; its places are on its pages. */
export type SourceText =
  | { readonly kind: 'markup'; readonly markup: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pages' };

/**
 * The text from which `readDocument` reads the same bytes with the same hints.
 *
 * @throws {UnreadableDocumentError} for a format that is not read; what a reader throws for damaged bytes.
 */
export async function sourceText(bytes: Uint8Array, hints: DocumentHints): Promise<SourceText> {
  switch (detectFormat(bytes)) {
    case 'pdf':
    case 'ofd':
      return { kind: 'pages' };
    case 'mhtml':
      return { kind: 'markup', markup: await markupInMhtml(bytes) };
    case 'doc':
      return { kind: 'text', text: await textOfDoc(bytes) };
    case 'docx':
      return { kind: 'markup', markup: await markupOfWord(bytes) };
    case 'text': {
      const { text } = decodeText(bytes, hints.contentType);
      return isMarkup(text, hints) ? { kind: 'markup', markup: text } : { kind: 'text', text };
    }
  }
}
