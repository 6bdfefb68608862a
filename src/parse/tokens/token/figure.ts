import type { ValueToken } from './token.js';

const DECIMALS = 6;

/** The number that a token prints; null for a blank, a mark for none, and what is no certain number. */
export function figureOf(token: ValueToken | undefined): number | null {
  return token?.kind === 'value' && token.value.kind === 'number' ? Number(token.value.decimal) : null;
}

/** To as many decimals as no report prints, so that 0.1 and 0.2 are 0.3. */
export function sumOfFigures(figures: readonly number[]): number {
  const sum = figures.reduce((one, other) => one + other, 0);
  return Number(sum.toFixed(DECIMALS));
}
