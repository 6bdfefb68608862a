import { hanOf } from '../token/han.js';
import { isUnit, type NumberToken, type Token } from '../token/token.js';

const HEADER = '序号';
const SERIAL = /^\s*[\d０-９]{1,3}\s*$/u;
/** Fewer numbers that count on may do so by chance. */
const FEWEST = 4;
/** In tokens, with the serial number behind it: what stands behind a value is then a remark (含上年结转 | 1件 | 45). */
const LONGEST_REMARK = 3;
/** In tokens, with the serial number behind it: 涉及个人隐私 | 件 | 3 | 含上年结转 | 1件 | 45. */
const LONGEST_ROW = 6;

/**
 * Leaves out the numbers of a column that its header names (序号), where the cells of a row follow each other in
 * running text: there each row's serial number stands between the last value of the row above and its own label. They
 * are told by counting on, and begin again below a header. One that is misprinted may as well be the value above, so
 * that it is no clear number; where they stop counting on, whatever follows is a value.
 *
 * What stands before a line of `numberedLines` is a value: that line began with its serial number, which is left out already.
 */
export function withoutAnnouncedSerials(
  tokens: readonly Token[],
  numberedLines: ReadonlySet<number>,
): readonly Token[] {
  const isNumbered = (token: Token | undefined) => token !== undefined && numberedLines.has(token.line);
  const found = new Map<Token, Kind>();
  let last = 0;
  let isCounting = false;
  let isBelowHeader = false;
  for (const [index, token] of tokens.entries()) {
    if (isHeader(tokens, index)) [isCounting, isBelowHeader] = [true, true];
    if (!isCounting || !isBeforeLabel(tokens, index) || isNumbered(tokens[index + 1])) continue;
    const kind = isBelowHeader && numberOf(token) === 1 ? 'serial' : kindOf(tokens, index, last);
    found.set(token, kind);
    isCounting = kind !== 'last value';
    if (kind === 'serial') [last, isBelowHeader] = [numberOf(token), false];
    if (kind === 'misprint') last += 1;
  }
  if ([...found.values()].filter((kind) => kind === 'serial').length < FEWEST) return tokens;
  return tokens
    .filter((token) => found.get(token) !== 'serial')
    .map((token) => (found.get(token) === 'misprint' && token.kind === 'value' ? unclear(token) : token));
}

/** What a number before a label is, where serial numbers are counted. */
type Kind = 'serial' | 'misprint' | 'value before a remark' | 'last value';

function kindOf(tokens: readonly Token[], index: number, last: number): Kind {
  const token = tokens[index];
  const number = token === undefined ? Number.NaN : numberOf(token);
  if (number === last + 1) return 'serial';
  if (isFollowedBy(tokens, index, last + 1, LONGEST_REMARK)) return 'value before a remark';
  return isFollowedBy(tokens, index, last + 2, LONGEST_ROW) ? 'misprint' : 'last value';
}

function unclear(token: NumberToken): Token {
  return { ...token, value: { kind: 'unclear' } };
}

/** Its narrow column may break it, with lines of other headers between: 序 | 统计指标 | 号. */
function isHeader(tokens: readonly Token[], index: number): boolean {
  const { kind, table, raw } = tokens[index] ?? NOTHING;
  if (kind !== 'text' || table !== null || !raw.includes('序')) return false;
  const isRest = (token: Token) => token.kind === 'text' && hanOf(token.raw) === HEADER.slice(1);
  const han = hanOf(raw);
  return han === HEADER || (han === HEADER[0] && tokens.slice(index + 1, index + MOST_HEADERS).some(isRest));
}

const NOTHING = { kind: 'empty', table: null, raw: '' } as const;
/** Tokens among which the rest of a broken header stands. */
const MOST_HEADERS = 6;

/** A label, that is, and not the unit of a value. */
function isBeforeLabel(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index]?.kind !== 'text' && next?.kind === 'text' && !isUnit(next);
}

/** Whether a serial number comes within so many tokens. */
function isFollowedBy(tokens: readonly Token[], index: number, number: number, within: number): boolean {
  const behind = tokens.slice(index + 1, index + 1 + within);
  return behind.some(
    (token, place) => numberOf(token) === number && isBeforeLabel(tokens, index + 1 + place),
  );
}

/** A cell of a table, or what is no plain number, counts on from nothing. */
function numberOf(token: Token): number {
  if (token.kind !== 'value' || token.table !== null || token.value.kind !== 'number') return Number.NaN;
  return SERIAL.test(token.raw) ? Number(token.value.decimal) : Number.NaN;
}
