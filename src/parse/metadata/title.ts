import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';

const REPORT_TITLE = /(?:信息|政务)公开.{0,12}(?:报告|年报)|年度报告.{0,4}信息公开/u;
const MOST_TITLE_CHARACTERS = 60;
const MOST_TAGGED_CHARACTERS = 200;
/** Lines that a title may be broken over. */
const TITLE_LINES = 3;
/** How far from the top the title is looked for: below the navigation of a page. */
const SEARCHED_LINES = 150;
const AGENCY_LINE = /^[\p{Script=Han}（）()·]{2,30}$/u;
const NAMES_YEAR = /20\d{2}|二[〇零○]/u;
const YEAR_FIRST = /^(?:关于)?(?:20\d{2}|[二2][〇零○一二三四五六七八九0-9]{3})年?度?/u;

/** The report's title: the meta tag that government sites carry, the page's own heading, then its `<title>`. */
export function findTitle(document: Document, lines: readonly Line[]): string | null {
  const tagged = document.meta.get('articletitle')?.trim().slice(0, MOST_TAGGED_CHARACTERS);
  if (tagged !== undefined && REPORT_TITLE.test(tagged)) return squeeze(tagged);
  return titleInText(lines) ?? titleOfFile(document) ?? (tagged ? squeeze(tagged) : null);
}

function titleInText(lines: readonly Line[]): string | null {
  const searched = lines.slice(0, SEARCHED_LINES).map(({ text }) => squeeze(text).replace(LIST_DATE, ''));
  const whole = searched.flatMap((text, index) =>
    isTitle(text) ? [withAgency(text, searched[index - 1])] : [],
  );
  const broken = searched.flatMap((_, index) => brokenTitleAt(searched, index) ?? []);
  const candidates = whole.length > 0 ? whole : broken;
  return candidates.find((title) => NAMES_YEAR.test(title)) ?? candidates[0] ?? null;
}

/** Whether a line is the title of an annual report, and nothing else. */
export function isReportTitle(line: string): boolean {
  return isTitle(squeeze(line));
}

function isTitle(text: string): boolean {
  return (
    text.length <= MOST_TITLE_CHARACTERS &&
    !/[。；：:，]/u.test(text) &&
    REPORT_TITLE.test(text) &&
    /(?:报告|年报)(?:[（(].{0,12}[）)])?$/u.test(text)
  );
}

/** Lists print a date before or behind each title. */
const LIST_DATE =
  /^[[(（]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?|[[(（]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?$/u;

/** A title that begins with the year often has the agency's name on the line above. */
function withAgency(title: string, above = ''): string {
  return YEAR_FIRST.test(title) && isAgencyLine(above) ? `${above}${title}` : title;
}

/** A title broken over two or three lines, from the line at `index` on. */
function brokenTitleAt(lines: readonly string[], index: number): string | null {
  for (let count = 2; count <= TITLE_LINES; count++) {
    const title = lines.slice(index, index + count).join('');
    if (isTitle(title)) return withAgency(title, lines[index - 1]);
  }
  return null;
}

function isAgencyLine(name: string): boolean {
  return (
    AGENCY_LINE.test(name) &&
    /(?:政府|委员会|管委会|[省市县区旗州镇乡局厅委办院部]|办公室|办事处|中心)$/u.test(name)
  );
}

/** Word names a PDF after the file that it was made from. */
const FILE_ENDING = /\.(?:docx?|wps|pdf)$/iu;

/** `<title>` often carries the name of the site behind a dash or a bar. */
function titleOfFile(document: Document): string | null {
  const parts = (document.title ?? '')
    .replace(FILE_ENDING, '')
    .split(/\s*[-_|—]+\s*/u)
    .map(squeeze);
  return parts.find((part) => REPORT_TITLE.test(part)) ?? null;
}

/** White space inside Chinese titles is layout. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
