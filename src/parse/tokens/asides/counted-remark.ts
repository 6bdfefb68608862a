import type { Token } from '../token/token.js';

/** Ends the words before such a figure: 相同信息计, but not 总计. */
export const COUNTED_AS = /(?<![总合共统累小]\s*)计\s*$/u;
const ONE = /^\s*[1１]\s*$/u;
const ITEM = /^\s*[条次]/u;

/**
 * Makes text of the figure of a remark whose words stand apart, as a PDF places them: 或舆情计 | 1 | 次）. The form says
 * so of two of its labels (相同信息计1条, 同一热点或舆情计1次).
 */
export function withoutCountedRemarks(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index): Token => {
    if (token.kind !== 'value' || !ONE.test(token.raw)) return token;
    const [before, behind] = [tokens[index - 1], tokens[index + 1]];
    const isCounted = before?.kind === 'text' && COUNTED_AS.test(before.raw);
    if (!isCounted || behind?.kind !== 'text' || !ITEM.test(behind.raw)) return token;
    const { raw, at, line, table, span } = token;
    return { kind: 'text', raw, at, line, table, span };
  });
}
