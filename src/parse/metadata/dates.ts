const DIGITS = new Map([...'〇一二三四五六七八九'].map((character, digit) => [character, digit] as const))
  .set('零', 0)
  .set('○', 0)
  .set('Ｏ', 0);

const NUMERIC_DATE =
  /(?<!\d)(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])\s*[-/.月]\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?/u;
const CHINESE_DATE =
  /([二][〇零○Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;

/** The first full date of a text as YYYY-MM-DD; null when there is none, or when it is no day of the calendar. */
export function findDate(text: string): string | null {
  const normal = text.normalize('NFKC');
  const numeric = NUMERIC_DATE.exec(normal);
  if (numeric !== null) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const chinese = CHINESE_DATE.exec(normal);
  if (chinese === null) return null;
  return isoDate(readDigits(chinese[1] ?? ''), readTens(chinese[2] ?? ''), readTens(chinese[3] ?? ''));
}

/** 20230115 at the beginning of a text, as ISO date: elsewhere eight digits are as likely a number of another kind. */
export function findCompactDate(text: string): string | null {
  const [, year, month, day] = /^\s*(20\d{2})([01]\d)([0-3]\d)(?!\d)/u.exec(text.normalize('NFKC')) ?? [];
  return year === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}

function readDigits(text: string): number {
  return Number([...text].map((character) => DIGITS.get(character) ?? '').join(''));
}

/** 十, 十一, 二十, 二十三, 九. */
function readTens(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (DIGITS.get(tens ?? '') ?? 1) * 10 : 0;
  return ten + (DIGITS.get(ones ?? '') ?? 0);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
