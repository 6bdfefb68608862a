import { readPrintedValue } from './printed-value.js';
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
const NUMBER = `${DIGIT}+(?:[,，]${DIGIT}{3})*(?:[.．]${DIGIT}+)*`;
const MARK = '[/／—–+-]';
const UNIT = '[条件项个]';
/** Words for what is counted or dated: a figure before one of them stands in a sentence. */
const COUNTED = '[条件项个次元万亿年月日号时分篇人份期家名级倍多余辆户]';
/**
 * What stands behind a label and before the next one, when that is figures and marks for their absence. The next label's
 * own numbering is not part of it: behind 属于国家秘密 in 1.属于国家秘密00000002.其他法律 stand seven digits.
 */
const RUN = new RegExp(
  `(?<=[\\p{Script=Han}）)”"』」])(?<run>${MARK}*${NUMBER}(?:(?:${UNIT}|${MARK})+${NUMBER})*${MARK}*${UNIT}?)` +
    `(?:(?=$|[（(“"『「]|(?!${COUNTED})\\p{Script=Han})|(?=[①-⑳]\\p{Script=Han}|[*＊※]|[.．、)）](?!\\d)))`,
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
const MAY_HOLD_RUN = new RegExp(`[\\p{Script=Han}）)”"』」]${MARK}*${DIGIT}`, 'u');
const IS_NUMBERED = /^[.．、)）]/u;
/** （二）, ②, 三、, 其中：, 第二十条: what begins a label that has no figures for its numbering. A star begins a note. */
const IS_NUMBERING =
  /^(?:[（(][一二三四五六七八九十]|[①-⑳*＊※]|[一二三四五六七八九十]{1,3}、|其中|第[（(]?[一二三四五六七八九十])/u;
const REMARK = /[（(][^（()）]{0,80}[)）]/gu;
const SENTENCE_END = /[。；！？;!?]/u;
/** Marks that no label has outside of its remarks: the figure behind them is one of a sentence. */
const WITHIN_BRACKETS = /[（(][^（()）]*$/u;
const WITHIN_SENTENCE = /[，,]|(?<!其中|单位)[：:]/u;

/**
 * The parts of a word in which the cells of one or more rows ran together (规章000行政规范性文件512); null for every
 * other word. Whether a run is one number or several is not for the word to say. `behind`: what follows on the line.
 */
export function gluedParts(word: string, behind = ''): readonly GluedPart[] | null {
  if (!MAY_HOLD_RUN.test(word)) return null;
  const counted = runsBetweenUnits(word);
  const runs = counted ?? runsBeforeLabels(word, behind);
  const [first, ...others] = runs;
  const isOne = counted === null && others.length === 0 && first?.touching === null;
  if (first === undefined || (isOne && readPrintedValue(first.text) !== null)) return null;
  const parts: GluedPart[] = [];
  let end = 0;
  for (const run of runs) {
    parts.push({ text: word.slice(end, run.start), start: end, isRun: false, touching: null }, run);
    end = run.start + run.text.length;
  }
  return end < word.length
    ? [...parts, { text: word.slice(end), start: end, isRun: false, touching: null }]
    : parts;
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

function runsBeforeLabels(word: string, behind: string): readonly GluedPart[] {
  let end = 0;
  return [...word.matchAll(RUN)].flatMap(({ groups: { run = '' } = {}, index }) => {
    const isCell = isLabel(word.slice(end, index));
    end = index + run.length;
    const rest = word.slice(end) || behind.trimStart();
    const isNumbered = IS_NUMBERED.test(rest);
    const text = isNumbered ? run.slice(0, -1) : run;
    const touching = isNumbered ? digitAtEnd(run) : labelOrNumbering(rest);
    const isCounted = ONE_COUNTED.test(text) || ONE_COUNTED.test(text + rest.slice(0, 1));
    if (text === '' || isCounted || !isCell) return [];
    return [{ text, start: index, isRun: true, touching: rest === '' ? null : touching }];
  });
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

/** Whether the text before a run ends in what may be a label, and not in a sentence that goes on. */
function isLabel(text: string): boolean {
  const unfinished = text.split(SENTENCE_END).at(-1)?.replace(REMARK, '').replace(NUMERAL, '') ?? '';
  return !WITHIN_SENTENCE.test(unfinished) && !WITHIN_BRACKETS.test(unfinished);
}

/** 一，本年新收…: the comma that some documents print behind a number; but 第一，, 之一，. */
const NUMERAL = /(?<![第之其唯统])[一二三四五六七八九十][，,]/gu;

const ONE_COUNTED = new RegExp(`^${NUMBER}${COUNTED}$`, 'u');
