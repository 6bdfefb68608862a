import type { AlignedItem, Alignment } from '../../alignment/align.js';
import type { GroupLabels } from '../../alignment/group-labels.js';
import type { TemplateItem } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';

/**
 * Finds the first row of the proactive table (规章) where its label is lost: nothing but its values stands between the
 * header of the columns and the row that comes second.
 */
export function withUnlabelledFirst(alignment: Alignment, labels: readonly GroupLabels[]): Alignment {
  const { template, items } = alignment;
  const [first, next] = template.items;
  const second = items[0];
  if (template.table.code !== 'proactive' || first === undefined || second === undefined) return alignment;
  const isSecond = second.item === next && second.item.block === first.block;
  if (!isSecond || second.similarity < 1) return alignment;
  const above = labels.find(({ group }) => group.index === second.group.index - 1)?.group;
  if (above === undefined || !isRightBelowHeader(above, first)) return alignment;
  const row: AlignedItem = { item: first, group: above, similarity: 1, isCertain: second.isCertain };
  return { ...alignment, items: [row, ...items] };
}

function isRightBelowHeader({ text, values }: Group, { block, slots }: TemplateItem): boolean {
  const isFull = values.length === slots.length && values.every(({ kind }) => kind === 'value');
  return isFull && block.headers.at(-1)?.wordings.some((wording) => text.endsWith(wording)) === true;
}
