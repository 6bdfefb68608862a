import type { Group } from '../tokens/group.js';
import { findPattern, knowsCharacters, prefixCosts, sharedCharacters } from './similarity.js';
import type { Template, TemplateItem } from './template.js';

/** Labels of up to this many characters must be found to the letter. */
const SHORT = 3;
/** Share of a label's characters that may be lost, added or changed. */
const TOLERANCE = 0.4;
/** Labels of up to this many characters are never broken over lines. */
const LONGEST_ON_ONE_LINE = 5;
/** Characters of other columns that may stand among those of a broken label. */
const MOST_STRAYS = 12;
/** Share of a label broken over lines that must stand before its values. */
const LEAST_BEFORE = 1 / 3;
const EXACT_BONUS = 0.15;
/** Decides for the longer of two labels when one is the end of the other. */
const LENGTH_BONUS = 0.001;
/** Characters that may stand between a label and its values: a unit, a stray character of the column beside. */
const MOST_TRAILING = 2;
const TRAILING_COST = 0.1;
/** Characters before a short label that tell what stands there. */
const LONGEST_BEFORE = 60;
/** The Chinese numeral of a row such as （七）总计. */
const NUMBERING = /[一二三四五六七八九十]$/u;
const CROSSING_COST = 0.05;
/** A header's characters may be scrambled where lines of several columns were read across. */
const SCRAMBLED_HEADER = 0.75;
/** A whole header says more than the label of one row. */
const HEADER_BONUS = 0.5;

/**
 * How well a group's text ends in the label of each item: 0 where it does not, about 1 where it does. Where one label
 * is the end of another (同意公开答复数, 不同意公开答复数), a text that ends in the longer one is not the shorter one's;
 * and a text that is one label to the letter (不予公开) is no misprint of another (予以公开).
 */
export function matchLabels(template: Template, group: Group, next: Group | undefined): readonly number[] {
  const scores = template.items.map((item) => matchLabel(item, group, next, template));
  const isExact = scores.some((score) => score >= 1);
  return scores.map((score, index) => {
    if (isExact && score < 1) return 0;
    const longer = template.longer[index] ?? [];
    return longer.some((other) => (scores[other] ?? 0) >= score) ? 0 : score;
  });
}

/**
 * How well a group's text ends in an item's label: 0 where it does not, about 1 where it does. A label that was
 * broken over lines may have its rest behind the values, at the start of the next group.
 */
function matchLabel(item: TemplateItem, group: Group, next: Group | undefined, template: Template): number {
  const scores = item.patterns.map((pattern) => {
    if (item.kind === 'line') return matchHeader(pattern, group);
    if (isWhole(pattern, group)) return 1 + EXACT_BONUS;
    if (pattern.length <= SHORT) return matchShort(pattern, group, template);
    const score = matchEnd(pattern, group);
    if (next === undefined || score >= 1) return score;
    return Math.max(score, matchAcross(pattern, group, next, template));
  });
  return Math.max(0, ...scores);
}

function isWhole(pattern: string, { text, plainText, ownText }: Group): boolean {
  return text === pattern || plainText === pattern || ownText === pattern;
}

function matchHeader(pattern: string, group: Group): number {
  const header = group.context.slice(-Math.ceil(pattern.length * 1.3));
  const shared = sharedCharacters(pattern, header);
  return shared >= SCRAMBLED_HEADER ? shared + HEADER_BONUS : 0;
}

function matchShort(pattern: string, { text, plainText }: Group, { surroundings }: Template): number {
  const end = pattern.slice(-1);
  if (!text.endsWith(end) && !plainText.endsWith(end)) return 0;
  const isLabel = [text, plainText, withoutDoubles(text.slice(-LONGEST_BEFORE))].some((label) => {
    if (!label.endsWith(pattern)) return false;
    const before = label.slice(0, -pattern.length).replace(NUMBERING, '');
    return before === '' || surroundings.some((other) => before.endsWith(other) || isRestOf(before, other));
  });
  return isLabel ? 1 : 0;
}

/** 规规章 → 规章. */
function withoutDoubles(text: string): string {
  return text.replace(/(.)\1/gu, '$1');
}

/** The end of a label that was broken over lines, whose beginning stands before the values above. */
function isRestOf(text: string, label: string): boolean {
  return text.length > 1 && label.endsWith(text);
}

function matchEnd(pattern: string, { text, plainText, labelCharacters }: Group): number {
  if (!knowsCharacters(pattern, labelCharacters, 1 - TOLERANCE)) return 0;
  const scores = (text === plainText ? [text] : [text, plainText]).map((label) => {
    const tail = label.slice(-(2 * pattern.length));
    const { cost, end } = findPattern(pattern, tail);
    const trailing = tail.length - end;
    if (cost > tolerated(pattern) || trailing > MOST_TRAILING) return 0;
    return 1 - cost / pattern.length - TRAILING_COST * trailing + LENGTH_BONUS * pattern.length;
  });
  return Math.max(...scores);
}

/**
 * A label whose lines stand around its values, with pieces of the headings' column among them: 3.要求提供公 | values |
 * 五不予处理开出版物.
 */
function matchAcross(pattern: string, group: Group, next: Group, { strays }: Template): number {
  if (pattern.length <= LONGEST_ON_ONE_LINE || !knowsCharacters(pattern, group.labelCharacters, LEAST_BEFORE))
    return 0;
  if (!knowsCharacters(pattern, group.labelCharacters, 1 - TOLERANCE, next.openingCharacters)) return 0;
  const after = next.text.slice(0, pattern.length + MOST_STRAYS);
  if (!after.includes(pattern.slice(-1)) && !after.includes(pattern.slice(-2, -1))) return 0;
  const before = prefixCosts(pattern, group.text.slice(-(pattern.length + MOST_STRAYS)), strays);
  const behind = prefixCosts(reversed(pattern), reversed(after), strays);
  let best = pattern.length;
  for (let split = Math.ceil(pattern.length * LEAST_BEFORE); split < pattern.length; split++) {
    const rest = pattern.length - split;
    const [one, other] = [before[split] ?? split, behind[rest] ?? rest];
    if (one <= split * TOLERANCE && (other <= rest * TOLERANCE || other < 1))
      best = Math.min(best, one + other);
  }
  return best > tolerated(pattern) ? 0 : 1 - best / pattern.length - CROSSING_COST;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function tolerated(pattern: string): number {
  return Math.floor(pattern.length * (pattern.length <= 5 ? 0.25 : TOLERANCE));
}
