import type { FoundLink } from './adapters/family.js';
import { linksOf } from './adapters/links.js';
import type { Outline } from './page/outline.js';

const FILE_NAME = /\.(?:pdf|docx?|wps|ofd)(?:[】\])）]|$)/i;
/** 博达 VSB: the address names no file, and the text need not. */
const DOWNLOAD = /\/_content\/download\.jsp\?(?:.*&)?urltype=news\.DownloadAttachUrl/i;

/** The files that a report page links to; a download address shows the file's name in the link's text only. */
export function attachmentsOf(outline: Outline, page: URL): FoundLink[] {
  return linksOf(outline, page).filter(
    ({ url, text, isChrome }) =>
      !isChrome && (FILE_NAME.test(url.pathname) || FILE_NAME.test(text) || DOWNLOAD.test(url.href)),
  );
}
