import type { Group } from '../tokens/group.js';
import type { NumberToken } from '../tokens/token.js';

/** Fewer cells may all differ, and fewer values may all be large, by chance. */
const FEWEST_CELLS = 12;
const FEWEST_VALUES = 8;

/**
 * Whether a text has lost lines of its tables, zeros first of all: then a label without a value says nothing. Some sites
 * leave out every line that they have printed before, and what takes the body out of a page leaves out short lines.
 */
export function hasLostLines(groups: readonly Group[]): boolean {
  const values = groups.flatMap((group) => group.values.filter((value) => value.kind === 'value'));
  // Grids and pages keep the places of their cells.
  if (values.some(({ span }) => span !== null)) return false;
  return hasNoRepeats(groups, values) || hasNoShortValues(values);
}

/** A whole table repeats its headers. */
function hasNoRepeats(groups: readonly Group[], values: readonly NumberToken[]): boolean {
  const cells = [...new Set([...groups.flatMap(({ header }) => header), ...values])];
  const printed = new Set(cells.map(({ raw }) => raw.trim()));
  return cells.length >= FEWEST_CELLS && printed.size === cells.length;
}

function hasNoShortValues(values: readonly NumberToken[]): boolean {
  const numbers = values.flatMap(({ value }) => (value.kind === 'number' ? [value.decimal] : []));
  const isPlain = numbers.length === values.length;
  return isPlain && numbers.length >= FEWEST_VALUES && numbers.every(({ length }) => length > 1);
}
