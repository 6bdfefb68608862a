import { remembered } from '../remembered.js';
import type { Group } from '../tokens/group.js';
import { isWholeLabel, patternsAcross } from './broken-labels.js';
import { textsOf } from './group-texts.js';
import { type LabelIndex, LONGEST_LABEL } from './label-index.js';
import { LENGTH_BONUS, nearEndsOf, SHORT, similarLabels } from './similar-labels.js';

const EXACT_BONUS = 0.15;

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

/** What looks the groups of a document up among the patterns. */
export function labeller(index: LabelIndex): (groups: readonly Group[]) => readonly GroupLabels[] {
  const nearEnds = remembered((text: string) => nearEndsOf(text, index));
  const across = remembered((text: string, next: string) => patternsAcross(text, next, index));
  const brokenLabels = (group: Group, next: Group | undefined) =>
    next === undefined || isWholeLabel(group, index)
      ? []
      : across(group.text.slice(-LONGEST_LABEL), next.text.slice(0, LONGEST_LABEL));
  return (groups) =>
    groups.map((group, position) => {
      const next = groups[position + 1];
      return {
        group,
        next,
        exact: exactLabels(group, index),
        short: textsOf(group).flatMap((text) => index.endingAs(text).filter(isShort)),
        similar: once(() => similarLabels(group, nearEnds)),
        broken: once(() => brokenLabels(group, next)),
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
  for (const text of [group.text, group.ownText, ...texts.filter((other) => !isShort(other))]) {
    if (index.has(text)) found.set(text, 1 + EXACT_BONUS);
  }
  return found;
}

/** A label that its unit is glued to: 申请办结数件. */
function withoutUnit(text: string): readonly string[] {
  const label = text.replace(GLUED_UNIT, '');
  return label === text ? [] : [label];
}

const GLUED_UNIT = /(?:[条件次篇个人]|人次|万元)$/u;

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
