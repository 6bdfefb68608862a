import type { FoundLink } from './adapters/family.js';
import { linksOf } from './adapters/links.js';
import type { Outline } from './page/outline.js';

/** A size or a bracket may follow it. */
const FILE_NAME = /\.(?:pdf|docx?|wps|ofd)(?![\w.-])/i;
/** 博达 VSB: the address names no file, and the text need not. */
const DOWNLOAD = /\/_content\/download\.jsp\?(?:.*&)?urltype=news\.DownloadAttachUrl/i;

/** The files that a report page links to; a download address shows the file's name in the link's text only. */
export function attachmentsOf(outline: Outline, page: URL): FoundLink[] {
  return linksOf(outline, page).filter(
    ({ url, text, isChrome }) =>
      !isChrome &&
      ([url.pathname, text, ...url.searchParams.values()].some((name) => FILE_NAME.test(name)) ||
        DOWNLOAD.test(url.href)),
  );
}
