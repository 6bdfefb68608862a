import { readPrintedValue } from './printed-value.js';
import type { NumberToken, TextToken, Token } from './token.js';

/** What makes another amount of a number: 4.1 | 万元. */
const SCALE = /^\s*(?:[万亿]?元|[万亿])\s*$/u;
/** What says that a number is not exact: 12 | 余. */
const INEXACT = /^\s*[余多][条件项个次篇份人]?\s*$/u;

/**
 * Puts to a number what stands behind it in a cell of its own or, where a narrow column breaks it, on the next line:
 * without its unit an amount would be another one.
 */
export function withUnitsBehind(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && isBare(before) && belongsTo(before, token))
      joined.splice(-1, 1, withBehind(before, token));
    else joined.push(token);
  }
  return joined;
}

function isBare(token: Token): token is NumberToken {
  return token.kind === 'value' && token.value.kind === 'number' && token.value.unit === null;
}

function belongsTo(number: NumberToken, token: Token): token is TextToken {
  if (token.kind !== 'text' || token.table !== number.table) return false;
  if (token.table !== null && token.line !== number.line) return false;
  return SCALE.test(token.raw) || INEXACT.test(token.raw);
}

function withBehind(number: NumberToken, { raw }: TextToken): NumberToken {
  const printed = `${number.raw}${raw}`;
  return { ...number, raw: printed, value: readPrintedValue(printed) ?? { kind: 'unclear' } };
}
