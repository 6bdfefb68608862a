import type { AlignedItem } from '../../alignment/align.js';
import type { GroupLabels } from '../../alignment/group-labels.js';
import type { Header } from '../../alignment/header.js';
import type { Template, TemplateBlock } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';
import { LEAST_COLUMNS, runOf } from '../glued/run-of-digits.js';

/**
 * Whether every item is there to the letter, with a value for each slot, below its caption or beside it, and nothing else.
 */
export function isWhole(
  { items }: Template,
  aligned: readonly AlignedItem[],
  headers: ReadonlyMap<TemplateBlock, Header>,
  labels: readonly GroupLabels[],
): boolean {
  const [first = 0, last = -1] = [aligned[0]?.group.index, aligned.at(-1)?.group.index];
  const between = labels.slice(first, last + 1).filter(({ group }) => numbersIn(group) > 0);
  const isFilled = (row: AlignedItem) =>
    row.isCertain &&
    row.similarity >= 1 &&
    (numbersIn(row.group) === row.item.slots.length || isRunOfAll(row));
  const isCaptioned = [...headers].every(
    ([block, header]) => block.caption === null || header.captionFound || isBeside(block, aligned),
  );
  const isAll = aligned.length === items.length && between.length === items.length;
  return isAll && isCaptioned && aligned.every(isFilled);
}

/** On a page, the caption of a high cell stands at the middle one of the rows beside it. */
function isBeside(block: TemplateBlock, aligned: readonly AlignedItem[]): boolean {
  const rows = aligned.filter(({ item }) => item.block === block);
  return rows.some(({ group }) => block.caption !== null && group.text.includes(block.caption));
}

/** Where rows run together, one run of digits holds all values. */
function isRunOfAll(row: AlignedItem): boolean {
  const { length } = row.item.slots;
  return length >= LEAST_COLUMNS && (runOf(row)?.raw.length ?? 0) >= length;
}

export function numbersIn({ values }: Group): number {
  return values.filter(({ kind }) => kind === 'value').length;
}
