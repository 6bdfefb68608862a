import type { AlignedItem } from '../alignment/align.js';

/** Whether a row of running text has more values than columns. */
export function isOverfull({ group, item }: AlignedItem): boolean {
  const values = group.values.filter(({ kind }) => kind === 'value');
  return group.table === null && values.length > item.slots.length;
}
