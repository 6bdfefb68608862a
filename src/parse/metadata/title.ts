import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import { isGovernment, speaksAsPart } from './government.js';
import { titleWithLostCharacters } from './lost-characters.js';
import { sectionOf } from './sections.js';
import { agencyBehindSource } from './source.js';
import {
  isTitle,
  isTitleOfLetter,
  MOST_TITLE_CHARACTERS,
  NAMES_YEAR,
  REPORT_TITLE,
  squeeze,
} from './title-line.js';
import { FILE_ENDING, LABEL, LIST_DATE, withoutPath, withoutSurroundings } from './title-surroundings.js';

const MOST_TAGGED_CHARACTERS = 200;
/** Lines that a title may be broken over. */
const TITLE_LINES = 3;
/** How far from the top the title is looked for: below the navigation of a page. */
const SEARCHED_LINES = 150;
const AGENCY_LINE = /^[\p{Script=Han}（）()·]{2,30}$/u;
const NAMELESS =
  /^(?:(?:关于)?(?:20\d{2}|[二2][〇零○Oo\u041e\u043e一二三四五六七八九0-9]{3})年?度?|(?:政府|政务)信息公开工作)/u;
/** The report's title: the meta tag that government sites carry, the page's own heading, then its `<title>`. */
export function findTitle(document: Document, lines: readonly Line[]): string | null {
  const tagged = document.meta.get('articletitle')?.trim().slice(0, MOST_TAGGED_CHARACTERS);
  const [ofText, ofFile] = [titleInText(lines), titleOfFile(document)];
  if (tagged !== undefined && REPORT_TITLE.test(tagged))
    return titleWithLostCharacters(squeeze(tagged), ofText);
  if (ofText !== null) return titleWithLostCharacters(ofText, ofFile);
  return titleOfLetter(lines) ?? ofFile ?? (tagged ? squeeze(tagged) : null);
}

function titleOfLetter(lines: readonly Line[]): string | null {
  return lines.slice(0, SEARCHED_LINES).map(withoutSurroundings).find(isTitleOfLetter) ?? null;
}

/** A line, or some lines, that read as the title of a report. */
interface Candidate {
  readonly title: string;
  readonly line: number;
  /** Whether a date stands beside it, as in a list of reports. */
  readonly isListed: boolean;
}

/**
 * Of several titles the one right above the report: the others are links to further reports. Where another one says
 * the same at more length, that one is taken.
 */
function titleInText(lines: readonly Line[]): string | null {
  const printed = lines.slice(0, SEARCHED_LINES).map(withoutSurroundings);
  const read = printed.map((text) => withoutPath(text).replace(LABEL, '').replace(LIST_DATE, ''));
  const searched = speaksAsPart(lines) ? withoutBanners(read) : read;
  const toCandidate = (title: string, line: number): Candidate => ({
    title,
    line,
    isListed: LIST_DATE.test(printed[line] ?? '') && !LABEL.test(printed[line] ?? ''),
  });
  const whole = searched.flatMap((text, line) =>
    isTitle(text) ? [toCandidate(withAgency(text, searched[line - 1]), line)] : [],
  );
  const broken = searched.flatMap((_, line) => {
    const title = brokenTitleAt(searched, line);
    return title === null ? [] : [toCandidate(title, line)];
  });
  const named = [whole, broken].map((some) => some.filter(({ title }) => NAMES_YEAR.test(title)));
  const candidates = [...named, whole, broken].find(({ length }) => length > 0) ?? [];
  return nearest(candidates, printed.findIndex(isBody));
}

/** 建宁县人民政府, of whose site the page is, above the title of a bureau's report that does not begin with a name. */
function withoutBanners(lines: readonly string[]): readonly string[] {
  return lines.map((text, at) => (isGovernment(text) && NAMELESS.test(lines[at + 1] ?? '') ? '' : text));
}

function nearest(candidates: readonly Candidate[], body: number): string | null {
  const unlisted = candidates.filter(({ isListed }) => !isListed);
  const above = unlisted.filter(({ line }) => line < body);
  const { title } = above.at(-1) ?? unlisted[0] ?? candidates[0] ?? { title: null };
  if (title === null) return null;
  const own = above.find((other) => unmarked(other.title).endsWith(unmarked(title)))?.title ?? title;
  return own.replace(OF_THE_TEXT, '');
}

/** 【文字】…, beside a link to 【图解】… of the same title: the page's own comes first. */
const MARK = /^[【[][^【】[\]]{1,6}[】\]]/u;
const OF_THE_TEXT = /^[【[](?:文字|文本|原文|正文)版?[】\]]/u;

function unmarked(title: string): string {
  return title.replace(MARK, '');
}

/** Where the report itself begins: with the heading of a section, or with a sentence. */
function isBody(text: string): boolean {
  return sectionOf(text) !== null || (text.length >= LEAST_SENTENCE && /[，。]/u.test(text));
}

const LEAST_SENTENCE = 30;
/** A title that does not begin with the agency's name often has it on the line above. */
function withAgency(title: string, above = ''): string {
  if (!NAMELESS.test(title)) return title;
  return `${isAgencyLine(above) ? above : (agencyBehindSource(above, title) ?? '')}${title}`;
}

/** A title broken over two or three lines, from the line at `index` on. */
function brokenTitleAt(lines: readonly string[], index: number): string | null {
  let title = lines[index] ?? '';
  if (title.length === 1) return null;
  for (let count = 2; count <= TITLE_LINES && title.length <= MOST_TITLE_CHARACTERS; count++) {
    title += lines[index + count - 1] ?? '';
    if (isTitle(title) && !TWICE.test(title)) return withAgency(title, lines[index - 1]);
  }
  return null;
}

/** A name in the page's header, and again at the beginning of the title. */
const TWICE = /^(.{3,30})\1/u;

function isAgencyLine(name: string): boolean {
  return (
    AGENCY_LINE.test(name) &&
    /(?:政府|委员会|管委会|[省市县区旗州镇乡局厅委办院部]|苏木|街道|办公室|办事处|中心|政府机关)$/u.test(name)
  );
}

/** `<title>` often carries the name of the site behind a dash or a bar. */
function titleOfFile(document: Document): string | null {
  const parts = (document.title ?? '')
    .replace(FILE_ENDING, '')
    .split(/\s*[-_|—]+\s*/u)
    .map(squeeze);
  return parts.find((part) => REPORT_TITLE.test(part)) ?? null;
}
