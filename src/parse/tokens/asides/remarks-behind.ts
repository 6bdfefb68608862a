import { hanOf } from '../token/han.js';
import { isUnit, type Token } from '../token/token.js';

const HEADER = /备注$/u;
/** A row of one value may as well stand beside another one, unless its unit shows that it is whole. */
const FEWEST_VALUES = 2;
/** In tokens and in characters: 含上年结转 | 1件. */
const LONGEST = { tokens: 3, characters: 16 };
/** What begins a label, and no remark: （七）, 四、, 3. */
const NUMBERED = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]/u;

/**
 * Leaves out what stands behind the values of a row on their line, where the header names a column for remarks (备注) in
 * running text: 0 0 0 5 0 0 5 含上年结转1件. The rest of a label that is broken around its values begins a line.
 */
export function withoutRemarksBehind(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex((token, index) => isHeader(token, tokens[index + 1]));
  if (start === -1) return tokens;
  const lines: Token[][] = [];
  for (const token of tokens.slice(start)) {
    const last = lines.at(-1);
    if (last?.[0]?.line === token.line) last.push(token);
    else lines.push([token]);
  }
  const own = lines.flatMap((line, index) => withoutRemark(line, lines[index + 1]?.[0]));
  return [...tokens.slice(0, start), ...own];
}

function isHeader({ kind, raw, table, line }: Token, next: Token | undefined): boolean {
  return kind === 'text' && table === null && next?.line !== line && HEADER.test(hanOf(raw));
}

function withoutRemark(line: readonly Token[], next: Token | undefined): readonly Token[] {
  const first = line.findIndex(({ kind }) => kind === 'value');
  const values = line.slice(Math.max(first, 0)).findIndex(({ kind }) => kind === 'text');
  if (first === -1 || values === -1 || line[0]?.table !== null || next?.kind !== 'text') return line;
  const [own, remark] = [line.slice(0, first + values), line.slice(first + values)];
  const unit = line[first - 1];
  const isRow = values >= FEWEST_VALUES || (unit !== undefined && isUnit(unit));
  return isRow && isRemark(remark) ? own : line;
}

function isRemark(tokens: readonly Token[]): boolean {
  const length = tokens.reduce((sum, { raw }) => sum + raw.length, 0);
  const isShort = tokens.length <= LONGEST.tokens && length <= LONGEST.characters;
  return isShort && !NUMBERED.test(tokens[0]?.raw ?? '') && !tokens.some(isUnit);
}
