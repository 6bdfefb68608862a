import { readDocument } from '../../documents/read-document.js';
import { sourceText } from '../../documents/source-text.js';
import type { ReceivedFile } from '../../run/threads/checked-report.js';
import type { Mark } from './mark.js';
import { markMarkup } from './mark-markup.js';
import { markPages } from './mark-pages.js';
import { markText } from './mark-text.js';

/**
 * An HTML page that shows a document with figures marked, below `words` that say where it is from. Opening it runs and
 * fetches nothing.
 *
 * @throws {UnreadableDocumentError} when the bytes are no document.
 */
export async function markedPage(
  { bytes, hints }: ReceivedFile,
  marks: readonly Mark[],
  words: string,
): Promise<string> {
  const source = await sourceText(bytes, hints);
  switch (source.kind) {
    case 'markup':
      return markMarkup(source.markup, marks, words);
    case 'text':
      return markText(source.text, marks, words);
    case 'pages':
      return markPages(await readDocument(bytes, hints), marks, words);
  }
}
