import type { NumberToken, Token } from '../token/token.js';
import { readPrintedValue } from '../values/printed-value.js';

/** What makes another amount of a number: 4.1 | 万元. */
const SCALE = /^\s*(?:[万亿]?元|[万亿])\s*$/u;
/** What says that a number is not exact: 12 | 余, and 约 | 12. */
const INEXACT = /^\s*[余多][条件项个次篇份人]?\s*$/u;
const INEXACT_BEFORE = /^\s*(?:大?约|近|逾|超过?|将近|不足)\s*$/u;
/** Thousands that a narrow column broke before or behind their comma: 1 | ，018. */
const THOUSANDS = /^\s*(?:(?:[,，]\d{3})+|[,，])\s*$/u;
const BEGUN_THOUSANDS = /^\s*\d{1,3}(?:[,，]\d{3})*[,，]\s*$/u;

/**
 * Puts to a number what stands beside it in a cell of its own or, where a narrow column breaks it, on the next line:
 * without its unit or its thousands it would be another one.
 */
export function withWholeNumbers(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const whole = before === undefined ? null : wholeOf(before, token);
    if (whole === null) joined.push(token);
    else joined.splice(-1, 1, whole);
  }
  return joined;
}

/** The number that two tokens are together; null where they are two things. */
function wholeOf(before: Token, token: Token): NumberToken | null {
  if (before.table !== token.table || (token.table !== null && before.line !== token.line)) return null;
  if (isBare(before) && isRest(token)) return joinedTo(before, before.raw + token.raw);
  return isBeginning(before) && token.kind === 'value' ? joinedTo(token, before.raw + token.raw) : null;
}

function isBare(token: Token): token is NumberToken {
  return token.kind === 'value' && token.value.kind === 'number' && token.value.unit === null;
}

function isRest({ kind, raw }: Token): boolean {
  return kind === 'text' && [SCALE, INEXACT, THOUSANDS].some((rest) => rest.test(raw));
}

function isBeginning({ kind, raw }: Token): boolean {
  return kind === 'text' && [INEXACT_BEFORE, BEGUN_THOUSANDS].some((beginning) => beginning.test(raw));
}

function joinedTo(number: NumberToken, printed: string): NumberToken {
  return { ...number, raw: printed, value: readPrintedValue(printed) ?? { kind: 'unclear' } };
}
