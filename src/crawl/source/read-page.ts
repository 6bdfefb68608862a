import { type Archive, ArchiveError } from '../archive/archive.js';
import { type Markup, markupOf } from '../page/markup.js';
import type { PageContent } from '../visit/visit.js';

export interface Page {
  /** After redirects. */
  readonly url: URL;
  readonly markup: Markup;
}

/** The page as it stands now; null when it cannot be read, which is told to `warn`, or is no page but a file. */
export async function readPage(
  content: PageContent,
  archive: Archive,
  warn: (message: string) => void,
): Promise<Page | null> {
  try {
    const body = content.body ?? (await archive.readBody(content.archive));
    const markup = markupOf(content.contentType, body);
    return markup === null ? null : { url: new URL(content.url), markup };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    warn(error.message);
    return null;
  }
}
