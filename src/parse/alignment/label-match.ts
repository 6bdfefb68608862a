import type { Group } from '../tokens/group.js';
import { LEAST_BEFORE, textAround } from './broken-labels.js';
import type { GroupLabels } from './group-labels.js';
import { isHeadlessLine } from './headless-line.js';
import { TOLERANCE, tolerated } from './similar-labels.js';
import { fuzzyFinder, prefixCosts, sharedCharacters } from './similarity.js';
import type { Template, TemplateItem } from './template.js';

/** Characters before a short label that tell what stands there. */
const LONGEST_BEFORE = 60;
/** The Chinese numeral of a row such as （七）总计. */
export const NUMBERING = /[一二三四五六七八九十]$/u;
const CROSSING_COST = 0.05;
const LEAST_SIMILARITY = 0.55;
/** A header's characters may be scrambled where lines of several columns were read across. */
const SCRAMBLED_HEADER = 0.75;
/** A whole header says more than the label of one row. */
const HEADER_BONUS = 0.5;

/** How well a group's text ends in the labels of some items: about 1 where it does. By the items' positions. */
export type Similarities = ReadonlyMap<number, number>;

const NONE: Similarities = new Map();

/**
 * How well a group's text ends in the label of each item; items that it does not end in are left out. Where one label
 * is the end of another (同意公开答复数, 不同意公开答复数), a text that ends in the longer one is not the shorter one's;
 * and a text that is one label to the letter (不予公开) is no misprint of another (予以公开).
 */
export function matchLabels(template: Template, labels: GroupLabels): Similarities {
  const exact = exactMatches(template, labels);
  const around = exact.size > 0 && mayStandWithin(labels) ? matchesAcross(template, labels) : NONE;
  const near = () => (exact.size > 0 || template.isWholeOnly ? exact : nearMatches(template, labels));
  const matches = around.size > 0 ? around : near();
  if (matches.size < 2) return matches;
  const isLongest = ([position, similarity]: [number, number]) =>
    template.longer[position]?.every((other) => (matches.get(other) ?? 0) < similarity);
  return new Map([...matches].filter(isLongest));
}

function exactMatches(template: Template, labels: GroupLabels): Similarities {
  if (!mayMatch(template, labels)) return NONE;
  const { positions } = template;
  const matches = new Map<number, number>();
  for (const position of template.lines) {
    const item = template.items[position];
    if (item !== undefined) keepBest(matches, [position], matchLine(item, labels.group));
  }
  for (const [pattern, similarity] of labels.exact) {
    for (const position of positions.get(pattern) ?? []) {
      const isVariant = template.items[position]?.variants.has(pattern);
      keepBest(matches, [position], isVariant ? Math.min(similarity, 1) : similarity);
    }
  }
  for (const pattern of labels.short) {
    if (positions.has(pattern) && isShortLabel(pattern, labels.group, template))
      keepBest(matches, positions.get(pattern), 1);
  }
  return matches;
}

/** Tells at little cost that none of a group's labels is the template's, as for most groups. */
function mayMatch({ lines, positions }: Template, { exact, short }: GroupLabels): boolean {
  if (lines.length > 0 || short.some((pattern) => positions.has(pattern))) return true;
  for (const pattern of exact.keys()) if (positions.has(pattern)) return true;
  return false;
}

/** A label that was broken over lines may have its rest behind the values, at the start of the next group. */
function nearMatches(template: Template, labels: GroupLabels): Similarities {
  if (labels.similar().size === 0 && labels.broken().length === 0) return NONE;
  const matches = matchesAcross(template, labels);
  for (const [pattern, similarity] of labels.similar()) {
    keepBest(matches, template.positions.get(pattern), similarity);
  }
  return matches;
}

/**
 * Whether a whole label may be that of a heading beside the first line of a longer one, which goes on behind the values:
 * 1.申请人无正当理由逾期不补正 | （六）其他处理 | values | 、行政机关不再处理其政府信息公开申请.
 */
function mayStandWithin({ group, exact, short }: GroupLabels): boolean {
  if (group.table !== null) return false;
  const longest = Math.max(
    0,
    ...short.map(({ length }) => length),
    ...[...exact.keys()].map(({ length }) => length),
  );
  return group.text.length - longest >= LEAST_AROUND;
}

/** Characters of a label before the heading that stands within it. */
const LEAST_AROUND = 8;

/** How well the labels match that are broken around the group's values. */
function matchesAcross(template: Template, labels: GroupLabels): Map<number, number> {
  const matches = new Map<number, number>();
  for (const pattern of labels.broken()) {
    const positions = template.positions.get(pattern);
    if (positions !== undefined) keepBest(matches, positions, matchAcross(pattern, labels, template));
  }
  return matches;
}

function keepBest(matches: Map<number, number>, positions: readonly number[] = [], similarity: number): void {
  for (const position of positions) {
    if (similarity >= LEAST_SIMILARITY && similarity > (matches.get(position) ?? 0))
      matches.set(position, similarity);
  }
}

function matchLine(item: TemplateItem, group: Group): number {
  const [pattern = ''] = item.patterns;
  return matchHeader(pattern, group) || (isHeadlessLine(item, group) ? 1 : 0);
}

function matchHeader(pattern: string, { context }: Group): number {
  if (context.length < pattern.length * SCRAMBLED_HEADER) return 0;
  const shared = sharedCharacters(pattern, context.slice(-Math.ceil(pattern.length * 1.3)));
  return shared >= SCRAMBLED_HEADER ? shared + HEADER_BONUS : 0;
}

function isShortLabel(pattern: string, { text, plainText }: Group, template: Template): boolean {
  const { surroundings } = template;
  if (isNumberedOtherwise(pattern, text, template)) return false;
  const isLabel = (label: string) => {
    if (!label.endsWith(pattern)) return false;
    const before = label.slice(0, -pattern.length).replace(NUMBERING, '');
    if (before === '' || surroundings.some((other) => before.endsWith(other) || isRestOf(before, other)))
      return true;
    return surroundings.some((other) => endsNearly(before, other));
  };
  const texts = new Set([text, plainText, withoutDoubles(text.slice(-LONGEST_BEFORE))]);
  return [...texts].some(isLabel);
}

/** Whether a text ends in a label with a misprint, where the label is long enough: 现行有效件 for 现行有效件数. */
function endsNearly(text: string, label: string): boolean {
  if (label.length < SHORTEST_MISPRINT || !text.includes(label.slice(0, SURELY_PRINTED))) return false;
  const ending = text.slice(-label.length - 1);
  const { cost, end } = fuzzyFinder(label)(ending);
  return end === ending.length && cost <= label.length * MISPRINTED;
}

const SHORTEST_MISPRINT = 5;
const SURELY_PRINTED = 2;
/** Share of the characters of a label before a short one that may be lost or changed. */
const MISPRINTED = 0.25;

const NUMBERED_BY_NUMERAL = /^[（(]?[一二三四五六七八九十]/u;

/** （六）其他 is the first line of （六）其他处理, and not 3.其他. */
function isNumberedOtherwise(pattern: string, text: string, { items, positions }: Template): boolean {
  if (!text.endsWith(pattern) || !NUMBERING.test(text.slice(0, -pattern.length))) return false;
  const rows = (positions.get(pattern) ?? []).flatMap((position) => items[position]?.slots[0]?.row ?? []);
  return rows.length > 0 && !rows.some(({ printed }) => NUMBERED_BY_NUMERAL.test(printed));
}

/** 规规章 → 规章. */
function withoutDoubles(text: string): string {
  return text.replace(/(.)\1/gu, '$1');
}

/** The end of a label that was broken over lines, whose beginning stands before the values above. */
function isRestOf(text: string, label: string): boolean {
  return text.length > 1 && label.endsWith(text);
}

/**
 * A label whose lines stand around its values, with pieces of the headings' column among them: 3.要求提供公 | values |
 * 五不予处理开出版物.
 */
function matchAcross(pattern: string, { group, next }: GroupLabels, { strays }: Template): number {
  if (next === undefined) return 0;
  const [ending, opening] = textAround(pattern, group, next);
  const before = prefixCosts(pattern, ending, strays);
  const behind = prefixCosts(reversed(pattern), reversed(opening), strays);
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
