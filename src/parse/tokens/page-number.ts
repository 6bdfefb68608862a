/** `- 4 -`, `—4—`, `-- 4 of 12 --`, `第4页`, `4 / 12`: a page number alone on its line, be it between borders. */
const PAGE_NUMBER =
  /^[|｜│┃¦\s]*(?:[-－–—―~～·•]+\s*\d{1,3}(?:\s*of\s*\d{1,3})?\s*[-－–—―~～·•]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})[|｜│┃¦\s]*$/u;

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/** Page numbers such as - 4 - in a text without line breaks, unless dashes stand for missing values as well. */
export function withoutPageNumbers(printed: string): string {
  if (!PAGE_NUMBER_MARK.test(printed)) return printed;
  const text = printed.replace(PAGE_IN_WORDS, ' ');
  const dashes = text.match(/(?<!\S)[-－–—](?!\S)/gu)?.length ?? 0;
  const numbers = [...text.matchAll(PAGE_NUMBER_WITHIN)];
  const unmarked = text.replace(WAVED_PAGE_NUMBER, ' ');
  const arePageNumbers = dashes === 2 * numbers.length && (countOn(numbers) || !mayBeRow(text, numbers));
  return arePageNumbers ? unmarked.replace(PAGE_NUMBER_WITHIN, ' ') : unmarked;
}

/** 涉及个人隐私件- 3 -4.危及…: a page number that ran into the text around it, or what looks like one. */
export function isGluedPageNumber(text: string, index: number, end: number): boolean {
  return (
    FIGURE.test(text.slice(index, end)) &&
    DASH_AT_WORD.test(text.slice(Math.max(0, index - 4), index)) &&
    DASH_BEFORE_WORD.test(text.slice(end, end + 4))
  );
}

const FIGURE = /^\d{1,3}$/u;
const DASH_AT_WORD = /\S[-－–—]\s$/u;
const DASH_BEFORE_WORD = /^\s[-－–—]\S/u;

/** Whether there are several, each the next of the one before. */
function countOn(numbers: readonly RegExpExecArray[]): boolean {
  const counted = numbers.map(({ groups }) => Number(groups?.number));
  return counted.length > 1 && counted.every((number, place) => number === (counted[0] ?? 0) + place);
}

/** 行政处罚 — 1 —: right behind a label and before the next one it may be all values of a row. */
function mayBeRow(text: string, numbers: readonly RegExpExecArray[]): boolean {
  return numbers.some(({ 0: printed, index }) => {
    const end = index + printed.length;
    const before = text.slice(Math.max(0, index - LABEL_REACH), index);
    return ENDS_LABEL.test(before) && BEGINS_OTHER.test(text.slice(end, end + LABEL_REACH));
  });
}

const ENDS_LABEL = /[\p{Script=Han}）)”"]\s*$/u;
const BEGINS_OTHER = /^\s*(?:$|[（(]?[\d一二三四五六七八九十]{0,2}[）)]?[.．、]?\p{Script=Han})/u;
/** Characters beside a number that tell whether a label stands there. */
const LABEL_REACH = 8;
const PAGE_NUMBER_MARK = /[-－–—~～·•页]/u;
const PAGE_IN_WORDS = /(?<!\S)第 ?\d{1,3} ?页(?: ?[，,/]? ?共 ?\d{1,3} ?页)?(?!\S)/gu;
const WAVED_PAGE_NUMBER = /(?<!\S)[~～·•] ?\d{1,3} ?[~～·•](?!\S)/gu;
const PAGE_NUMBER_WITHIN = /(?<!\S)[-－–—] (?<number>\d{1,3}) [-－–—](?!\S)/gu;
