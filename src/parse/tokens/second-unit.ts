import { isUnit, type Token } from './token.js';

/**
 * Ends a row at the second of two units that stand on lines of their own: the label above the first has none of the
 * values behind the second, which are those of the label beside or below them.
 */
export function withBlanksBetweenUnits(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index): readonly Token[] => {
    const [label, unit] = [tokens[index - 2], tokens[index - 1]];
    if (!isUnit(token) || unit === undefined || !isUnit(unit) || label?.kind !== 'text') return [token];
    if (token.table !== null || token.line === unit.line) return [token];
    return [{ ...unit, kind: 'empty', certain: false, raw: '' }, token];
  });
}
