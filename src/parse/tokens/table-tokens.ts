import type { Table, TableCell } from '../../documents/document.js';
import { readCloudedValue, readLaterValue } from './clouded-value.js';
import { isPageNumber } from './page-number.js';
import { readPrintedValue } from './printed-value.js';
import { isUnit, type NumberToken, type Token } from './token.js';
import { pieces, toNumberToken, toToken, words } from './words.js';

/** A sentence is prose, and a figure in it is no cell. */
const SENTENCE_END = /[。；！？]/u;

/** The tokens of a table; `firstLine` is the number of its first row among the lines of the document. */
export function tableTokens(table: Table, firstLine: number): Token[] {
  const rows = Array.from({ length: table.rows }, (): TableCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows.flatMap((row) => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 1 && isPageNumber(filled[0]?.text ?? '')) return [];
    // A single empty cell only makes room between two rows.
    if (filled.length === 0 && row.length === 1) return [];
    return withoutMargin(rowTokens(row, table, firstLine));
  });
}

function rowTokens(row: readonly TableCell[], table: Table, firstLine: number): Token[] {
  const tokens: Token[] = [];
  for (const cell of row) {
    const isBehindValue = tokens.some(({ kind }) => kind === 'text') && tokens.at(-1)?.kind !== 'text';
    tokens.push(...cellTokens(cell, table, firstLine + cell.row, isBehindValue));
  }
  return tokens;
}

/**
 * Leaves out what stands left of a row's label, such as the empty cells of a merged column or a column of row numbers,
 * and empty cells between the label and its unit.
 */
function withoutMargin(row: readonly Token[]): readonly Token[] {
  const label = row.findIndex((token) => token.kind === 'text');
  const unit = row.findIndex((token) => isUnit(token));
  const isBetween = row.slice(label + 1, Math.max(unit, 0)).every(({ kind }) => kind === 'empty');
  const own = isBetween && unit > label ? row.toSpliced(label + 1, unit - label - 1) : row;
  return label > 0 ? own.slice(label) : own;
}

function cellTokens(cell: TableCell, table: Table, line: number, isBehindValue: boolean): Token[] {
  const located = {
    at: cell.at,
    line,
    table: table.number,
    span: { left: cell.column, right: cell.column + cell.columnSpan },
  };
  const text = cell.text.trim();
  if (text === '') return [{ kind: 'empty', certain: true, raw: '', ...located }];
  const clouded = isBehindValue ? readLaterValue(text) : readCloudedValue(text);
  if (clouded !== null) return [toNumberToken(text, clouded, located)];
  const parts = text.split(/\s+/u);
  if (parts.length === 1) return pieces(text, located);
  const labelParts = parts.findLastIndex((part) => readPrintedValue(part) === null) + 1;
  if (labelParts === 0 && !BESIDE_EACH_OTHER.test(text))
    return [{ ...toToken(text, located), ...stack(text) }];
  if (readPrintedValue(text) !== null && labelParts > 0) return [toToken(text, located)];
  if (labelParts === parts.length || SENTENCE_END.test(text))
    return [{ kind: 'text', raw: text, ...located }];
  return words(text, located);
}

const BESIDE_EACH_OTHER = /[^\S\n]/u;

/**
 * Numbers on lines of their own in one cell: one number that a narrow column broke (120 and 91), unless the row has
 * several labels. When they can be no number together (0 and 5), the cell's value is unclear.
 */
function stack(text: string): Pick<NumberToken, 'kind' | 'value' | 'stacked' | 'touching'> {
  return {
    kind: 'value',
    value: readPrintedValue(text) ?? { kind: 'unclear' },
    stacked: true,
    touching: null,
  };
}
