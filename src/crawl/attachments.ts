import type { FoundLink } from './adapters/family.js';
import { linksOf } from './adapters/links.js';
import type { Outline } from './page/outline.js';

/** A size or a bracket may follow it. */
const FILE_NAME = /\.(?:pdf|docx?|wps|ofd)(?![\w.-])/i;
/** A script that hands out files by number: its address names none, and the text need not. */
const DOWNLOAD =
  /\/(?:down(?:load)?|attach)\w*(?:\.(?:jsp|do|action|aspx?|ashx|php))?\?(?:.*&)?\w+=[\w-]*\d/i;

/** The files that a report page links to; a download address shows the file's name in the link's text only. */
export function attachmentsOf(outline: Outline, page: URL): FoundLink[] {
  return linksOf(outline, page).filter(
    ({ url, text, isChrome }) =>
      !isChrome &&
      ([url.pathname, text, ...url.searchParams.values()].some((name) => FILE_NAME.test(name)) ||
        DOWNLOAD.test(url.href)),
  );
}
