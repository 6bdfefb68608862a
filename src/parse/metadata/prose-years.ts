import type { Line } from '../lines.js';
import { paragraphsOf } from './first-paragraphs.js';
import { sectionOf } from './sections.js';
import { isReportTitle } from './title-line.js';
import { ALL_SAID, FULL_DATE, MENTION, QUOTED_TITLE, withDigits } from './year-words.js';

/** 比2023年增长5%, 与2023年相比, 2023年结转: what the year is measured by, and not the year itself. */
const LOOK_BACK =
  /[比较]20\d{2}年度?|[与同和](?:去年)?20\d{2}年度?(?:同期)?相?[比较]|20\d{2}年度?(?:同期|结转)/gu;
/** 2024年,我局将继续…: what is to come. 将信息公开纳入… tells of what was done. */
const PLAN =
  /将(?:会|要|从|以|在|按|进一步|继续|不断|严格|认真|着力|重点|大力|全面|深入|持续|切实|坚持|加[大强快]|围绕|紧[扣紧])|将(?!.{0,16}(?:[列纳]入|作为|公开|公布|发布|上传|报))|下一?步|下一阶段|计划|打算|展望|力争|[拟待]/u;

/** The years that the prose speaks of. */
export interface ProseYears {
  /** In how many sentences the report tells of a year's work. */
  readonly reported: ReadonlyMap<number, number>;
  /** The years that are named at all, but for what the year is measured by and for dates of pages and letters. */
  readonly named: ReadonlySet<number>;
  /** The years that paragraphs which report begin with. */
  readonly begun: ReadonlySet<number>;
}

/** The years that the prose names at all: most reports name their own, and nothing else need be known of them. */
export function namedYears(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(proseOf(lines).flatMap(yearsNamed));
}

export function proseYears(lines: readonly Line[]): ProseYears {
  const reporting = proseOf(abovePlans(lines)).filter(isProse).map(withoutPlans);
  const reported = new Map<number, number>();
  for (const year of reporting.flat().flatMap((sentence) => [...new Set(yearsIn(sentence))]))
    reported.set(year, (reported.get(year) ?? 0) + 1);
  return {
    reported,
    named: namedYears(lines),
    begun: new Set(reporting.flatMap(([first = '']) => yearAtStart(first))),
  };
}

/** The year that most sentences tell of. */
export function mostReported({ reported }: ProseYears): number | null {
  return mostOf(reported);
}

/** The year with the highest count, where no other one has as high a count. */
export function mostOf(counts: ReadonlyMap<number, number>): number | null {
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

/**
 * The year that paragraphs begin with, where only one does and no later one is told of: what was written after that
 * year, and not with a look back to it, was published in the next.
 */
export function begunYear({ begun, reported }: ProseYears, publishedOn: string | null): number | null {
  const [year, ...others] = begun;
  if (year === undefined || others.length > 0 || year < Math.max(...reported.keys())) return null;
  return publishedOn === null || publishedOn.startsWith(String(year + 1)) ? year : null;
}

/** Whether a date is too early for a report on the year. */
export function isWithin(date: string, year: number): boolean {
  return date.startsWith(String(year)) && date < `${year}-12`;
}

/** The lines above the section that tells of plans. */
export function abovePlans(lines: readonly Line[]): readonly Line[] {
  const plans = lines.findIndex(isHeadingOfPlans);
  return plans < 0 ? lines : lines.slice(0, plans);
}

/** The sentences of a paragraph that do not tell of plans. */
export function withoutPlans(paragraph: string): readonly string[] {
  return paragraph.split(/[。;!]/u).filter((sentence) => !PLAN.test(sentence));
}

/** 五、存在的主要问题及改进情况, 三、下一步工作打算, 四、2024年工作要点. */
function isHeadingOfPlans({ text, plain }: Line): boolean {
  return (
    sectionOf(text) === 'problems' ||
    /^\(?[一二三四五六七八九十]{1,2}[)、.][^。]{0,16}(?:下一?步|打算|计划|思路|要点|安排|展望|方向|重点)[^。]{0,8}$/u.test(
      plain,
    )
  );
}

/** What the report says of its work, but for what it says that it is. */
function proseOf(lines: readonly Line[]): readonly string[] {
  return paragraphsOf(lines.filter(({ text }) => !isReportTitle(text))).map((text) =>
    withDigits(text).replaceAll(QUOTED_TITLE, '').replaceAll(ALL_SAID, '').replaceAll(LOOK_BACK, ''),
  );
}

/** Links and headings of a page name years, too. */
function isProse(text: string): boolean {
  return text.includes('。');
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(MENTION)].map(([, year]) => Number(year));
}

function yearsNamed(text: string): readonly number[] {
  const undated = isProse(text) ? text : text.replaceAll(FULL_DATE, '');
  return [...undated.matchAll(/(?<!\d)(20\d{2})年/gu)].map(([, year]) => Number(year));
}

/** Behind the number of a part: (一)2022年,…. */
function yearAtStart(sentence: string): readonly number[] {
  return yearsIn(
    /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.])?20\d{2}年度?[^\d以底起]/u.exec(sentence)?.[0] ?? '',
  );
}
