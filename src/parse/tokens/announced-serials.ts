import { hanOf } from './han.js';
import { isUnit, type Token } from './token.js';

const HEADER = '序号';
const SERIAL = /^\s*[\d０-９]{1,3}\s*$/u;
/** Fewer numbers that count on may do so by chance. */
const FEWEST = 4;

/**
 * Leaves out the numbers of a column that its header names (序号), where the cells of a row follow each other in
 * running text: there each row's serial number stands between the last value of the row above and its own label. They
 * are told by counting on without a gap; where they stop doing so, whatever follows is a value.
 */
export function withoutAnnouncedSerials(tokens: readonly Token[]): readonly Token[] {
  const serials = new Set<Token>();
  let last = 0;
  let isCounting = false;
  for (const [index, token] of tokens.entries()) {
    if (isHeader(token)) isCounting = true;
    else if (isCounting && isBeforeLabel(tokens, index)) {
      const number = numberOf(token);
      isCounting = number === last + 1 || (number === 1 && tokens[index - 1]?.kind === 'text');
      if (!isCounting) continue;
      serials.add(token);
      last = number;
    }
  }
  return serials.size < FEWEST ? tokens : tokens.filter((token) => !serials.has(token));
}

function isHeader({ kind, table, raw }: Token): boolean {
  return kind === 'text' && table === null && hanOf(raw) === HEADER;
}

/** A label, that is, and not the unit of a value. */
function isBeforeLabel(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index]?.kind !== 'text' && next?.kind === 'text' && !isUnit(next);
}

/** A cell of a table, or what is no plain number, counts on from nothing. */
function numberOf(token: Token): number {
  if (token.kind !== 'value' || token.table !== null || token.value.kind !== 'number') return Number.NaN;
  return SERIAL.test(token.raw) ? Number(token.value.decimal) : Number.NaN;
}
