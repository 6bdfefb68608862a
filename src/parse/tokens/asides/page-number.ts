import { forms } from '../../../forms/index.js';

/** Shorter headers of columns are labels of rows as well: 其他, 总计. */
const LEAST_HEADER = 4;
/** `- 4 -`, `—4—`, `-- 4 of 12 --`, `第4页`, `4 / 12`: a page number alone on its line, be it between borders. */
const PAGE_NUMBER =
  /^[|｜│┃¦\s]*(?:[-－–—―~～·•]+\s*\d{1,3}(?:\s*of\s*\d{1,3})?\s*[-－–—―~～·•]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})[|｜│┃¦\s]*$/u;

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/** Page numbers such as - 4 - in a text without line breaks, unless dashes stand for missing values as well. */
export function withoutPageNumbers(printed: string): string {
  if (!PAGE_NUMBER_MARK.test(printed)) return printed;
  const text = withoutGlued(printed).replace(PAGE_IN_WORDS, whiteSpace);
  const dashes = text.match(/(?<!\S)[-－–—](?!\S)/gu)?.length ?? 0;
  const numbers = [...text.matchAll(PAGE_NUMBER_WITHIN)];
  const unmarked = text.replace(WAVED_PAGE_NUMBER, whiteSpace);
  const arePageNumbers = dashes === 2 * numbers.length && (countOn(numbers) || !mayBeRow(text, numbers));
  return arePageNumbers ? unmarked.replace(PAGE_NUMBER_WITHIN, whiteSpace) : unmarked;
}

/** As long as what it stands for, so that all else keeps its place. */
function whiteSpace(printed: string): string {
  return ' '.repeat(printed.length);
}

/**
 * Takes out page numbers that rows ran together with (规章000- 2 -行政规范性文件512). One between dashes may as well be a figure
 * between marks for missing ones, unless several count on and figures or the headers of columns stand before one.
 */
function withoutGlued(text: string): string {
  const found = [...text.matchAll(GLUED)].filter(({ 0: printed, index }) =>
    isBetweenRows(text.slice(0, index), text.slice(index + printed.length)),
  );
  const dashed = found.filter(({ groups }) => groups?.number !== undefined);
  const areNumbers =
    countOn(dashed) && dashed.some(({ index }) => NO_LABEL_AT_END.test(text.slice(0, index)));
  return found
    .filter((one) => areNumbers || !dashed.includes(one))
    .reduceRight(
      (rest, { 0: printed, index }) =>
        rest.slice(0, index) + whiteSpace(printed) + rest.slice(index + printed.length),
      text,
    );
}

function isBetweenRows(before: string, behind: string): boolean {
  return FIGURE_AT_END.test(before) ? BEGINS_LABEL.test(behind) : BEGINS_LABEL_OR_VALUE.test(behind);
}

const FIGURE_AT_END = /\d$/u;
const headers = forms
  .flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns)))
  .map(({ label }) => label)
  .filter((label) => label.length >= LEAST_HEADER);
/** Behind a figure, or the header of a column (现行有效件数), stand no values of a row. */
const NO_LABEL_AT_END = new RegExp(`(?:\\d|${[...new Set(headers)].join('|')}|（单位：万元）)$`, 'u');
const BEGINS_LABEL = /^(?:\d{1,2}[.．、)）]|[\p{Script=Han}（(①-⑳])/u;
const BEGINS_LABEL_OR_VALUE = /^[\d\p{Script=Han}（(①-⑳]/u;
const GLUED =
  /(?<=[\d\p{Script=Han}）)”"])(?:第 ?\d{1,3} ?页(?: ?[，,/]? ?共 ?\d{1,3} ?页)?|(?<wave>[~～·•]) ?\d{1,3} ?\k<wave>|(?<dash>[-－–—]) ?(?<number>\d{1,3}) ?\k<dash>)/gu;

/** 涉及个人隐私件- 3 -4.危及…: a page number that ran into the text around it, or what looks like one. */
export function isGluedPageNumber(text: string, index: number, end: number): boolean {
  return (
    FIGURE.test(text.slice(index, end)) &&
    DASH_AT_WORD.test(text.slice(Math.max(0, index - 4), index)) &&
    DASH_BEFORE_WORD.test(text.slice(end, end + 4))
  );
}

/** A word without the dash of such a page number behind its figures, where it is no mark for a missing value: 0000000- 3 -4.保护…. */
export function withoutDashOfPage(word: string, behind: string): string {
  const isBefore = DASH_BEHIND_FIGURE.test(word) && REST_OF_PAGE_NUMBER.test(behind);
  return isBefore ? word.slice(0, -1) : word;
}

const DASH_BEHIND_FIGURE = /\p{Script=Han}\d+[-－–—]$/u;
const REST_OF_PAGE_NUMBER = /^\s\d{1,3}\s[-－–—](?:[\p{Script=Han}（(①-⑳]|\d{1,2}[.．、)）])/u;
const FIGURE = /^\d{1,3}$/u;
const DASH_AT_WORD = /\S[-－–—]\s$/u;
const DASH_BEFORE_WORD = /^\s[-－–—]\S/u;

/** Whether there are several, each the next of the one before, or one with which they begin again. */
function countOn(numbers: readonly RegExpExecArray[]): boolean {
  const counted = numbers.map(({ groups }) => Number(groups?.number));
  const steps = counted.slice(1).map((number, place) => number - (counted[place] ?? 0));
  return steps.includes(1) && steps.every((step) => step <= 1);
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
