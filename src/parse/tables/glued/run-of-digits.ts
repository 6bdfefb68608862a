import type { AlignedItem } from '../../alignment/align.js';
import type { NumberToken } from '../../tokens/token/token.js';

/** Two digits, the first of them a zero, may be a misprint. */
export const LEAST_COLUMNS = 3;

/** The only value of a row in running text, when it is nothing but digits. */
export function runOf({ group: { table, values } }: AlignedItem): NumberToken | null {
  const [only, ...others] = values;
  const isRun = only?.kind === 'value' && others.length === 0 && table === null && DIGITS.test(only.raw);
  return isRun ? only : null;
}

export function isAllZeros(row: AlignedItem): boolean {
  const run = runOf(row);
  return run !== null && run.raw.length === row.item.slots.length && /^[0０]+$/u.test(run.raw);
}

const DIGITS = /^[\d０-９]+$/u;
