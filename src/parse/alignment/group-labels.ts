import type { Group } from '../tokens/group.js';
import type { LabelIndex, Pattern } from './label-index.js';

/** Labels of up to this many characters must be found to the letter. */
const SHORT = 3;
/** Share of a label's characters that may be lost, added or changed. */
export const TOLERANCE = 0.4;
/** Share of a label broken over lines that must stand before its values. */
export const LEAST_BEFORE = 1 / 3;
/** More characters than any label of the forms has, with what may stand behind it. */
const LONGEST_LABEL = 120;
/** Labels of up to this many characters are never broken over lines. */
const LONGEST_ON_ONE_LINE = 5;
/** Characters of other columns that may stand among those of a broken label. */
const MOST_STRAYS = 12;
const EXACT_BONUS = 0.15;
/** Decides for the longer of two labels when one is the end of the other. */
const LENGTH_BONUS = 0.001;
/** Characters that may stand between a label and its values: a unit, a stray character of the column beside. */
const MOST_TRAILING = 2;
const TRAILING_COST = 0.1;

/** A group with the patterns that its text may be, as far as that is the same for all templates. */
export interface GroupLabels {
  readonly group: Group;
  /** The group behind it, where the rest of a label broken over lines stands. */
  readonly next: Group | undefined;
  /** Patterns that end the text to the letter, with their similarity of at least 1. */
  readonly exact: ReadonlyMap<string, number>;
  /** Patterns too short to be told from the end of other words; what stands before them must decide. */
  readonly short: readonly string[];
  /** Patterns that nearly end the text, with their similarity of under 1. */
  readonly similar: () => ReadonlyMap<string, number>;
  /** Patterns that may begin at the end of the text and end at the beginning of the next. */
  readonly broken: () => readonly string[];
}

/** Looks the groups of a document up among the patterns. */
export function labelGroups(groups: readonly Group[], index: LabelIndex): readonly GroupLabels[] {
  return groups.map((group, position) => {
    const next = groups[position + 1];
    const known = once(() => index.countKnown(group.text.slice(-LONGEST_LABEL)));
    return {
      group,
      next,
      exact: exactLabels(group, index),
      short: textsOf(group).flatMap((text) => index.endingAs(text).filter(isShort)),
      similar: once(() => similarLabels(group, index, known())),
      broken: once(() => (next === undefined ? [] : brokenLabels(group, next, index, known()))),
    };
  });
}

function exactLabels(group: Group, index: LabelIndex): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const texts = textsOf(group);
  for (const text of [...texts, ...texts.flatMap(withoutUnit)]) {
    for (const pattern of index.endingAs(text)) {
      if (!isShort(pattern) && text.endsWith(pattern)) found.set(pattern, 1 + LENGTH_BONUS * pattern.length);
    }
  }
  for (const text of [...texts, group.ownText]) if (index.has(text)) found.set(text, 1 + EXACT_BONUS);
  return found;
}

/** A label that its unit is glued to: 申请办结数件. */
function withoutUnit(text: string): readonly string[] {
  const label = text.replace(GLUED_UNIT, '');
  return label === text ? [] : [label];
}

const GLUED_UNIT = /(?:[条件次篇个人]|人次|万元)$/u;

function similarLabels(group: Group, index: LabelIndex, known: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [ordinal, pattern] of index.patterns.entries()) {
    const { length } = pattern.text;
    if (length <= SHORT || length - (known[ordinal] ?? 0) > length * TOLERANCE) continue;
    const similarity = Math.max(
      ...textsOf(group).map((text) => similarityOfEnd(pattern, text, mostTrailing(group))),
    );
    if (similarity > 0) found.set(pattern.text, similarity);
  }
  return found;
}

function similarityOfEnd({ text: pattern, find }: Pattern, text: string, most: number): number {
  const tail = text.slice(-(2 * pattern.length));
  const { cost, end } = find(tail);
  const trailing = tail.length - end;
  if (cost > tolerated(pattern) || trailing > most) return 0;
  return 1 - cost / pattern.length - TRAILING_COST * trailing + LENGTH_BONUS * pattern.length;
}

/** A word that has the line of the values to itself is a label of its own, and no end of the label above. */
function mostTrailing({ ownText }: Group): number {
  return ownText === '' ? MOST_TRAILING : Math.min(MOST_TRAILING, ownText.length - 1);
}

/** The edits that a pattern may take and still be read. */
export function tolerated({ length }: string): number {
  return Math.floor(length * (length <= 5 ? 0.25 : TOLERANCE));
}

/** A text that is a long label to the letter is not the beginning of another. */
function brokenLabels(group: Group, next: Group, index: LabelIndex, known: Uint8Array): readonly string[] {
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

/** The text with and without what stands in brackets. */
function textsOf({ text, plainText }: Group): readonly string[] {
  return text === plainText ? [text] : [text, plainText];
}

function canBreak(pattern: string): boolean {
  return pattern.length > LONGEST_ON_ONE_LINE;
}

function isShort(pattern: string): boolean {
  return pattern.length <= SHORT;
}

/** Most templates are no near fit, so that what is costly is worked out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
