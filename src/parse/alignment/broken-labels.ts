import type { Group } from '../tokens/group.js';
import { textsOf } from './group-texts.js';
import {
  type Distances,
  knows,
  type LabelIndex,
  LONGEST_LABEL,
  type Pattern,
  stands,
} from './label-index.js';
import { TOLERANCE } from './similar-labels.js';

/** Share of a label broken over lines that must stand before its values. */
export const LEAST_BEFORE = 1 / 3;
/** Labels of up to this many characters are never broken over lines. */
const LONGEST_ON_ONE_LINE = 5;
/** Characters of other columns that may stand among those of a broken label. */
export const MOST_STRAYS = 12;

/** Whether a group's text is a long label to the letter, and so is not the beginning of another. */
export function isWholeLabel(group: Group, index: LabelIndex): boolean {
  return [...textsOf(group), group.ownText].some((text) => canBreak(text) && index.has(text));
}

/** Patterns that may begin at the end of a text and end at the beginning of the next. */
export function patternsAcross(text: string, next: string, index: LabelIndex): readonly string[] {
  const before = index.distancesFromEnd(text);
  const behind = index.distancesFromStart(next);
  return index.patterns
    .filter((pattern) => canBreak(pattern.text) && mayBreak(pattern, before, behind))
    .map(({ text }) => text);
}

/** What stands before and behind a group's values, as far as a broken pattern may reach. */
export function textAround(pattern: string, group: Group, next: Group): [before: string, behind: string] {
  const reach = reachOf(pattern);
  return [group.text.slice(-reach), next.text.slice(0, reach)];
}

function reachOf({ length }: string): number {
  return length + MOST_STRAYS;
}

/** Whether a pattern can be cut in two so that both sides know enough of the characters of their part. */
function mayBreak(pattern: Pattern, before: Distances, behind: Distances): boolean {
  const { letters, text } = pattern;
  const reach = reachOf(text);
  if (![-1, -2].some((place) => stands(behind, letters.at(place), reach))) return false;
  if (!knows(pattern, before, LONGEST_LABEL, text.length * (1 - LEAST_BEFORE))) return false;
  let strangersBefore = 0;
  let strangersBehind = letters.filter((letter) => !stands(behind, letter, reach)).length;
  for (const [place, letter] of letters.entries()) {
    const [split, rest] = [place + 1, text.length - place - 1];
    if (!stands(before, letter, reach)) strangersBefore += 1;
    if (!stands(behind, letter, reach)) strangersBehind -= 1;
    const isPossible = strangersBefore <= split * TOLERANCE && strangersBehind <= rest * TOLERANCE;
    if (isPossible && rest > 0 && split >= text.length * LEAST_BEFORE) return true;
  }
  return false;
}

function canBreak(pattern: string): boolean {
  return pattern.length > LONGEST_ON_ONE_LINE;
}
