import { readPrintedValue } from './printed-value.js';
import { mayEndInLabel } from './sentence.js';
import type { Digit, Touching } from './token.js';

/** A piece of a word: text, or the digits of the values behind it. */
export interface GluedPart {
  readonly text: string;
  /** Of its first character, in UTF-16 units from the beginning of the word. */
  readonly start: number;
  readonly isRun: boolean;
  /** Of a run: what stands right behind it in the word. */
  readonly touching: Touching | null;
}

const DIGIT = '[\\d０-９]';
/** Digits that a comma sets apart from those before may belong to two values, or to the next label's numbering. */
const NUMBER = `${DIGIT}+(?:[,，]${DIGIT}{3,})*(?:[.．]${DIGIT}+)*`;
const MARK = '[/／—–+＋−－-]';
const UNIT = '[条件项个]';
const WITHOUT_WIDTH = '[\\u200b\\ufeff]';
/** What may stand between two values, or before the second: also a change in words (0减少50). */
const BETWEEN = `(?:${UNIT}|${MARK}|${WITHOUT_WIDTH}|[↑↓]|增加?|减少?)+`;
const LABEL_END = '[\\p{Script=Han}）)”"“＂\'’》』」]';
/** Words for what is counted or dated: a figure before one of them stands in a sentence. */
const COUNTED = '[条件项个次元万亿年月日号时分篇人份期家名级倍多余辆户]';
/** A sentence that begins with a year may stand behind a table. */
const YEAR = `(?:19|20)${DIGIT}{2}年`;
/**
 * What stands behind a label and before the next one, when that is figures and marks for their absence. The next label's
 * own numbering is not part of it: behind 属于国家秘密 in 1.属于国家秘密00000002.其他法律 stand seven digits.
 */
const RUN = new RegExp(
  `(?<=${LABEL_END}${WITHOUT_WIDTH}*|^)(?<run>${MARK}*${NUMBER}(?:${BETWEEN}${NUMBER})*${MARK}*${UNIT}?)` +
    `${WITHOUT_WIDTH}*(?=$|[（(“"『「《]|(?!${COUNTED})\\p{Script=Han}|${YEAR}|[①-⑳]\\p{Script=Han}|[*＊※]|[.．、)）](?!\\d))`,
  'gu',
);
/** 次276次: a figure that its unit stands before, as the form prints it, and behind. */
const BETWEEN_UNITS = new RegExp(
  `(?<=(?<unit>条|件|次|篇|个|人次|人|万元|元|项|份))(?<run>${NUMBER}(?:\\k<unit>|万?元))`,
  'gu',
);
const BEHIND_UNIT = new RegExp(`(?<=[条件次篇个人元项份])${NUMBER}(?![\\d.．、)）])`, 'gu');
/** Fewer figures may stand between units by chance: 件1|2件为网络申请. */
const LEAST_BETWEEN_UNITS = 4;
const MAY_HOLD_RUN = new RegExp(`(?:${LABEL_END}${WITHOUT_WIDTH}*|^)${MARK}*${DIGIT}`, 'u');
const ENDS_LABEL = new RegExp(`${LABEL_END}\\s*$`, 'u');
const IS_NUMBERED = /^[.．、)）]/u;
/** （二）, ②, 三、, 其中：, 第二十条: what begins a label that has no figures for its numbering. A star begins a note. */
const IS_NUMBERING =
  /^(?:[（(][一二三四五六七八九十]|[①-⑳*＊※]|[一二三四五六七八九十]{1,3}、|其中|第[（(]?[一二三四五六七八九十])/u;

/** What stands on the line of a word before and behind it. */
export interface Beside {
  readonly before: string;
  readonly behind: string;
}

/**
 * The parts of a word in which the cells of one or more rows ran together (规章000行政规范性文件512); null for every
 * other word. Whether a run is one number or several is not for the word to say.
 */
export function gluedParts(word: string, beside: Beside): readonly GluedPart[] | null {
  if (!MAY_HOLD_RUN.test(word)) return null;
  const counted = runsBetweenUnits(word);
  const runs = counted ?? runsBeforeLabels(word, beside);
  const [first, ...others] = runs;
  const isOne = counted === null && others.length === 0 && first?.touching === null;
  if (first === undefined || (isOne && readPrintedValue(first.text) !== null)) return null;
  const parts: GluedPart[] = [];
  let end = 0;
  const add = (to: number) => {
    const text = word.slice(end, to).replace(WIDTHLESS_AT_START, '');
    if (text !== '') parts.push({ text, start: to - text.length, isRun: false, touching: null });
  };
  for (const run of runs) {
    add(run.start);
    parts.push(run);
    end = run.start + run.text.length;
  }
  add(word.length);
  return parts;
}

/** Null where a figure that stands behind a unit has none behind itself, and where there are too few within the word. */
function runsBetweenUnits(word: string): readonly GluedPart[] | null {
  const runs = [...word.matchAll(BETWEEN_UNITS)];
  const isLast = runs.some(({ 0: run, index }) => index + run.length === word.length);
  const isBare = (word.match(BEHIND_UNIT)?.length ?? 0) > runs.length;
  if (isBare || (!isLast && runs.length < LEAST_BETWEEN_UNITS)) return null;
  return runs.map(({ groups: { run: text = '' } = {}, index: start }) => ({
    text,
    start,
    isRun: true,
    touching: null,
  }));
}

function runsBeforeLabels(word: string, { before, behind }: Beside): readonly GluedPart[] {
  let end = 0;
  return [...word.matchAll(RUN)].flatMap(({ groups: { run = '' } = {}, index }) => {
    const isFirst = ENDS_LABEL.test(before) && run.length < word.length;
    const isCell = index > 0 ? mayEndInLabel(word.slice(end, index)) : isFirst;
    end = index + run.length;
    const rest = word.slice(end).replace(WIDTHLESS_AT_START, '') || behind.trimStart();
    const part = runBefore(run, rest);
    return part === null || !isCell ? [] : [{ ...part, start: index, isRun: true }];
  });
}

const WIDTHLESS_AT_START = new RegExp(`^${WITHOUT_WIDTH}+`, 'u');

/** The values of a run, and what they touch; null where the run is only the figure of a sentence. */
function runBefore(run: string, rest: string): Pick<GluedPart, 'text' | 'touching'> | null {
  if (IS_NUMBERED.test(rest)) {
    const text = run.slice(0, -1);
    return text === '' || isCounted(text, rest) ? null : { text, touching: digitAtEnd(run) };
  }
  // No number begins with a zero: the figure before the unit is not all of them.
  const [, values = null] = VALUES_AND_COUNTED.exec(run) ?? [];
  if (values !== null && !IS_NUMBERING.test(rest)) return { text: values, touching: 'counted' };
  if (isCounted(run, rest) && !IS_NUMBERING.test(rest)) return null;
  return { text: run, touching: rest === '' ? null : labelOrNumbering(rest) };
}

/** 00000002件为网络申请. */
const VALUES_AND_COUNTED = new RegExp(`^([0０]${DIGIT}+)${UNIT}$`, 'u');

function isCounted(run: string, rest: string): boolean {
  return ONE_COUNTED.test(run) || ONE_COUNTED.test(run + rest.slice(0, 1));
}

function digitAtEnd(run: string): Touching {
  const digit = run.slice(-1).normalize('NFKC');
  return isDigit(digit) ? digit : 'numbering';
}

function isDigit(text: string): text is Digit {
  return /^\d$/u.test(text);
}

function labelOrNumbering(rest: string): Touching {
  return IS_NUMBERING.test(rest) ? 'numbering' : 'label';
}

const ONE_COUNTED = new RegExp(`^${NUMBER}${COUNTED}$`, 'u');
