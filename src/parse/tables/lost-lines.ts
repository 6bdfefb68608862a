import type { Group } from '../tokens/group.js';
import type { NumberToken, Token } from '../tokens/token.js';

/** Fewer cells may all differ, and fewer values may all be large, by chance. */
const FEWEST_CELLS = 12;
const FEWEST_VALUES = 8;

/**
 * Whether a text has lost lines of its tables, zeros first of all: then a label without a value says nothing. Some sites
 * leave out every line that they have printed before, and what takes the body out of a page leaves out short lines.
 */
export function hasLostLines(groups: readonly Group[]): boolean {
  // Grids and pages keep the places of their cells.
  if (groups.some(({ values }) => values.some(({ kind, span }) => kind === 'value' && span !== null)))
    return false;
  const values = groups.flatMap((group) => group.values.filter((value) => value.kind === 'value'));
  return hasNoRepeats(groups, values) || hasNoShortValues(values);
}

/** A whole table repeats its headers, and most tables repeat a figure. */
function hasNoRepeats(groups: readonly Group[], values: readonly NumberToken[]): boolean {
  if (!areDifferent(new Set(values))) return false;
  const cells = new Set([...groups.flatMap(({ header }) => header), ...values]);
  return cells.size >= FEWEST_CELLS && areDifferent(cells);
}

function areDifferent(cells: ReadonlySet<Token>): boolean {
  return new Set(Array.from(cells, ({ raw }) => raw.trim())).size === cells.size;
}

function hasNoShortValues(values: readonly NumberToken[]): boolean {
  const numbers = values.flatMap(({ value }) => (value.kind === 'number' ? [value.decimal] : []));
  const isPlain = numbers.length === values.length;
  return isPlain && numbers.length >= FEWEST_VALUES && numbers.every(({ length }) => length > 1);
}
