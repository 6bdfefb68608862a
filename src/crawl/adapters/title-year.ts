/** 2019年, 2019, 二〇一九年; the zero in whatever way people type it. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|[一二2][〇○零OΟО0九][一二三四五六七八九〇○零OΟО0]{2}(?=年)/;
const YEARS = new RegExp(YEAR, 'g');
/** 2022年1月20日, 2022-01-20, 2022/1/20: when something was published. */
const DATE = /(?<!\d)20\d{2}(?:年|[-/.])(?:1[0-2]|0?[1-9])(?!\d)(?:月|[-/.])?(?:\d{1,2}日?)?/g;
/** 2008-2010年, 2008年至2010年 */
const SPAN = /(?:19|20)\d{2}年?度?[-—–~～至到、和及](?:19|20)\d{2}/;
const REPORT_WORDS = /年报|报告/;
const ZEROS = '〇○零OΟО';

export function namesYear(text: string): boolean {
  return YEAR.test(written(text));
}

/**
 * The year that a title says it reports on, in either kind of digits: the last one before the words for the report, or
 * the first one behind them. Null where it names none, only the day of its publication, or several years at once.
 */
export function yearOfTitle(text: string): number | null {
  const words = written(text).replace(DATE, ' ');
  if (SPAN.test(words)) return null;
  const named = [...words.matchAll(YEARS)];
  const report = words.search(REPORT_WORDS);
  const year = named.findLast(({ index }) => index < report) ?? named[0];
  return year === undefined ? null : Number([...year[0]].map(digitOf).join(''));
}

/** Without spaces, which people put anywhere, and the signs without width that come along from where it was copied. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '');
}

/** With digits and letters of one width. */
function written(text: string): string {
  return withoutSpaces(text.normalize('NFKC'));
}

function digitOf(character: string): string {
  if (/\d/.test(character)) return character;
  return ZEROS.includes(character) ? '0' : String('一二三四五六七八九'.indexOf(character) + 1);
}
