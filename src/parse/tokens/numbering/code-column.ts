import { hanOf } from '../token/han.js';
import type { NumberToken, Token } from '../token/token.js';

/** The header of a column that numbers the indicators, between their labels or units and their values. */
const HEADERS: ReadonlySet<string> = new Set(['代码', '指标代码', '行次', '行号', '序号', '编号']);
/** The header of the column of labels or of their units, as it ends where it is broken over lines. */
const LABEL_HEADER = /(?:指标|项目|名称|内容|单位)$/u;
/** The row below the headers that names the columns of words, and numbers those of values: 甲 | 乙 | 丙 | 1 | 2. */
const COLUMN_NAME = /^[甲乙丙丁戊]$/u;
const CODE = /^\s*[\d０-９]{1,3}\s*$/u;
const SENTENCE_END = '。';

/** A number that stands where the code of a row should. */
export interface PlaceOfCode {
  readonly token: NumberToken;
  readonly number: number;
}

/**
 * The numbers that stand right behind a label or its unit below a header that announces codes there, one list for each
 * table. A table whose header is printed again goes on where its codes count on.
 */
export function codeColumns(tokens: readonly Token[]): readonly (readonly PlaceOfCode[])[] {
  const columns: PlaceOfCode[][] = [];
  let column: PlaceOfCode[] | null = null;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (isHeader(token, before)) {
      column = [];
      columns.push(column);
    } else if (token.kind === 'text' && token.raw.includes(SENTENCE_END)) column = null;
    else if (token.kind === 'value' && CODE.test(token.raw) && isBehindLabel(before, column?.at(-1)))
      column?.push({ token, number: Number(token.raw.normalize('NFKC')) });
  }
  return joined(columns);
}

function isHeader({ kind, raw }: Token, before: Token | undefined): boolean {
  if (kind !== 'text' || before?.kind !== 'text') return false;
  return HEADERS.has(hanOf(raw)) && LABEL_HEADER.test(hanOf(before.raw));
}

/** Or behind what stands for the unit of a heading: 一、主动公开情况 | —— | 01. */
function isBehindLabel(before: Token | undefined, last: PlaceOfCode | undefined): boolean {
  if (before === undefined || before === last?.token) return false;
  if (before.kind === 'text') return !COLUMN_NAME.test(before.raw.trim());
  return before.kind === 'value' && before.value.kind === 'none';
}

function joined(columns: readonly PlaceOfCode[][]): readonly (readonly PlaceOfCode[])[] {
  const tables: PlaceOfCode[][] = [];
  for (const column of columns) {
    const above = tables.at(-1);
    const last = above?.at(-1)?.number ?? Number.POSITIVE_INFINITY;
    if (above !== undefined && (column[0]?.number ?? 0) > last) above.push(...column);
    else tables.push(column);
  }
  return tables;
}
