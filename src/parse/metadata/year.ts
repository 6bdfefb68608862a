import type { Line } from '../lines.js';

/** A year that the document gives as the one reported on, with how it gives it. */
export interface YearReading {
  readonly year: number | null;
  /** Another year that the document names with as much weight; a person has to look. */
  readonly conflict: number | null;
}

/**
 * 统计数据的时限为2020年1月1日至2020年12月31日: the period that the notice asks every report to state. Characters of
 * it get lost (20201月1日至202012月31日).
 */
const PERIOD = /(20\d{2})年?1月1日?起?[,，]?(?:至|到|[-–—~～])(?:(20\d{2})年?|同年|当年)?12月31/u;
const TITLE_YEAR = /(20\d{2})(?:年|度|(?=政府信息))/u;
const MENTION = /(?<!\d)(20\d{2})年度?(?!\d{0,2}\d月|以来|底|起)/gu;

/** The year reported on: from the stated period, the title, or the year that the prose speaks of most. */
export function readYear(title: string | null, lines: readonly Line[]): YearReading {
  const titled = yearOfTitle(title);
  const stated = statedPeriod(lines);
  if (stated !== null)
    return { year: stated, conflict: titled !== null && titled !== stated ? titled : null };
  return { year: titled ?? mostMentioned(lines), conflict: null };
}

function yearOfTitle(title: string | null): number | null {
  if (title === null) return null;
  const digits = title
    .normalize('NFKC')
    .replace(/二([〇零○一二三四五六七八九]{3})/gu, (_, rest: string) => `2${chineseDigits(rest)}`);
  const year = TITLE_YEAR.exec(digits)?.[1];
  return year === undefined ? null : Number(year);
}

function chineseDigits(text: string): string {
  return [...text.replace(/[零○]/gu, '〇')]
    .map((character) => '〇一二三四五六七八九'.indexOf(character))
    .join('');
}

function statedPeriod(lines: readonly Line[]): number | null {
  const text = lines.map((line) => line.text.normalize('NFKC').replace(/\s+/gu, '')).join('');
  const period = PERIOD.exec(text);
  if (period === null) return null;
  const [from, to] = [Number(period[1]), Number(period[2] ?? period[1])];
  return from === to ? from : null;
}

function mostMentioned(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    for (const mention of text.normalize('NFKC').replace(/\s+/gu, '').matchAll(MENTION)) {
      const year = Number(mention[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] === second?.[1]) return null;
  return first[0];
}
