import type { NumberToken, Token } from '../token/token.js';
import { readPrintedValue } from '../values/printed-value.js';

/** What makes another amount of a number: 4.1 | 万元. */
const SCALE = /^\s*(?:[万亿]?元|[万亿])\s*$/u;
/** What says that a number is not exact: 12 | 余, and 约 | 12. */
const INEXACT = /^\s*[余多][条件项个次篇份人]?\s*$/u;
const INEXACT_BEFORE = /^\s*(?:大?约|近|逾|超过?|将近|不足)\s*$/u;
/** Thousands that a narrow column broke before or behind their comma, or within: 1 | ，018 and 1 | 0，018. */
const THOUSANDS = /^\s*(?:(?:[,，]\d{3})+|[,，])\s*$/u;
/** Also one that the edge of the page cuts. */
const REST_OF_THOUSANDS = /^\s*(?:0\d?(?:[,，]\d{3})+|[,，]\d{1,2})\s*$/u;
const BEGUN_THOUSANDS = /^\s*[*_]*\d{1,3}(?:[,，]\d{3})*[,，]\\*\s*$/u;
const MAY_BE_BEGUN = /^\s*\d{1,3}(?:[,，]\d{3})*\s*$/u;

/**
 * Puts to a number what stands beside it in a cell of its own or, where a narrow column breaks it, on the next line:
 * without its unit or its thousands it would be another one.
 */
export function withWholeNumbers(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  // An empty cell between pipes may stand between the two, where each line shows all cells of the row.
  let place = -1;
  for (const token of tokens) {
    const before = joined[place];
    const isBroken = before !== undefined && isBrokenInText(before, token);
    if (isBroken) pushThousands(joined, place, token);
    else pushBeside(joined, token);
    const last = joined.at(-1);
    if (last !== undefined && (last.kind !== 'empty' || last.certain)) place = joined.length - 1;
  }
  return joined;
}

/** Whether the rest of a number stands on the line of a text below the one that it begins on. */
function isBrokenInText(before: Token, token: Token): boolean {
  if (token.table !== null || token.line !== before.line + 1) return false;
  if (isBeginning(before)) return token.kind === 'value' && BEGUN_THOUSANDS.test(before.raw);
  return before.kind === 'value' && (THOUSANDS.test(token.raw) || REST_OF_THOUSANDS.test(token.raw));
}

/** Of several values on the line above, any may be the one that goes on: then none of these can be read. */
function pushThousands(joined: Token[], place: number, token: Token): void {
  const begun = joined[place];
  if (begun === undefined) return;
  const start = joined.findLastIndex(({ line }) => line < begun.line) + 1;
  const above = joined.slice(start, place + 1);
  if (!above.some((other) => other.kind === 'value' && other !== begun)) {
    joined[place] = wholeOf(begun, token);
    return;
  }
  for (const [index, other] of above.entries())
    if (MAY_BE_BEGUN.test(other.raw)) joined[start + index] = unclear(other);
  joined.push(unclear(token));
}

function unclear(token: Token): Token {
  return token.kind === 'value' ? { ...token, value: { kind: 'unclear' } } : token;
}

function pushBeside(joined: Token[], token: Token): void {
  const before = joined.at(-1);
  if (before !== undefined && isOneNumber(before, token)) joined.splice(-1, 1, wholeOf(before, token));
  else joined.push(token);
}

function isOneNumber(before: Token, token: Token): boolean {
  if (before.table !== token.table || (token.table !== null && before.line !== token.line)) return false;
  return (isBare(before) && isRest(token)) || (isBeginning(before) && token.kind === 'value');
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

function wholeOf(before: Token, token: Token): NumberToken {
  const raw = before.raw + token.raw;
  const { at, line, table, span } = before.kind === 'value' ? before : token;
  const value = readPrintedValue(raw) ?? { kind: 'unclear' };
  return { kind: 'value', raw, value, stacked: false, touching: null, at, line, table, span };
}
