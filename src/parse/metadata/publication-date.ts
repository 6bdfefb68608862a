import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import { AGENCY } from './agency-ending.js';
import { findCompactDate, findDate } from './dates.js';
import { aboveSections } from './sections.js';

const META_TAGS = ['pubdate', 'publishdate', 'publishtime', 'article:published_time'];
/** 最后更新时间 in the footer of a site is that of all its pages. */
const UPDATED = /更新(?:时间|日期)\s*[:：]?/u;
/** Labels of the page's header, the most telling first. */
const DATE_LABELS = [
  /(?:发布|发文|发表|发稿)(?:时间|日期)\s*[:：]?|发布于\s*[:：]?/u,
  /(?:生成|公开|录入|上传)(?:时间|日期)\s*[:：]?/u,
  UPDATED,
  /(?:^|[\s|:：])(?:时间|日期)\s*[:：]/u,
  /成文(?:时间|日期)\s*[:：]?/u,
];
/** Characters behind the label in which its date must begin. */
const LABEL_REACH = 24;
/** Lines from the top in which the page's header stands, below the navigation. */
const HEADER_LINES = 60;
const HEADER_LINE =
  /20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+(?:\d{1,2}:\d{2}|.*(?:来源|浏览|阅读|点击|字号|字体))|(?:来源|发布人|浏览|阅读|点击).*\s20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s|$)/u;
/** 2026年7月30日 10:20 星期四 晴: the day on which the page was looked at. */
const CLOCK = /星期|周[一二三四五六日]|农历|今[天日]|天气|欢迎/u;
/** The signature stands among the last lines of the report, above the page's footer. */
const SIGNATURE_LINES = 40;

/** ISO date of publication: the meta tag, the page's header, then the date of the signature. */
export function publicationDate(
  document: Document,
  lines: readonly Line[],
  year: number | null,
): string | null {
  const tagged = META_TAGS.map((name) => findDate(document.meta.get(name) ?? '')).find(Boolean);
  const whole = document.endsInText ? withoutCutDate(lines) : lines;
  return tagged ?? labelledDate(whole) ?? headerDate(whole) ?? findSignature(whole, year)?.date ?? null;
}

/** 2021-01-2 at the end of a text that was cut off: its day may go on. */
const CUT_DATE = /20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d$/u;

function withoutCutDate(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  return last === undefined ? lines : lines.with(-1, { ...last, text: last.text.replace(CUT_DATE, '') });
}

function labelledDate(lines: readonly Line[]): string | null {
  for (const label of DATE_LABELS) {
    const date = dateBehind(label, label === UPDATED ? aboveSections(lines) : lines);
    if (date !== null) return date;
  }
  return null;
}

function dateBehind(label: RegExp, lines: readonly Line[]): string | null {
  for (const [index, { text }] of lines.entries()) {
    const behind = behindLabel(label, text) ?? behindLabel(label, text.replace(SPREAD, ''));
    if (behind === null) continue;
    // The date may stand in the next cell of the page's header, which is a line of its own in flattened text.
    const printed = behind.trim() === '' ? (lines[index + 1]?.text ?? '') : behind.slice(0, LABEL_REACH);
    const date = findDate(printed) ?? findCompactDate(printed);
    if (date !== null) return date;
  }
  return null;
}

/** White space by which a label is spread (发 布 时 间), or which stands where a site printed how characters are spoken. */
const SPREAD = /(?<=\p{Script=Han})\s+(?=\p{Script=Han}|[:：])/gu;

function behindLabel(label: RegExp, text: string): string | null {
  const match = label.exec(text);
  return match === null ? null : text.slice(match.index + match[0].length);
}

/** A line near the top with a date and a time, or a date and the source: 2023-01-13 09:40 来源：…. */
function headerDate(lines: readonly Line[]): string | null {
  const header = lines
    .slice(0, HEADER_LINES)
    .find(({ text }) => text.length < 100 && HEADER_LINE.test(text) && !CLOCK.test(text));
  return header === undefined ? null : findDate(header.text);
}

/** The date at the end of a report, and the number of the line that it stands in. */
export interface Signature {
  readonly date: string;
  readonly line: number;
  /** The agency that stands before the date on its line. */
  readonly agency: string | null;
}

/** 截至2022年12月31日, where the text is cut off. */
const BOUND = /^[截自从至到]/u;

/** A line that is a date and nothing else, near the end, in the year or two after the year reported on. */
export function findSignature(lines: readonly Line[], year: number | null): Signature | null {
  for (let line = lines.length - 1; line >= Math.max(0, lines.length - SIGNATURE_LINES); line--) {
    const { agency, text } = agencyAndDate(lines[line]?.text.trim() ?? '');
    const date = text.length > 20 ? null : findDate(text);
    if (date === null || !/^\D{0,2}(?:20\d{2}|二[〇零○ＯOo0])/u.test(text) || BOUND.test(text)) continue;
    const age = Number(date.slice(0, 4)) - (year ?? Number(date.slice(0, 4)));
    if (age >= 0 && age <= 2) return { date, line, agency };
  }
  return null;
}

/** 建宁县民政局 2023年1月12日. */
const AGENCY_AND_DATE =
  /^(?<agency>\p{Script=Han}{4,30})(?:[(（]盖?章[)）])?\s+(?<text>20\d{2}年[\d\s年月]+日)$/u;

function agencyAndDate(line: string): { readonly agency: string | null; readonly text: string } {
  const { agency = '', text = line } = AGENCY_AND_DATE.exec(line)?.groups ?? {};
  return AGENCY.test(agency) ? { agency, text } : { agency: null, text: line };
}
