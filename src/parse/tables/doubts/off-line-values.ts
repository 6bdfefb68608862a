import type { AlignedItem } from '../../alignment/align.js';
import type { Template, TemplateItem } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';
import { satisfies } from '../place/place-by-identity.js';
import type { PlacedRow } from '../place/placed-row.js';
import { isBlank } from './filled-row.js';

/** Rows on one line each that show that a text keeps the lines of a page. */
const FEWEST_LINES = 5;

/**
 * Whether a row's values stand on a line of their own in a text whose other rows are one line each, and a label without
 * values stands behind them: a page sets values higher than a broken label beside them, and then they are that label's.
 */
export function mayBeNextLabels(
  { group }: AlignedItem,
  items: readonly AlignedItem[],
  template: Template,
): boolean {
  if (!isOffLine(group) || !keepsLines(items)) return false;
  const behind = items
    .filter((row) => row.group.index > group.index)
    .sort((one, other) => one.group.index - other.group.index);
  const absent = template.items.filter((item) => isRow(item) && !items.some((row) => row.item === item));
  const next = behind.find((row) => !isOffLine(row.group) || holdsLabelOf(absent, row));
  return next !== undefined && holdsLabelOf(absent, next);
}

/**
 * Whether a row of a text is blank as far as its line goes, and values without a row stand behind it before the next one:
 * its label may go on over several lines, and end beside them.
 */
export function mayEndBelow(
  { group }: AlignedItem,
  items: readonly AlignedItem[],
  strays: readonly Group[],
): boolean {
  if (group.table !== null || !isBlank(group)) return false;
  const next = items.find((item) => item.group.index > group.index)?.group.index ?? Infinity;
  return strays.some(({ index }) => index > group.index && index < next);
}

/**
 * Whether some of a row's values stand on its label's line and others below it, in a text whose other rows are one line
 * each: a page sets them at heights of their own, and only sums tell that they still come in order.
 */
export function mayBeOutOfTurn(
  { aligned: { group, item }, placement }: PlacedRow,
  items: readonly AlignedItem[],
): boolean {
  const values = group.values.filter(({ kind, span }) => kind === 'value' && span === null);
  const lines = new Set(values.map(({ line }) => line));
  if (lines.size < 2 || values[0]?.line !== group.textLines?.[1] || !keepsLines(items)) return false;
  return item.sums.length === 0 || !satisfies(placement ?? [], item.sums);
}

/** Whether rows of a text are one line each, but for some. */
export function keepsLines(rows: readonly AlignedItem[]): boolean {
  return rows.filter(({ group }) => isOnOneLine(group)).length >= FEWEST_LINES;
}

/** Outside of a grid, whether a group's last value stands on another line than its label. */
export function isOffLine({ table, textLines, values }: Group): boolean {
  const last = values.findLast(({ kind }) => kind === 'value');
  return table === null && textLines !== null && last !== undefined && last.line !== textLines[1];
}

function isOnOneLine({ table, textLines, values }: Group): boolean {
  return table === null && values.every(({ line }) => line === textLines?.[1]);
}

/** Whether the text before a row's own label holds that of a row without values. */
function holdsLabelOf(absent: readonly TemplateItem[], { group, item }: AlignedItem): boolean {
  return absent.some(({ patterns }) => patterns.some((pattern) => isBefore(pattern, group, item)));
}

/** A row that its sub-rows replace is a heading above them. */
function isRow({ kind, slots }: TemplateItem): boolean {
  return kind === 'row' && slots.every(({ row }) => row.replacedBy === undefined);
}

const SHORT_LABEL = 3;

function isBefore(pattern: string, { text }: Group, { patterns }: TemplateItem): boolean {
  const isPart = patterns.some((own) => own.includes(pattern));
  return pattern.length > SHORT_LABEL && !isPart && text.includes(pattern);
}
