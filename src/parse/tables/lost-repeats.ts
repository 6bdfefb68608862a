import type { Group } from '../tokens/group.js';

/** Fewer cells may all differ by chance. */
const FEWEST_CELLS = 12;

/**
 * Whether the cells of a table are printed once each, as where a site leaves out every line that it has printed before:
 * all zeros but the first are lost then, and a label without a value says nothing. A whole table repeats its headers.
 */
export function hasLostRepeats(groups: readonly Group[]): boolean {
  if (groups.some(({ table }) => table !== null)) return false;
  const values = groups.flatMap((group) => group.values.filter(({ kind }) => kind === 'value'));
  const cells = [...new Set([...groups.flatMap(({ header }) => header), ...values])];
  const printed = new Set(cells.map(({ raw }) => raw.trim()));
  return cells.length >= FEWEST_CELLS && printed.size === cells.length;
}
