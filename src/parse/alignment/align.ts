import type { Group } from '../tokens/group.js';
import type { GroupLabels } from './group-labels.js';
import { matchLabels, type Similarities } from './label-match.js';
import type { Template, TemplateItem } from './template.js';

/** A template's item and the group that holds it. */
export interface AlignedItem {
  readonly item: TemplateItem;
  readonly group: Group;
  /** Of the label alone; 1 and above is an exact match. */
  readonly similarity: number;
}

export interface Alignment {
  readonly template: Template;
  readonly score: number;
  readonly items: readonly AlignedItem[];
}

/** Rewards as many values as slots, so that a table wins over the same words in prose. */
const FIT = 0.3;
/** Rewards neighbours that stay neighbours: less than one wrong character in the longest label costs. */
const ADJACENT = 0.04;
/** The Chinese numeral of a label's numbering. */
const NUMBERING = /[一二三四五六七八九十]$/u;
const MOST_ROWS_BEFORE = 5;
const NUMBERS_IN_HEADING = 0.3;

/**
 * Lays a template over a document: the best order-preserving assignment of groups to items (Needleman and Wunsch,
 * 1970, without a price for gaps: a row left out, or a line that is no row, shifts nothing).
 */
export function align(template: Template, labels: readonly GroupLabels[]): Alignment {
  const candidates = candidatesOf(template, labels);
  if (candidates.length === 0) return { template, score: 0, items: [] };
  const scores = scoresOf(template, candidates);
  return { template, score: scores.best.at(-1) ?? 0, items: trace(template, candidates, scores) };
}

/** A group that may be some item of the template. */
interface Candidate {
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
    const similarities = matchLabels(template, label);
    const isNeighbour = candidates.at(-1)?.group.index === group.index - 1;
    if (similarities.size > 0) candidates.push({ group, similarities, isNeighbour });
  }
  return candidates;
}

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

function trace(
  { items }: Template,
  candidates: readonly Candidate[],
  { best, matched }: Scores,
): AlignedItem[] {
  const width = items.length + 1;
  const found: AlignedItem[] = [];
  let row = candidates.length;
  let column = items.length;
  let adjacent = false;
  while (row > 0 && column > 0) {
    const here = row * width + column;
    const isMatch = adjacent || matched[here] === best[here];
    if (!isMatch) {
      if (best[here - width] === best[here]) row -= 1;
      else column -= 1;
      continue;
    }
    row -= 1;
    column -= 1;
    const [item, candidate] = [items[column], candidates[row]];
    if (item === undefined || candidate === undefined) break;
    const { group, similarities, isNeighbour } = candidate;
    found.push({ item, group, similarity: similarities.get(column) ?? 0 });
    const before = row * width + column;
    adjacent = isNeighbour && (matched[before] ?? 0) + ADJACENT > (best[before] ?? 0);
  }
  return found.reverse();
}
