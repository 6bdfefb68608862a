import type { Line } from '../lines.js';
import { isReportTitle } from './title-line.js';

/** The year reported on, and what else the document says about it. */
export interface YearReading {
  readonly year: number | null;
  /** Says which other year the document names with as much weight; a person has to look. */
  readonly conflict: string | null;
}

/**
 * 统计数据的时限为2020年1月1日至2020年12月31日: the period that the notice asks every report to state. Characters of
 * it get lost (20201月1日至202012月31日). In 2008 the Regulations were in force from 1 May on.
 */
const PERIOD =
  /(20\d{2})[年-]?(?:1[月-]?|(?<=2008年)5月)1日?(?:《条例》(?:施行|实施)之日)?起?[,，]?(?:至|到|[-–—~～])(?:(20\d{2})[年-]?|同年|当年|本年)?12[月-]?(?:31|底)/u;
/** 统计期限为2020年1月至12月. */
const MONTHS =
  /(?:统计|期限|时限|数据)[^。]{0,20}?(20\d{2})年1月(?:份)?(?:至|到|[-–—~～])(?:(20\d{2})年)?12月/u;
/** In the order of their weight: a title may name the year of publication as well. */
const TITLE_YEARS = [
  /(?<!\d)(20\d{2})年度/u,
  /(?<!\d)(20\d{2})年/u,
  /(?<!\d)(20\d{2})(?:度|(?=(?:政府|政务)?信息))/u,
  /[([](20\d{2})[)\]]|(?<!\d)(20\d{2})$|^(20\d{2})(?=\p{Script=Han})/u,
];
/** 编制了2020年政府信息公开工作年度报告, 现公布…局2020年度…: what the report says that it is. */
const SAYS =
  /(?:编制|编写|公布|公开|发布|形成)了?[\p{Script=Han}()]{0,30}?(20\d{2})(?:年度?|度)[\p{Script=Han}()]{0,30}?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)/u;
const FULL_DATE = /20\d{2}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\d{1,2}月\d{1,2}日)/gu;
const MENTION = /(?<!\d)(20\d{2})年度?(?!\d{0,2}\d月|以来|底|起)/gu;
const NUMERALS = '〇一二三四五六七八九';

/**
 * The year reported on: that of the title and of the stated period. Where these differ, agencies have left one as it
 * was a year before; the year that the prose speaks of most decides, or else the period.
 */
export function readYear(title: string | null, lines: readonly Line[]): YearReading {
  const titled = yearOfTitle(title) ?? yearSaid(lines);
  const stated = statedPeriod(lines);
  if (titled === null || stated === null || titled === stated)
    return { year: stated ?? titled ?? mostMentioned(lines) ?? boundYear(lines), conflict: null };
  const year = mostMentioned(lines) === titled ? titled : stated;
  return {
    year,
    conflict: `the title or the words that announce the report say ${titled}, the stated period is ${stated}; read as ${year}`,
  };
}

/** The year that a title without white space names as the one reported on. */
export function yearOfTitle(title: string | null): number | null {
  if (title === null) return null;
  const digits = title
    .normalize('NFKC')
    .replace(FULL_DATE, '')
    .replace(/[二2]([〇零○Oo0一二三四五六七八九1-9]{3})(?=年)/gu, (_, rest: string) => `2${toDigits(rest)}`);
  for (const pattern of TITLE_YEARS) {
    const match = pattern.exec(digits);
    const year = match?.[1] ?? match?.[2] ?? match?.[3];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** 〇二〇, 0二0 and 零20 are all 020. */
function toDigits(text: string): string {
  return [...text.replace(/[零○Oo]/gu, '〇')]
    .map((character) => (/\d/u.test(character) ? character : NUMERALS.indexOf(character)))
    .join('');
}

function statedPeriod(lines: readonly Line[]): number | null {
  const text = lines.map(({ plain }) => plain).join('');
  const period = PERIOD.exec(text) ?? MONTHS.exec(text);
  if (period === null) return null;
  const [from, to] = [Number(period[1]), Number(period[2] ?? period[1])];
  return from === to ? from : null;
}

/** The year in the words that announce a report; the names of notices name years as well. */
function yearSaid(lines: readonly Line[]): number | null {
  for (const { plain } of lines) {
    const said = SAYS.exec(plain.replace(/《[^》]*》/gu, ''))?.[1];
    if (said !== undefined) return Number(said);
  }
  return null;
}

/** 2022年以来,我乡…; 截至2022年12月31日: where no year is named otherwise. */
const BOUND = /(?:^|[。;；])(20\d{2})年以来|截[至止]到?(20\d{2})年(?:12月(?:31日|底)|底)/gu;
/** Since when the Regulations were in force. */
const FIRST_YEAR = 2008;

function boundYear(lines: readonly Line[]): number | null {
  const years = new Set(
    lines.flatMap(({ plain }) => [...plain.matchAll(BOUND)].map(([, begin, end]) => Number(begin ?? end))),
  );
  const [only, ...others] = years;
  return only === undefined || others.length > 0 || only === FIRST_YEAR ? null : only;
}

function mostMentioned(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { text, plain } of lines) {
    if (isReportTitle(text)) continue;
    for (const mention of plain.replace(SAYS, '').matchAll(MENTION)) {
      const year = Number(mention[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] === second?.[1]) return null;
  return first[0];
}
