import type { Line } from '../lines.js';
import {
  abovePlans,
  begunYear,
  mostOf,
  mostReported,
  namedYears,
  type ProseYears,
  proseYears,
  withoutPlans,
} from './prose-years.js';
import { aboveSections } from './sections.js';
import { isReportTitle } from './title-line.js';
import { ofOne, ofProse, otherYearTold, unlike, type YearReading } from './year-in-doubt.js';
import {
  FULL_DATE,
  MENTION,
  MONTHS,
  PERIOD,
  QUOTED_TITLE,
  SAYS,
  WORK_DONE,
  withDigits,
} from './year-words.js';

/** In the order of their weight: a title may name the year of publication as well. */
const TITLE_YEARS = [
  /(?<!\d)(20\d{2})年度/u,
  /(?<!\d)(20\d{2})年/u,
  /(?<!\d)(20\d{2})(?:度|(?=(?:政府|政务)?信息))/u,
  /[([](20\d{2})[)\]]|(?<!\d)(20\d{2})$|^(20\d{2})(?=\p{Script=Han})/u,
];
/** 2022-2023年: a report on several years is that of none. */
const YEARS_IN_A_ROW = /20\d{2}年?(?:[-–—~～至到])20\d{2}年/gu;

/**
 * The year reported on: that of the title and of the stated period. Where these differ, agencies have left one as it
 * was a year before; the year that the prose speaks of most decides, or else the period. `publishedOn`: ISO date.
 */
export function readYear(
  title: string | null,
  lines: readonly Line[],
  publishedOn: string | null = null,
): YearReading {
  const titled = yearOfTitle(title);
  const said = yearSaid(titled === null ? lines : aboveSections(lines));
  const stated = statedPeriod(lines);
  const announced = titled ?? said;
  if (announced !== null && stated !== null) return ofTwo(announced, stated, lines);
  const printed = stated ?? announced;
  const prose = proseYears(lines);
  if (printed !== null) return ofOne(printed, { titled, said }, prose, publishedOn);
  return ofProse(
    mostReported(prose) ?? begunYear(prose, publishedOn) ?? yearNamed(prose, lines),
    prose,
    publishedOn,
  );
}

function ofTwo(announced: number, stated: number, lines: readonly Line[]): YearReading {
  if (announced === stated) {
    if (namedYears(lines).has(stated)) return { year: stated, conflict: null };
    const told = otherYearTold(stated, proseYears(lines));
    return told === null ? { year: stated, conflict: null } : unlike(stated, told, stated);
  }
  const year = mostMentioned(lines) === announced ? announced : stated;
  const conflict = `the title or the words that announce the report say ${announced}, the stated period is ${stated}; read as ${year}`;
  return { year, conflict };
}

/** Where sentences tell of no year most: of an earlier one than they tell of, a report only looks back to it. */
function yearNamed({ reported }: ProseYears, lines: readonly Line[]): number | null {
  const mentioned = mostMentioned(lines);
  return mentioned === null || mentioned < Math.max(...reported.keys()) ? boundYear(lines) : mentioned;
}

/** The year that a title without white space names as the one reported on. */
export function yearOfTitle(title: string | null): number | null {
  if (title === null) return null;
  const digits = withDigits(title.normalize('NFKC').replace(FULL_DATE, '')).replace(YEARS_IN_A_ROW, '');
  for (const pattern of TITLE_YEARS) {
    const match = pattern.exec(digits);
    const year = match?.[1] ?? match?.[2] ?? match?.[3];
    if (year !== undefined) return Number(year);
  }
  return null;
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
    const text = plain.replaceAll(QUOTED_TITLE, '').replaceAll(WORK_DONE, '');
    const said = SAYS.exec(text)?.[1];
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
  const texts = abovePlans(lines).filter(({ text }) => !isReportTitle(text));
  for (const sentence of texts.flatMap(({ plain }) => withoutPlans(plain.replace(SAYS, '')))) {
    for (const mention of sentence.matchAll(MENTION)) {
      const year = Number(mention[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return mostOf(counts);
}
