import type { Group } from '../tokens/group.js';
import { textsOf } from './group-texts.js';
import { type Distances, knows, type LabelIndex, type Pattern } from './label-index.js';

/** Labels of up to this many characters must be found to the letter. */
export const SHORT = 3;
/** Share of a label's characters that may be lost, added or changed. */
export const TOLERANCE = 0.4;
/** Decides for the longer of two labels when one is the end of the other. */
export const LENGTH_BONUS = 0.001;
/** Characters that may stand between a label and its values: a unit, a stray character of the column beside. */
const MOST_TRAILING = 2;
const TRAILING_COST = 0.1;

/** Patterns that nearly end a group's text, with their similarity of under 1. */
export function similarLabels(group: Group, index: LabelIndex): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const most = mostTrailing(group);
  for (const text of textsOf(group)) {
    const distances = index.distancesFromEnd(text);
    for (const pattern of index.patterns) {
      if (pattern.text.length <= SHORT || !mayEnd(pattern, distances)) continue;
      const similarity = similarityOfEnd(pattern, text, most);
      const isBetter = similarity > (found.get(pattern.text) ?? 0);
      if (isBetter && !endsAbove(group, pattern.text)) found.set(pattern.text, similarity);
    }
  }
  return found;
}

/** Every character that is not there costs an edit. */
function mayEnd(pattern: Pattern, distances: Distances): boolean {
  return knows(pattern, distances, reachOf(pattern.text), tolerated(pattern.text));
}

/** How far from the end of a text a pattern is looked for. */
function reachOf({ length }: string): number {
  return 2 * length;
}

function similarityOfEnd({ text: pattern, find }: Pattern, text: string, most: number): number {
  const tail = text.slice(-reachOf(pattern));
  const { cost, end } = find(tail);
  const trailing = tail.length - end;
  if (cost > tolerated(pattern) || trailing > most) return 0;
  return 1 - cost / pattern.length - TRAILING_COST * trailing + LENGTH_BONUS * pattern.length;
}

/** A word that has a line to itself is a label of its own, and no end of the label above, unless it is one character. */
function mostTrailing({ ownText, lastWord }: Group): number {
  if (ownText !== '') return Math.min(MOST_TRAILING, ownText.length - 1);
  return lastWord.length === 1 ? MOST_TRAILING : Math.min(MOST_TRAILING, lastWord.length - 1);
}

/** Whether a label stands above to the letter, and the values beside another word. */
function endsAbove({ text, ownText, lastWord }: Group, pattern: string): boolean {
  const beside = ownText === '' && lastWord.length > 1 ? lastWord : ownText;
  return beside !== '' && text.slice(0, text.length - beside.length).endsWith(pattern);
}

/** The edits that a pattern may take and still be read. */
export function tolerated({ length }: string): number {
  return Math.floor(length * (length <= 5 ? 0.25 : TOLERANCE));
}
