import type { Table, TableCell } from '../../../documents/document.js';
import { isPageNumber } from '../asides/page-number.js';
import { isUnit, type Located, type NumberToken, type Token } from '../token/token.js';
import { readCloudedValue, readLaterValue } from '../values/clouded-value.js';
import { readPlainNumber, readPrintedValue } from '../values/printed-value.js';
import { withoutSpaces } from '../values/spaced-thousands.js';
import { holdsSeveralRows, rowsIn } from './merged-rows.js';
import { pieces, toNumberToken, toToken, words } from './words.js';

/** A sentence is prose, and a figure in it is no cell. */
const SENTENCE_END = /[。；！？]/u;

/** How a table is printed, and where. */
interface Surroundings {
  /** The number of its first row among the lines of the document. */
  readonly line: number;
  /** Whether white space sets the thousands of a number apart. */
  readonly isSpaced: boolean;
}

/** The tokens of a table. */
export function tableTokens(table: Table, surroundings: Surroundings): Token[] {
  const rows = Array.from({ length: table.rows }, (): TableCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows.flatMap((row) => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 1 && isPageNumber(filled[0]?.text ?? '')) return [];
    // A single empty cell only makes room between two rows.
    if (filled.length === 0 && row.length === 1) return [];
    return rowsIn(row).flatMap((part, index, { length }) =>
      withoutMargin(rowTokens(part, table, { ...surroundings, line: surroundings.line + index / length })),
    );
  });
}

function rowTokens(row: readonly TableCell[], table: Table, { line, isSpaced }: Surroundings): Token[] {
  const tokens: Token[] = [];
  const holdsRows = holdsSeveralRows(row);
  for (const cell of row) {
    const isBehindValue = tokens.some(({ kind }) => kind === 'text') && tokens.at(-1)?.kind !== 'text';
    const located = locate(cell, table, line + cell.row);
    const text = cell.text.trim();
    const joined = isSpaced ? withoutSpaces(text) : null;
    for (const token of cellTokens(joined ?? text, located, isBehindValue, holdsRows))
      tokens.push(joined === null ? token : { ...token, raw: text });
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
  return label > 0 && !isRemark(row, label) ? own.slice(label) : own;
}

/** Words behind several values, and before none, are a remark and no label. */
function isRemark(row: readonly Token[], words: number): boolean {
  const valuesIn = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === 'value').length;
  return valuesIn(row.slice(0, words)) >= FEWEST_TO_REMARK_ON && valuesIn(row.slice(words)) === 0;
}

/** A serial number and a code may stand before a label. */
const FEWEST_TO_REMARK_ON = 3;

function locate(cell: TableCell, table: Table, line: number): Located {
  return {
    at: cell.at,
    line,
    table: table.number,
    span: { left: cell.column, right: cell.column + cell.columnSpan },
  };
}

function cellTokens(text: string, located: Located, isBehindValue: boolean, holdsRows: boolean): Token[] {
  if (text === '') return [{ kind: 'empty', certain: true, raw: '', ...located }];
  const plain = readPlainNumber(text);
  if (plain !== null) return [toNumberToken(text, plain, located)];
  const clouded = isBehindValue ? readLaterValue(text) : readCloudedValue(text);
  if (clouded !== null) return [toNumberToken(text, clouded, located)];
  const parts = text.split(/\s+/u);
  if (parts.length === 1) return pieces(text, located);
  const labelParts = parts.findLastIndex((part) => readPrintedValue(part) === null) + 1;
  if (labelParts === 0 && !BESIDE_EACH_OTHER.test(text))
    return [{ ...toToken(text, located), ...stack(text, holdsRows) }];
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
function stack(
  text: string,
  holdsRows: boolean,
): Pick<NumberToken, 'kind' | 'value' | 'stacked' | 'touching'> {
  return {
    kind: 'value',
    value: (holdsRows ? null : readPrintedValue(text)) ?? { kind: 'unclear' },
    stacked: true,
    touching: null,
  };
}
