import { hanOf } from '../token/han.js';
import type { NumberToken, Token } from '../token/token.js';
import { readPrintedValue } from '../values/printed-value.js';

const HEADER = '序号';
const ENDS_IN_DIGITS = /\d$/u;
/** Fewer numbers that count on may do so by chance. */
const FEWEST = 4;
/** Characters between the values of two rows; more stand above the first row of another table. */
const LONGEST_LABEL = 80;

/**
 * Leaves out the numbers of a column that its header names (序号) where rows run together: there each row's serial
 * number stands between the last value of the row above and its own label (行政处罚113 5行政强制). They count on from one
 * header to the next, and no caption has one.
 */
export function withoutGluedSerials(tokens: readonly Token[]): readonly Token[] {
  const replaced = new Map<Token, readonly Token[]>();
  let last: number | null = null;
  let count = 0;
  for (const run of runsIn(tokens)) {
    const serial = serialOf(run, last);
    if (run.isBelowHeader && serial !== 1 && serial !== (last ?? 0) + 1) return tokens;
    replaced.set(run.token, serial === null ? [withKnownEnd(run, last)] : withoutEnd(run.token, serial));
    if (serial !== null) count += 1;
    if (serial !== null || run.behind !== 'header') last = serial;
  }
  return count < FEWEST ? tokens : tokens.flatMap((token) => replaced.get(token) ?? token);
}

/** Digits that touch what stands behind them, and what that is: another row, another table's header, or none of these. */
interface Run {
  readonly token: NumberToken;
  readonly isBelowHeader: boolean;
  readonly behind: 'row' | 'header' | 'other';
}

function runsIn(tokens: readonly Token[]): readonly Run[] {
  let isBelowHeader = false;
  return tokens.flatMap((token, index): readonly Run[] => {
    if (isHeader(token)) isBelowHeader = true;
    if (!isRun(token)) return [];
    const run = { token, isBelowHeader, behind: whatFollows(tokens, index) };
    isBelowHeader = false;
    return [run];
  });
}

/** The serial number of the next row that a run ends in; null for none. `last`: the one before, while they count on. */
function serialOf({ token, isBelowHeader, behind }: Run, last: number | null): number | null {
  if (isBelowHeader) return Number(token.raw);
  const isNext = last !== null && behind === 'row' && token.raw.endsWith(String(last + 1));
  return isNext ? last + 1 : null;
}

/** The last row of a table; digits that end in the next number where nothing shows a row behind them may be either. */
function withKnownEnd({ token, behind }: Run, last: number | null): NumberToken {
  if (last === null) return token;
  const isLastRow = behind === 'header' || (behind === 'other' && !token.raw.endsWith(String(last + 1)));
  return isLastRow ? { ...token, touching: null } : token;
}

function isHeader({ kind, raw }: Token): boolean {
  return kind === 'text' && hanOf(raw).includes(HEADER);
}

function isRun(token: Token): token is NumberToken {
  return (
    token.kind === 'value' &&
    token.table === null &&
    token.touching !== null &&
    ENDS_IN_DIGITS.test(token.raw)
  );
}

function whatFollows(tokens: readonly Token[], index: number): Run['behind'] {
  const end = tokens.findIndex((token, place) => place > index && token.kind === 'value');
  const texts = tokens.slice(index + 1, end === -1 ? tokens.length : end);
  if (texts.some(isHeader)) return 'header';
  const text = texts.map(({ raw }) => raw).join('');
  return end === -1 || text.length > LONGEST_LABEL || text.includes('。') ? 'other' : 'row';
}

/** Of a heading (情况——2) only words are left, and of a blank row nothing. */
function withoutEnd(token: NumberToken, serial: number): readonly Token[] {
  const raw = token.raw.slice(0, -String(serial).length);
  const { at, line, table, span } = token;
  if (raw === '') return [];
  if (!/\d/u.test(raw)) return [{ kind: 'text', raw, at, line, table, span }];
  return [{ ...token, raw, value: readPrintedValue(raw) ?? { kind: 'unclear' }, touching: null }];
}
