import { COUNTED_AS } from '../asides/counted-remark.js';
import { isGluedPageNumber, withoutDashOfPage, withoutPageNumbers } from '../asides/page-number.js';
import { type Beside, type GluedPart, gluedParts } from '../glued/glued-rows.js';
import type { Located, NumberToken, Span, Token } from '../token/token.js';
import { readCloudedValue, readMarkedValue, saysAbout } from '../values/clouded-value.js';
import { type PrintedValue, readPlainNumber, readPrintedValue } from '../values/printed-value.js';
import { withoutSpaces } from '../values/spaced-thousands.js';

/**
 * The tokens of a cell that its line shows the borders of, which may be those of a few cells only. What may be thousands
 * and the rest of one number (10 501) is one value or two, and so no clear one.
 */
export function cellWords(cell: string, located: Located): Token[] {
  const plain = readPlainNumber(cell);
  if (plain !== null) return [toNumberToken(cell, plain, located)];
  const isOne = !/\s/u.test(cell) || withoutSpaces(cell) !== null;
  const clouded = isOne ? readCloudedValue(cell) : null;
  return clouded === null ? words(cell, located) : [toNumberToken(cell, clouded, located)];
}

/** Splits running text at white space into values and text between them. */
export function words(text: string, located: Located): Token[] {
  const trimmed = withoutPageNumbers(located.span === null ? joined(text.trim()) : text.trim());
  if (WITHOUT_WIDTH.test(trimmed)) return [];
  if (!/\s/u.test(trimmed)) return pieces(trimmed, located);
  const remarkEnd = remarksIn(trimmed);
  return [...trimmed.matchAll(WORD)].flatMap(({ 0: word, index }): Token[] => {
    if (WITHOUT_WIDTH.test(word)) return [];
    const span = located.span === null ? null : shareOf(located.span, index, word.length, trimmed.length);
    const end = index + word.length;
    const inRemark = remarkEnd(index) - index;
    const isCounted =
      BEGINS_FIGURE.test(word) &&
      (ITEM_AT_END.test(word) || ITEM.test(trimmed.slice(end, end + COUNTED_REACH))) &&
      COUNTED_AS.test(trimmed.slice(Math.max(0, index - COUNTED_REACH), index));
    const isText =
      isCounted ||
      inRemark >= word.length ||
      BEGINS_LABEL.test(trimmed.slice(index, index + LONGEST_NONE)) ||
      (ENDS_FIGURE.test(word) && IN_SENTENCE.test(trimmed.slice(end, end + COUNTED_REACH))) ||
      isGluedPageNumber(trimmed, index, end);
    if (isText) return [{ kind: 'text', raw: word, ...located, span }];
    const beside = {
      before: span === null ? trimmed.slice(Math.max(0, index - COUNTED_REACH), index) : '',
      behind: trimmed.slice(end),
    };
    if (inRemark <= 0 || span !== null) return pieces(word, { ...located, span }, beside);
    const before = word.slice(0, inRemark);
    const remark = { kind: 'text', raw: before, ...located, span } as const;
    return [remark, ...pieces(word.slice(inRemark), { ...located, span }, { ...beside, before })];
  });
}

/** Characters that nobody sees, such as those that mark where a line may break. */
const WITHOUT_WIDTH = /^[\u200b\ufeff]+$/u;

/** 发布数篇654 .微博: the point is that of the number before, which ran into the value. */
function joined(text: string): string {
  return SPACE_BEFORE_POINT.test(text) ? text.replace(/(\p{Script=Han}\d+)\s+(?=[.．、]\D)/gu, '$1') : text;
}

/** Tells at little cost where none is. */
const SPACE_BEFORE_POINT = /\s[.．、]/u;

/** 无 法提供, 无 正当理由: the first character of a label that is spaced out, and no value. */
const BEGINS_LABEL = /^无\s+[法正]/u;
const LONGEST_NONE = 8;

/** Tells where the brackets end that a place of a text stands in; 0 for none. Places must be asked for from left to right. */
function remarksIn(text: string): (index: number) => number {
  const remarks = text.matchAll(REMARK);
  let remark = remarks.next();
  return (index) => {
    while (!remark.done && index >= remark.value.index + remark.value[0].length) remark = remarks.next();
    return remark.done || index < remark.value.index ? 0 : remark.value.index + remark.value[0].length;
  };
}

/** A word without white space: a value, a text, a label with its first value right behind it, or whole rows. */
export function pieces(printed: string, located: Located, beside: Beside = ALONE): Token[] {
  const { behind: rest } = beside;
  const word = located.span === null ? withoutDashOfPage(printed, rest) : printed;
  const parts = gluedParts(word, beside);
  if (parts !== null) return parts.map((part) => partToken(part, word, located));
  if (DIGITS_FROM_ZERO.test(word) && !OF_DATE.test(rest)) return [toNumberToken(word, UNCLEAR, located)];
  const whole = toToken(word, located);
  if (whole.kind === 'value') return [whole];
  const [, label = '', value = ''] = (MAY_END_IN_VALUE.test(word) && GLUED_VALUE.exec(word)) || [];
  if (readPrintedValue(value) === null || COUNTED_AS.test(label)) return [whole];
  const { span } = located;
  const before = span === null ? null : shareOf(span, 0, label.length, word.length);
  const behind = span === null ? null : shareOf(span, label.length, value.length, word.length);
  const place = { ...located, span: behind };
  const token = saysAbout(label) ? toNumberToken(value, UNCLEAR, place) : toToken(value, place);
  return [
    toToken(label, { ...located, span: before }),
    token.kind === 'value' && COUNTED.test(rest) ? { ...token, touching: 'counted' } : token,
  ];
}

const ALONE: Beside = { before: '', behind: '' };

function partToken({ text, start, isRun, touching }: GluedPart, word: string, located: Located): Token {
  const span = located.span === null ? null : shareOf(located.span, start, text.length, word.length);
  if (!isRun) return { kind: 'text', raw: text, ...located, span };
  const exact = saysAbout(word.slice(0, start)) ? null : readPrintedValue(text);
  return { ...toNumberToken(text, exact ?? UNCLEAR, { ...located, span }), touching };
}

const UNCLEAR: PrintedValue = { kind: 'unclear' };
/** The values of a line without anything between them, unless they are those of a date. */
const DIGITS_FROM_ZERO = /^[0０][\d０-９]+$/u;
const OF_DATE = /^\s*[年月日号时点分秒:：/.-]/u;

/** 2 件为网络申请. */
const COUNTED = /^\s*[条件项个次]\p{Script=Han}/u;
const MAY_END_IN_VALUE = /[\d０-９,，][件条项个元]?[\u200b\ufeff]*$/u;
/** 行政许可550, 公开申请634件. */
const GLUED_VALUE =
  /^(.*[\p{Script=Han}）)]\p{Script=Han}[）)”"』」]?)([\u200b\ufeff]*[+-]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[件条项个元]?[\u200b\ufeff]*)$/u;
/**
 * A word, together with what belongs to it when that stands free: the unit of 12 件, the point of 3 .其他, the slash of
 * 本年增 / 减, the page number of 第 3 页 within running text.
 */
const WORD =
  /第\s?\d+\s?页(?:\s?共\s?\d+\s?页)?|共\s?\d+\s?页|\S*\p{Script=Han}\s\/\s\p{Script=Han}\S*|[1-9１-９]\s+[.．、]\S*|[\d,.]+\s(?:[万亿]元?|人次|[条件项个次篇份人元宗起家部])(?!\S)|\S+/gu;
/** A figure within such a remark that is broken over lines: 计 1 条. */
const ITEM = /^\s*(?:[条次]|$)/u;
const BEGINS_FIGURE = /^[\d０-９]/u;
const ITEM_AT_END = /\s[条次]$/u;
const ENDS_FIGURE = /[\d０-９]\s?\p{Script=Han}?$/u;
/** A figure of a sentence: 行政许可 5157 件，行政处罚 59 件。 In 2017 年, 62.6 % it is none of a cell's either. */
const IN_SENTENCE = /^\s*(?:[条件项个次篇份宗起人]?[，。；]|年|[%％])/u;
/** Characters beside a figure that tell what it is. */
const COUNTED_REACH = 8;
/**
 * A figure in brackets belongs to the label: （不同渠道和方式公开相同信息计 1 条）; and one in a remark on a figure to that,
 * even where the next line has its end.
 */
const REMARK = /[（(][^（()）]*[)）]|(?<=\d)[（(]\p{Script=Han}[^（()）]*$/gu;

/** The part of a span that `length` characters from `start` take up, all characters being equally wide. */
export function shareOf(span: Span, start: number, length: number, total: number): Span {
  const width = (span.right - span.left) / total;
  return { left: span.left + start * width, right: span.left + (start + length) * width };
}

export function toToken(raw: string, located: Located): Token {
  const isLong = raw.length > MOST_VALUE_CHARACTERS;
  const value = isLong ? null : (readPrintedValue(raw) ?? readMarkedValue(raw));
  return value === null ? { kind: 'text', raw, ...located } : toNumberToken(raw, value, located);
}

export function toNumberToken(raw: string, value: PrintedValue, located: Located): NumberToken {
  return { kind: 'value', raw, value, stacked: false, touching: null, ...located };
}

const MOST_VALUE_CHARACTERS = 40;
