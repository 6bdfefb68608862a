import type { Group } from '../tokens/group.js';
import { textsOf } from './group-texts.js';
import { knows, type LabelIndex, LONGEST_LABEL } from './label-index.js';

/** Labels of up to this many characters must be found to the letter. */
export const SHORT = 3;
/** Share of a label's characters that may be lost, added or changed. */
export const TOLERANCE = 0.4;
/** Decides for the longer of two labels when one is the end of the other. */
export const LENGTH_BONUS = 0.001;
/** Characters that may stand between a label and its values: a unit, a stray character of the column beside. */
const MOST_TRAILING = 2;
const TRAILING_COST = 0.1;

/** A pattern that is read at the end of a text: the edits that it takes, and the characters behind it. */
export interface NearEnd {
  readonly pattern: string;
  readonly cost: number;
  readonly trailing: number;
}

/** Patterns that nearly end a group's text, with their similarity of under 1; `nearEnds`: see `nearEndsOf`. */
export function similarLabels(
  group: Group,
  nearEnds: (text: string) => readonly NearEnd[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const most = mostTrailing(group);
  for (const text of textsOf(group)) {
    for (const near of nearEnds(text.slice(-LONGEST_LABEL))) {
      const similarity = near.trailing > most ? 0 : similarityOf(near);
      const isBetter = similarity > (found.get(near.pattern) ?? 0);
      if (isBetter && !endsAbove(group, near.pattern)) found.set(near.pattern, similarity);
    }
  }
  return found;
}

function similarityOf({ pattern: { length }, cost, trailing }: NearEnd): number {
  return 1 - cost / length - TRAILING_COST * trailing + LENGTH_BONUS * length;
}

/** All patterns that nearly end a text. */
export function nearEndsOf(text: string, index: LabelIndex): readonly NearEnd[] {
  const distances = index.distancesFromEnd(text);
  return index.patterns.flatMap((pattern) => {
    const most = tolerated(pattern.text);
    const reach = 2 * pattern.text.length;
    // Every character that is not there costs an edit.
    if (pattern.text.length <= SHORT || !knows(pattern, distances, reach, most)) return [];
    const tail = text.slice(-reach);
    const { cost, end } = pattern.find(tail);
    const trailing = tail.length - end;
    return cost > most || trailing > MOST_TRAILING ? [] : [{ pattern: pattern.text, cost, trailing }];
  });
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
