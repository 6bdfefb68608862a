import type { Rule } from './page-content.js';

/** Positions closer than this are one position: both edges of a border, double lines, rounding. Points. */
export const SNAP = 3;

/** A line goes on over a gap of up to this: dotted lines, corners left out, borders drawn cell by cell. Points. */
const MAX_GAP = 3;

/** A shorter line is an ornament, or the stroke of a character drawn as a path. Points. */
const MIN_LENGTH = 8;

/** What a dotted line is made of shares its position to this; the dots of lines that cross it do not. Points. */
const SAME = 0.5;

/**
 * Joins what is drawn piece by piece into whole lines. First pieces at the very same position, so that dots become
 * lines before anything else can get between them; then lines so near each other that they are one border.
 */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const lines = clusterPositions(rules, SAME)
    .flatMap(mergeCollinear)
    .filter(({ from, to }) => to - from >= MIN_LENGTH);
  return clusterPositions(lines, SNAP).flatMap(mergeCollinear);
}

/** Groups rules by position: a group ends where the next position is further than `reach` from the group's first. */
function clusterPositions(rules: readonly Rule[], reach: number): Rule[][] {
  const groups: Rule[][] = [];
  let group: Rule[] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    if (rule.at - (group[0]?.at ?? Number.NEGATIVE_INFINITY) > reach) {
      group = [];
      groups.push(group);
    }
    group.push(rule);
  }
  return groups;
}

function mergeCollinear(group: readonly Rule[]): Rule[] {
  const at = meanPosition(group);
  const merged: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of [...group].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from - last.to <= MAX_GAP) last.to = Math.max(last.to, to);
    else merged.push({ at, from, to });
  }
  return merged;
}

/** The distinct positions of rules, in order; positions within SNAP of each other count as one, their mean. */
export function distinctPositions(rules: readonly Rule[]): number[] {
  return clusterPositions(rules, SNAP).map(meanPosition);
}

/** Long lines count for more than the corners beside them. */
function meanPosition(rules: readonly Rule[]): number {
  const length = rules.reduce((sum, { from, to }) => sum + to - from, 0);
  const weighted = rules.reduce((sum, { at, from, to }) => sum + at * (to - from), 0);
  return length === 0 ? (rules[0]?.at ?? 0) : weighted / length;
}
