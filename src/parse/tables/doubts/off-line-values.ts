import type { AlignedItem } from '../../alignment/align.js';
import type { Template, TemplateItem } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';

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
