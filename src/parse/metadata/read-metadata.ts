import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import type { Issue, ReportMetadata } from '../report.js';
import { findDate } from './dates.js';
import { findTitle } from './title.js';
import { readYear } from './year.js';

/** What the document says about itself, and what about that needs a person's eye. */
export interface MetadataReading {
  readonly report: ReportMetadata;
  readonly issues: readonly Issue[];
}

/** Reads title, agency, year and date: meta tags first, then the page's header, then the text. */
export function readMetadata(document: Document, lines: readonly Line[]): MetadataReading {
  const title = findTitle(document, lines);
  const { year, conflict } = readYear(title, lines);
  const agency = agencyOfTitle(title);
  const report = {
    title,
    agency,
    year,
    publishedOn: publicationDate(document, lines, year),
    regionCode: regionOfSite(document, lines),
  };
  const issues: Issue[] = [];
  if (year === null) issues.push(warning('year_unknown', 'the year reported on is stated nowhere'));
  if (conflict !== null)
    issues.push(warning('year_conflict', `the title says ${conflict}, the stated period is ${year}`));
  if (agency === null) issues.push(warning('agency_unknown', 'the title does not name the agency'));
  return { report, issues };
}

function warning(code: Issue['code'], message: string): Issue {
  return { code, severity: 'warning', message, at: null };
}

const REPORT_WORDS = /(?:的)?(?:政府|政务)?信息公开(?:工作)?.*$/u;
const YEAR_WORDS = /(?:20\d{2}|二[〇零○一二三四五六七八九]{3})年?度?/gu;

/** 建宁县2020年政府信息公开工作年度报告 → 建宁县; also with the year in front. */
function agencyOfTitle(title: string | null): string | null {
  const name = (title ?? '')
    .normalize('NFKC')
    .replace(/^.*[>》]/u, '')
    .replace(REPORT_WORDS, '')
    .replace(YEAR_WORDS, '')
    .replace(/^关于|[的年度]+$|^[《〈]/gu, '');
  return /^[\p{Script=Han}()·]{2,}$/u.test(name) ? name : null;
}

/** Labels of the page's header, the most telling first. */
const DATE_LABELS = [
  /(?:发布|发文)(?:时间|日期)\s*[:：]?/u,
  /(?:生成|公开|更新|录入)(?:时间|日期)\s*[:：]?/u,
  /(?:^|\s|\|)(?:时间|日期)\s*[:：]/u,
  /成文(?:时间|日期)\s*[:：]?/u,
];
/** Characters behind the label in which its date must begin. */
const LABEL_REACH = 24;
/** Lines from the top in which the page's header stands, below the navigation. */
const HEADER_LINES = 60;
const HEADER_LINE =
  /20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+(?:\d{1,2}:\d{2}|.*(?:来源|浏览|阅读|点击|字号|字体))/u;
/** The signature stands among the last lines of the report, above the page's footer. */
const SIGNATURE_LINES = 40;

function publicationDate(document: Document, lines: readonly Line[], year: number | null): string | null {
  const tagged = findDate(document.meta.get('pubdate') ?? '');
  return tagged ?? labelledDate(lines) ?? headerDate(lines) ?? signatureDate(lines, year);
}

function labelledDate(lines: readonly Line[]): string | null {
  for (const label of DATE_LABELS) {
    for (const [index, { text }] of lines.entries()) {
      const match = label.exec(text);
      if (match === null) continue;
      const behind = text.slice(match.index + match[0].length);
      // The date may stand in the next cell of the page's header, which is a line of its own in flattened text.
      const date = findDate(
        behind.trim() === '' ? (lines[index + 1]?.text ?? '') : behind.slice(0, LABEL_REACH),
      );
      if (date !== null) return date;
    }
  }
  return null;
}

/** A line near the top with a date and a time, or a date and the source: 2023-01-13 09:40 来源：…. */
function headerDate(lines: readonly Line[]): string | null {
  const header = lines.slice(0, HEADER_LINES).find(({ text }) => text.length < 100 && HEADER_LINE.test(text));
  return header === undefined ? null : findDate(header.text);
}

/** A line that is a date and nothing else, near the end, in the year or two after the year reported on. */
function signatureDate(lines: readonly Line[], year: number | null): string | null {
  for (const { text } of lines.slice(-SIGNATURE_LINES).reverse()) {
    const date = text.length > 20 ? null : findDate(text);
    if (date === null || !/^\D{0,2}[\d二]/u.test(text.trim())) continue;
    const age = Number(date.slice(0, 4)) - (year ?? Number(date.slice(0, 4)));
    if (age >= 0 && age <= 2) return date;
  }
  return null;
}

/** 网站标识码: ten digits, the first six of which are the region of the site's owner (《政府网站发展指引》). */
function regionOfSite(document: Document, lines: readonly Line[]): string | null {
  const tagged = document.meta.get('siteidcode') ?? '';
  const printed =
    lines.map(({ text }) => /网站标识码\s*[:：]?\s*([1-9]\d{9})/u.exec(text)?.[1]).find(Boolean) ?? '';
  const code = [tagged.trim(), printed].find((candidate) => /^[1-9]\d{9}$/u.test(candidate));
  return code === undefined ? null : code.slice(0, 6);
}
