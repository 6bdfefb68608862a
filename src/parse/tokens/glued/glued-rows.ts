import { mayEndInLabel } from '../asides/sentence.js';
import type { Digit, Touching } from '../token/token.js';
import { readPrintedValue } from '../values/printed-value.js';
import {
  COUNTED,
  DIGIT,
  IS_NUMBERING,
  LABEL_END,
  MAY_HOLD_RUN,
  NUMBER,
  RUN,
  UNIT,
  WITHOUT_WIDTH,
} from './run-of-values.js';

/** A piece of a word: text, or the digits of the values behind it. */
export interface GluedPart {
  readonly text: string;
  /** Of its first character, in UTF-16 units from the beginning of the word. */
  readonly start: number;
  readonly isRun: boolean;
  /** Of a run: what stands right behind it in the word. */
  readonly touching: Touching | null;
}

/** 次276次: a figure that its unit stands before, as the form prints it, and behind. */
const BETWEEN_UNITS = new RegExp(
  `(?<=(?<unit>条|件|次|篇|个|人次|人|万元|元|项|份))(?<run>${NUMBER}(?:\\k<unit>|万?元))`,
  'gu',
);
const BEHIND_UNIT = new RegExp(`(?<=[条件次篇个人元项份])${NUMBER}(?![\\d.．、)）])`, 'gu');
/** Fewer figures may stand between units by chance: 件1|2件为网络申请. */
const LEAST_BETWEEN_UNITS = 4;
const ENDS_LABEL = new RegExp(`${LABEL_END}\\s*$`, 'u');
const IS_NUMBERED = /^[.．、)）]/u;
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
  if (first === undefined || (isOne && readPrintedValue(first.text)?.kind === 'number')) return null;
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
    if (part === null || !isCell) return [];
    return [{ text: part.text, touching: part.touching, start: index, isRun: true }];
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
