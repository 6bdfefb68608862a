import type { Group } from '../tokens/group.js';
import { findPattern, knowsCharacters, sharedCharacters } from './similarity.js';
import type { Template, TemplateItem } from './template.js';

/** Labels of up to this many characters must be found to the letter. */
const SHORT = 3;
/** Share of a label's characters that may be lost, added or changed. */
const TOLERANCE = 0.4;
/** Share of a label broken over lines that must stand before its values. */
const LEAST_BEFORE = 1 / 3;
const EXACT_BONUS = 0.15;
const TRAILING_COST = 0.04;
const CROSSING_COST = 0.05;
/** A header's characters may be scrambled where lines of several columns were read across. */
const SCRAMBLED_HEADER = 0.75;

/**
 * How well a group's text ends in an item's label: 0 where it does not, about 1 where it does. A label that was
 * broken over lines may have its rest behind the values, at the start of the next group.
 */
export function matchLabel(
  item: TemplateItem,
  group: Group,
  next: Group | undefined,
  template: Template,
): number {
  const scores = item.patterns.map((pattern) => {
    if (item.kind === 'line') return matchHeader(pattern, group);
    if (group.text === pattern || group.ownText === pattern) return 1 + EXACT_BONUS;
    if (pattern.length <= SHORT) return matchShort(pattern, group, template);
    return Math.max(matchEnd(pattern, group), next === undefined ? 0 : matchAcross(pattern, group, next));
  });
  return Math.max(0, ...scores);
}

function matchHeader(pattern: string, group: Group): number {
  const header = group.context.slice(-Math.ceil(pattern.length * 1.3));
  const shared = sharedCharacters(pattern, header);
  return shared >= SCRAMBLED_HEADER ? shared : 0;
}

function matchShort(pattern: string, group: Group, template: Template): number {
  if (!group.text.endsWith(pattern)) return 0;
  const before = group.text.slice(0, -pattern.length);
  return template.surroundings.some((label) => before.endsWith(label)) ? 1 : 0;
}

function matchEnd(pattern: string, { text, labelCharacters }: Group): number {
  if (!knowsCharacters(pattern, labelCharacters, 1 - TOLERANCE)) return 0;
  const tail = text.slice(-(2 * pattern.length + 12));
  const { cost, end } = findPattern(pattern, tail);
  if (cost > tolerated(pattern)) return 0;
  return 1 - cost / pattern.length - TRAILING_COST * (tail.length - end);
}

function matchAcross(pattern: string, { text, labelCharacters }: Group, next: Group): number {
  if (next.text === '' || !pattern.includes(next.text.charAt(0))) return 0;
  if (!knowsCharacters(pattern, labelCharacters, LEAST_BEFORE)) return 0;
  const before = text.slice(-2 * pattern.length);
  const after = next.text.slice(0, Math.floor(pattern.length * (1 - LEAST_BEFORE)));
  const { cost, end } = findPattern(pattern, before + after, before.length);
  if (end <= before.length || cost > tolerated(pattern)) return 0;
  const behind = end - before.length;
  if (!after.startsWith(pattern.slice(-behind))) return 0;
  return 1 - cost / pattern.length - CROSSING_COST;
}

function tolerated(pattern: string): number {
  return Math.floor(pattern.length * (pattern.length <= 5 ? 0.25 : TOLERANCE));
}
