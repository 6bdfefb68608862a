import { isUnit, type Token } from '../token/token.js';

/**
 * Ends a row at the second of two units that stand on lines of their own: the label above the first has none of the
 * values behind the second, which are those of the label beside or below them.
 */
export function withBlanksBetweenUnits(tokens: readonly Token[]): readonly Token[] {
  const stated: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const unit = isUnit(token) ? tokens[index - 1] : undefined;
    if (unit !== undefined && isSecond(token, unit, tokens[index - 2]))
      stated.push({ ...unit, kind: 'empty', certain: false, raw: '' });
    stated.push(token);
  }
  return stated;
}

function isSecond(token: Token, unit: Token, label: Token | undefined): boolean {
  return isUnit(unit) && label?.kind === 'text' && token.table === null && token.line !== unit.line;
}
