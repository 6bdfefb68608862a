import { hanOf } from './han.js';
import type { Token } from './token.js';

/** The header of a column that numbers the indicators, between their units and their values. */
const HEADERS: ReadonlySet<string> = new Set(['代码', '行次', '行号', '指标代码']);
const CODE = /^\s*[\d０-９]{1,3}\s*$/u;
/** Fewer numbers that count on may do so by chance. */
const FEWEST = 4;
/** So many rows at once may be left out of a table whose codes have begun to count on. */
const MOST_LEFT_OUT = 10;

/**
 * Leaves out the numbers of a column that its header names (代码), as provincial tables have it behind the unit:
 * 当面申请数 | 件 | 05 | 4. They are told by counting on from 1, right behind a label or its unit;
 * where rows are left out, so are their codes.
 */
export function withoutAnnouncedCodes(tokens: readonly Token[]): readonly Token[] {
  const codes = new Set<Token>();
  let next: number | null = null;
  for (const [index, token] of tokens.entries()) {
    if (isHeader(token)) next = 1;
    if (next === null || !isBehindLabel(tokens[index - 1], codes)) continue;
    const code = numberOf(token);
    const last = codes.size < FEWEST ? next : next + MOST_LEFT_OUT;
    if (!(code >= next && code <= last)) continue;
    codes.add(token);
    next = code + 1;
  }
  return codes.size < FEWEST ? tokens : tokens.filter((token) => !codes.has(token));
}

function isHeader({ kind, raw }: Token): boolean {
  return kind === 'text' && HEADERS.has(hanOf(raw));
}

function numberOf(token: Token): number {
  return token.kind !== 'empty' && CODE.test(token.raw) ? Number(token.raw.normalize('NFKC')) : Number.NaN;
}

/** Or behind what stands for the unit of a heading: 一、主动公开情况 | —— | 01. */
function isBehindLabel(before: Token | undefined, codes: ReadonlySet<Token>): boolean {
  if (before === undefined || codes.has(before)) return false;
  return before.kind === 'text' || (before.kind === 'value' && before.value.kind === 'none');
}
