import type { Group } from '../tokens/group.js';
import { matchLabels } from './label-match.js';
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

const LEAST_SIMILARITY = 0.55;
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
export function align(template: Template, groups: readonly Group[]): Alignment {
  const scores = scoresOf(template, groups);
  return { template, score: scores.best.at(-1) ?? 0, items: trace(template, groups, scores) };
}

/** Matrices of (groups + 1) x (items + 1) numbers, row by row. */
interface Scores {
  /** Of the label alone. */
  readonly similarity: Float64Array;
  /** Best score of everything up to here when this group is this item. */
  readonly matched: Float64Array;
  /** Best score of everything up to here. */
  readonly best: Float64Array;
}

function scoresOf(template: Template, groups: readonly Group[]): Scores {
  const width = template.items.length + 1;
  const size = (groups.length + 1) * width;
  const similarity = new Float64Array(size);
  const matched = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const best = new Float64Array(size);
  for (const [row, group] of groups.entries()) {
    const labels = matchLabels(template, group, groups[row + 1]);
    for (const column of template.items.keys()) {
      const here = (row + 1) * width + column + 1;
      const diagonal = here - width - 1;
      const label = labels[column] ?? 0;
      similarity[here] = label;
      if (label >= LEAST_SIMILARITY) {
        const before = Math.max(best[diagonal] ?? 0, (matched[diagonal] ?? 0) + ADJACENT);
        matched[here] = before + label + rewards(template, column, group);
      }
      best[here] = Math.max(best[here - width] ?? 0, best[here - 1] ?? 0, matched[here] ?? 0);
    }
  }
  return { similarity, matched, best };
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

function trace(template: Template, groups: readonly Group[], scores: Scores): AlignedItem[] {
  const { best, matched, similarity } = scores;
  const width = template.items.length + 1;
  const found: AlignedItem[] = [];
  let row = groups.length;
  let column = template.items.length;
  let adjacent = false;
  while (row > 0 && column > 0) {
    const here = row * width + column;
    const isMatch = adjacent || matched[here] === best[here];
    if (!isMatch) {
      if (best[here - width] === best[here]) row -= 1;
      else column -= 1;
      continue;
    }
    const [item, group] = [template.items[column - 1], groups[row - 1]];
    if (item !== undefined && group !== undefined)
      found.push({ item, group, similarity: similarity[here] ?? 0 });
    row -= 1;
    column -= 1;
    const before = row * width + column;
    adjacent = (matched[before] ?? 0) + ADJACENT > (best[before] ?? 0);
  }
  return found.reverse();
}
