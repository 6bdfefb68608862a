import type { AlignedItem } from '../../alignment/align.js';
import type { Group } from '../../tokens/group.js';
import type { ValueToken } from '../../tokens/token/token.js';

/** Whether a row of running text has more values than columns. */
export function isOverfull({ group, item }: AlignedItem): boolean {
  const values = group.values.filter(({ kind }) => kind === 'value');
  return group.table === null && values.length > item.slots.length;
}

/** Outside of a grid, whether no row of a table holds anything: what seems to be blank may be its header. */
export function isAmongBlanks({ item, group }: AlignedItem, rows: readonly AlignedItem[]): boolean {
  if (item.kind !== 'row' || group.table !== null) return false;
  return rows.every((row) => row.group.values.every(isUncertain)) && !showCells(rows);
}

/** Whether each row shows as many empty cells as it has columns, of which some have several, as no header does. */
function showCells(rows: readonly AlignedItem[]): boolean {
  const isWhole = ({ group, item }: AlignedItem) => group.values.length === item.slots.length;
  return rows.every(isWhole) && rows.some(({ item }) => item.slots.length >= FEWEST_SHOWN);
}

const FEWEST_SHOWN = 3;

function isUncertain(value: ValueToken): boolean {
  return value.kind === 'empty' && !value.certain;
}

/** Whether a row has no value, whatever empty cells it has. */
export function isBlank({ values }: Group): boolean {
  return values.every(({ kind }) => kind === 'empty');
}
