import type { Figure, TableCode } from './filled-report.js';
import type { Random } from './random.js';

/** How busy an agency is: all zero, a township office, a county, a prefecture. */
export type Scale = 'zero' | 'small' | 'medium' | 'large';

/** Most figures of a report are 0; the rest are small, and a few are very large. */
export function count(random: Random, scale: Scale): number {
  if (scale === 'zero') return 0;
  if (scale === 'small') return random.chance(0.8) ? 0 : random.integer(1, 12);
  if (scale === 'medium') return random.chance(0.5) ? 0 : random.integer(1, random.pick([9, 60, 900]));
  return random.chance(0.3) ? 0 : random.integer(1, random.pick([40, 999, 12_500, 480_000]));
}

/** A result row of one applicant: rarer than other figures, so that a column is not full of numbers. */
export function resultCount(random: Random, scale: Scale): number {
  return random.chance(0.5) ? 0 : count(random, scale);
}

/** An amount of money as printed: whole, or with up to four decimals. */
export function amount(random: Random, scale: Scale): string {
  const whole = count(random, scale);
  if (whole === 0 && random.chance(0.8)) return '0';
  const decimals = random.pick([0, 0, 1, 2, 2, 4]);
  if (decimals === 0) return String(whole);
  return `${whole}.${String(random.integer(0, 10 ** decimals - 1)).padStart(decimals, '0')}`;
}

export function reported(table: TableCode, row: string, column: string, printed: string): Figure {
  return { table, row, column, printed, value: Number(printed), state: 'reported' };
}
