/** A number as prose states it, as the source of a regular expression: 1,190 · 2.6万余 · 3000多 · 十二. */
export const NUMBER =
  '(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<numerals>[零〇一二两三四五六七八九十百千]+))' +
  '(?<before>余|多)?(?<scale>[百千万亿]?万?)(?<behind>余|多)?';

const SCALES: Readonly<Record<string, number>> = { '': 0, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value that the groups of a match of NUMBER state; null for numerals that are no number (十百). */
export function statedValue(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { digits, numerals = '', scale = '' } = groups;
  const power = SCALES[scale];
  const number = digits === undefined ? chineseNumber(numerals) : digits.replaceAll(',', '');
  return power === undefined || number === null ? null : Number(`${number}e${power}`);
}

/** 十二, 一百零三, 两千五百, and digit by digit as in 二〇二〇. */
export function chineseNumber(text: string): number | null {
  const numerals = text.replaceAll('两', '二').replaceAll('〇', '零');
  if (/^[零一二三四五六七八九]+$/u.test(numerals)) {
    return Number([...numerals].map((numeral) => DIGITS.indexOf(numeral)).join(''));
  }
  if (!PLACES.test(numerals)) return null;
  let sum = 0;
  let digit = numerals.startsWith('十') ? 1 : 0;
  for (const numeral of numerals) {
    const ten = TENS[numeral];
    if (ten !== undefined) sum += digit * ten;
    digit = ten === undefined ? DIGITS.indexOf(numeral) : 0;
  }
  return sum + digit;
}

/** Thousands before hundreds before tens, with 零 for the places that are left out. */
const PLACES =
  /^(?=.)(?:[一二三四五六七八九]千)?零?(?:[一二三四五六七八九]百)?零?(?:[一二三四五六七八九]?十)?零?[一二三四五六七八九]?$/u;
