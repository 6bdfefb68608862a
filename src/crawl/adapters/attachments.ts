import type { Outline } from '../page/outline.js';
import type { FoundLink } from './family.js';
import { linksOf, shownIn } from './links.js';

/** A size or a bracket may follow it. */
const FILE_NAME = /\.(?:pdf|docx?|wps|ofd)(?![\w.-])/i;
/** A script that hands out files by number: its address names none, and the text need not. */
const DOWNLOAD =
  /\/(?:down(?:load)?|attach)\w*(?:\.(?:jsp|do|action|aspx?|ashx|php))?\?(?:.*&)?\w+=[\w-]*\d/i;
const DOWNLOAD_FOLDER = /^(?:down(?:load)?|attach)/i;
/** A page that shows the file named in its query: `/pdfjs/web/viewer.html?file=/P0202.pdf` */
const VIEWER = /\.html?$|\/\w*view(?:er)?\w*(?:\.\w+)?$/i;

/** The files that a report page links to or shows; a download address has the file's name in the link's text only. */
export function attachmentsOf(outline: Outline, page: URL): FoundLink[] {
  const links = linksOf(outline, page).filter(({ isChrome }) => !isChrome);
  const found = [...links, ...shownIn(outline, page)].filter(leadsToFile).map(behindViewer);
  const addresses = found.map(({ url }) => url.href);
  return found.filter(({ url }, index) => addresses.indexOf(url.href) === index);
}

function leadsToFile({ url, text }: FoundLink): boolean {
  return (
    [url.pathname, text, ...url.searchParams.values()].some((name) => FILE_NAME.test(name)) ||
    DOWNLOAD.test(url.href) ||
    isNumberedDownload(url)
  );
}

/** `/file/download/9f8e7d6c` */
function isNumberedDownload({ pathname }: URL): boolean {
  const folders = pathname.split('/');
  const number = folders.pop() ?? '';
  const isNumber = /\d/.test(number) && !number.includes('.');
  return isNumber && folders.some((folder) => DOWNLOAD_FOLDER.test(folder));
}

function behindViewer({ url, text }: FoundLink): FoundLink {
  const shown = [...url.searchParams.values()].find((value) => FILE_NAME.test(value));
  if (shown === undefined || !VIEWER.test(url.pathname) || !URL.canParse(shown, url.href))
    return { url, text };
  return { url: new URL(shown, url), text };
}
