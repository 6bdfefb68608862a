import type { Group } from '../../tokens/group.js';
import { isUnit, type NumberToken, type Token } from '../../tokens/token/token.js';

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

/**
 * Whether the units of several rows come one after another in a text, as where the columns of a page do: then labels and
 * values do as well, and what belongs together does not show.
 */
export function printsColumnsApart(groups: readonly Group[]): boolean {
  return groups.some(({ table, header }) => {
    if (table !== null) return false;
    return header.some((token, index) => {
      const next = header[index + 1];
      return next !== undefined && isUnit(token) && isUnit(next) && token.line !== next.line;
    });
  });
}

/** A whole table repeats its headers, and most tables repeat a figure. */
function hasNoRepeats(groups: readonly Group[], values: readonly NumberToken[]): boolean {
  if (!areDifferent(values)) return false;
  const cells = new Set([...groups.flatMap(({ header }) => header), ...values]);
  return cells.size >= FEWEST_CELLS && areDifferent(cells);
}

/** Whether no two cells say the same. */
function areDifferent(cells: Iterable<Token>): boolean {
  const printed = new Map<string, Token>();
  for (const cell of cells) {
    const text = cell.raw.trim();
    if ((printed.get(text) ?? cell) !== cell) return false;
    printed.set(text, cell);
  }
  return true;
}

function hasNoShortValues(values: readonly NumberToken[]): boolean {
  const isLong = ({ value }: NumberToken) => value.kind === 'number' && value.decimal.length > 1;
  return values.length >= FEWEST_VALUES && values.every(isLong);
}
