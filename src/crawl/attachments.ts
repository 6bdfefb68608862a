import type { CheerioAPI } from 'cheerio';
import type { FoundLink } from './adapters/family.js';
import { linksOf } from './adapters/links.js';

const FILE_NAME = /\.(?:pdf|docx?|wps|ofd)(?:[】\])）]|$)/i;
/** 博达 VSB: the address names no file, and the text need not. */
const DOWNLOAD = /\/_content\/download\.jsp\?(?:.*&)?urltype=news\.DownloadAttachUrl/i;

/** The files that a report page links to; a download address shows the file's name in the link's text only. */
export function attachmentsOf($: CheerioAPI, page: URL): FoundLink[] {
  return linksOf($, page).filter(
    ({ url, text, isChrome }) =>
      !isChrome && (FILE_NAME.test(url.pathname) || FILE_NAME.test(text) || DOWNLOAD.test(url.href)),
  );
}
