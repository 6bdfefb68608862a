import { type Group, printedValues } from '../tokens/group.js';
import type { GroupLabels } from './group-labels.js';
import { matchLabels, NUMBERING, type Similarities } from './label-match.js';
import type { Template, TemplateItem } from './template.js';

/** A template's item and the group that holds it. */
export interface AlignedItem {
  readonly item: TemplateItem;
  readonly group: Group;
  /** Of the label alone; 1 and above is an exact match. */
  readonly similarity: number;
  /** False when another alignment, which puts this item or this group elsewhere, is just as good. */
  readonly isCertain: boolean;
}

export interface Alignment {
  readonly template: Template;
  readonly score: number;
  readonly items: readonly AlignedItem[];
  readonly candidates: readonly Candidate[];
}

/** Rewards as many values as slots, so that a table wins over the same words in prose. */
const FIT = 0.3;
/** Rewards neighbours that stay neighbours: less than one wrong character in the longest label costs. */
const ADJACENT = 0.04;
const MOST_ROWS_BEFORE = 5;
const NUMBERS_IN_HEADING = 0.3;

/**
 * Lays a template over a document: the best order-preserving assignment of groups to items (Needleman and Wunsch,
 * 1970, without a price for gaps: a row left out, or a line that is no row, shifts nothing).
 */
export function align(template: Template, labels: readonly GroupLabels[]): Alignment {
  const candidates = candidatesOf(template, labels);
  if (candidates.length === 0) return { template, score: 0, items: [], candidates };
  const scores = scoresOf(template, candidates);
  const [last, first] = [
    trace(template, candidates, scores, 'last'),
    trace(template, candidates, scores, 'first'),
  ];
  return { template, score: scores.best.at(-1) ?? 0, items: certainOf(template, last, first), candidates };
}

/** A group that may be some item of the template. */
export interface Candidate {
  readonly group: Group;
  readonly similarities: Similarities;
  /** False where another group stands between this candidate and the one before. */
  readonly isNeighbour: boolean;
}

/** The groups that are no item of the template change no score, so that only the others take part. */
function candidatesOf(template: Template, labels: readonly GroupLabels[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const label of labels) {
    const { group } = label;
    const similarities = withoutPassed(template, matchLabels(template, label), group);
    const isNeighbour = candidates.at(-1)?.group.index === group.index - 1;
    if (similarities.size > 0) candidates.push({ group, similarities, isNeighbour });
  }
  return candidates;
}

/**
 * Labels such as 被依法纠错数 stand twice in one table: the first of the two is passed where a label that stands between
 * them, and nowhere else in the table, has been printed since the values before.
 */
function withoutPassed(
  { items, positions: places }: Template,
  similarities: Similarities,
  { text }: Group,
): Similarities {
  if (similarities.size < 2) return similarities;
  const positions = [...similarities.keys()].sort((one, other) => one - other);
  const isPrinted = (label: string) =>
    label.length >= LEAST_WITHIN && places.get(label)?.length === 1 && text.includes(label);
  const isPassed = (position: number, next: number | undefined) =>
    next !== undefined &&
    items[position]?.patterns.some((pattern) => items[next]?.patterns.includes(pattern)) === true &&
    items.slice(position + 1, next).some(({ patterns }) => patterns.some(isPrinted));
  const passed = positions.filter((position, index) => isPassed(position, positions[index + 1]));
  return passed.length === 0
    ? similarities
    : new Map([...similarities].filter(([position]) => !passed.includes(position)));
}

/** Shorter labels occur in other words as well. */
const LEAST_WITHIN = 5;

/** Matrices of (candidates + 1) x (items + 1) numbers, row by row. */
interface Scores {
  /** Best score of everything up to here when this group is this item. */
  readonly matched: Float64Array;
  /** Best score of everything up to here. */
  readonly best: Float64Array;
}

function scoresOf(template: Template, candidates: readonly Candidate[]): Scores {
  const width = template.items.length + 1;
  const size = (candidates.length + 1) * width;
  const matched = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const best = new Float64Array(size);
  for (const [row, candidate] of candidates.entries()) {
    const start = (row + 1) * width;
    for (const [column, similarity] of candidate.similarities) {
      const diagonal = start + column - width;
      const neighbour = candidate.isNeighbour ? (matched[diagonal] ?? 0) + ADJACENT : 0;
      const before = Math.max(best[diagonal] ?? 0, neighbour);
      matched[start + column + 1] = before + similarity + rewards(template, column, candidate.group);
    }
    for (let here = start + 1; here < start + width; here++) {
      best[here] = Math.max(best[here - width] ?? 0, best[here - 1] ?? 0, matched[here] ?? 0);
    }
  }
  return { matched, best };
}

/** What speaks for a group being an item beside its label. */
function rewards(template: Template, column: number, group: Group): number {
  const item = template.items[column];
  return item === undefined ? 0 : valuesFit(item, group) + ADJACENT * rowsBefore(template, column, group);
}

/**
 * How many of the rows before an item are printed right before it without values. Labels such as 被依法纠错数 stand
 * twice in one table, and these rows tell which is which.
 */
function rowsBefore({ items }: Template, column: number, { text }: Group): number {
  let rest = text;
  let count = 0;
  while (count < MOST_ROWS_BEFORE) {
    const pattern = items[column - count]?.patterns.find((wording) => rest.endsWith(wording));
    if (pattern === undefined) break;
    rest = rest.slice(0, -pattern.length).replace(NUMBERING, '');
    count += 1;
  }
  return Math.max(0, count - 1);
}

function valuesFit(item: TemplateItem, group: Group): number {
  const numbers = group.values.filter((value) => value.kind === 'value').length;
  if (item.kind === 'heading') return numbers > 1 ? -NUMBERS_IN_HEADING : 0;
  return numbers === item.slots.length || group.values.length === item.slots.length ? FIT : 0;
}

/** Which of several alignments that score the same: the one whose items and groups stand first, or last. */
type Preference = 'first' | 'last';

function trace(
  { items }: Template,
  candidates: readonly Candidate[],
  scores: Scores,
  preference: Preference,
): AlignedItem[] {
  const width = items.length + 1;
  const found: AlignedItem[] = [];
  let row = candidates.length;
  let column = items.length;
  let isForced = false;
  while (row > 0 && column > 0) {
    const step = isForced ? 'match' : stepFrom(row * width + column, width, scores, preference);
    if (step !== 'item') row -= 1;
    if (step !== 'group') column -= 1;
    const [item, candidate] = [items[column], candidates[row]];
    if (step !== 'match' || item === undefined || candidate === undefined) continue;
    const { group, similarities } = candidate;
    found.push({ item, group, similarity: similarities.get(column) ?? 0, isCertain: true });
    isForced = candidate.isNeighbour && isBetterMatched(row * width + column, scores);
  }
  return found.reverse();
}

/** How the best score of a place came about: its group is its item, or one of the two belongs to nothing. */
function stepFrom(
  here: number,
  width: number,
  { best, matched }: Scores,
  preference: Preference,
): 'match' | 'group' | 'item' {
  const without = best[here - width] === best[here] ? 'group' : 'item';
  const canBeWithout = without === 'group' || best[here - 1] === best[here];
  const canMatch = matched[here] === best[here];
  return canMatch && !(canBeWithout && preference === 'first') ? 'match' : without;
}

/** Whether the reward for neighbours makes up for not being the best on its own. */
function isBetterMatched(here: number, { best, matched }: Scores): boolean {
  return (matched[here] ?? 0) + ADJACENT > (best[here] ?? 0);
}

function saysTheSame(one: Group, other: Group): boolean {
  return one === other || printedValues(one) === printedValues(other);
}

/** Where two alignments score the same, what they read differently is certain in neither. */
function certainOf(
  template: Template,
  last: readonly AlignedItem[],
  first: readonly AlignedItem[],
): readonly AlignedItem[] {
  const isSame = (one: AlignedItem, others: readonly AlignedItem[]) =>
    others.some(({ item, group }) => item === one.item && saysTheSame(group, one.group));
  const doubtful = first.filter((one) => !isSame(one, last)).map((one) => ({ ...one, isCertain: false }));
  const items = last.map((one) => (isSame(one, first) ? one : { ...one, isCertain: false }));
  const place = ({ item }: AlignedItem) => template.items.indexOf(item);
  const others = doubtful.filter(({ item }) => !items.some((one) => one.item === item));
  return others.length === 0 ? items : [...items, ...others].sort((one, other) => place(one) - place(other));
}
