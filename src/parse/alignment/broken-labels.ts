import type { Group } from '../tokens/group.js';
import { textsOf } from './group-texts.js';
import type { LabelIndex } from './label-index.js';
import { TOLERANCE } from './similar-labels.js';

/** Share of a label broken over lines that must stand before its values. */
export const LEAST_BEFORE = 1 / 3;
/** Labels of up to this many characters are never broken over lines. */
const LONGEST_ON_ONE_LINE = 5;
/** Characters of other columns that may stand among those of a broken label. */
export const MOST_STRAYS = 12;

/**
 * Patterns that may begin at the end of a group's text and end at the beginning of the next. A text that is a long label
 * to the letter is not the beginning of another. `known`: see `LabelIndex.countKnown`.
 */
export function brokenLabels(
  group: Group,
  next: Group,
  index: LabelIndex,
  known: Uint8Array,
): readonly string[] {
  if ([...textsOf(group), group.ownText].some((text) => canBreak(text) && index.has(text))) return [];
  return index.patterns.flatMap(({ text: pattern }, ordinal) => {
    const isBegun = (known[ordinal] ?? 0) >= pattern.length * LEAST_BEFORE;
    return isBegun && canBreak(pattern) && hasSplit(pattern, textAround(pattern, group, next))
      ? [pattern]
      : [];
  });
}

/** What stands before and behind a group's values, as far as a broken pattern may reach. */
export function textAround({ length }: string, group: Group, next: Group): [before: string, behind: string] {
  const reach = length + MOST_STRAYS;
  return [group.text.slice(-reach), next.text.slice(0, reach)];
}

/** Whether a pattern can be cut in two so that both sides know enough of the characters of their part. */
function hasSplit(pattern: string, [before, behind]: readonly [string, string]): boolean {
  if (!behind.includes(pattern.slice(-1)) && !behind.includes(pattern.slice(-2, -1))) return false;
  const strangersBehind = countStrangers(pattern, behind);
  let strangersBefore = 0;
  let left = strangersBehind;
  for (let split = 1; split < pattern.length; split++) {
    const character = pattern.charAt(split - 1);
    if (!before.includes(character)) strangersBefore += 1;
    if (!behind.includes(character)) left -= 1;
    const isPossible = strangersBefore <= split * TOLERANCE && left <= (pattern.length - split) * TOLERANCE;
    if (isPossible && split >= pattern.length * LEAST_BEFORE) return true;
  }
  return false;
}

function countStrangers(pattern: string, text: string): number {
  let strangers = 0;
  for (const character of pattern) if (!text.includes(character)) strangers += 1;
  return strangers;
}

function canBreak(pattern: string): boolean {
  return pattern.length > LONGEST_ON_ONE_LINE;
}
