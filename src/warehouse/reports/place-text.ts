import type { Place } from '../../documents/document.js';

/**
 * A place in short: `L21` is line 21, `P3` paragraph 3, `2!R4C3` row 4 and column 3 of table 2 (as spreadsheets write
 * it), `+7` after it the offset in the text; `5@72.5,410` is a point of page 5 of a PDF, with the cell of a table after
 * a space.
 */
export function placeText(at: Place): string {
  if ('page' in at) {
    const point = `${at.page}@${at.x},${at.y}`;
    return at.table === undefined ? point : `${point} ${at.table}!R${at.row}C${at.column}`;
  }
  const offset = at.offset === undefined ? '' : `+${at.offset}`;
  if ('table' in at) return `${at.table}!R${at.row}C${at.column}${offset}`;
  return 'line' in at ? `L${at.line}${offset}` : `P${at.paragraph}${offset}`;
}

const IN_TEXT = /^([LP])(\d+)(?:\+(\d+))?$/u;
const IN_TABLE = /^(\d+)!R(\d+)C(\d+)(?:\+(\d+))?$/u;
const ON_PAGE = /^(\d+)@(-?[\d.e-]+),(-?[\d.e-]+)(?: (\d+)!R(\d+)C(\d+))?$/u;

/**
 * The place that `placeText` wrote.
 *
 * @throws {RangeError} when it wrote no such text.
 */
export function placeOf(text: string): Place {
  const place = textPlace(text) ?? tablePlace(text) ?? pagePlace(text);
  if (place === undefined) throw new RangeError(`${text} is not a place`);
  return place;
}

function textPlace(text: string): Place | undefined {
  const [, kind, number, offset] = IN_TEXT.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const block = kind === 'L' ? { line: Number(number) } : { paragraph: Number(number) };
  return { ...block, ...offsetOf(offset) };
}

function tablePlace(text: string): Place | undefined {
  const [match, table, row, column, offset] = IN_TABLE.exec(text) ?? [];
  if (match === undefined) return undefined;
  return { table: Number(table), row: Number(row), column: Number(column), ...offsetOf(offset) };
}

function pagePlace(text: string): Place | undefined {
  const [match, page, x, y, table, row, column] = ON_PAGE.exec(text) ?? [];
  if (match === undefined) return undefined;
  const point = { page: Number(page), x: Number(x), y: Number(y) };
  return table === undefined
    ? point
    : { ...point, table: Number(table), row: Number(row), column: Number(column) };
}

function offsetOf(offset: string | undefined): { readonly offset?: number } {
  return offset === undefined ? {} : { offset: Number(offset) };
}
