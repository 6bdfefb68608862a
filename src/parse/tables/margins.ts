import type { AlignedItem } from '../alignment/align.js';
import type { Group } from '../tokens/group.js';
import type { ValueToken } from '../tokens/token/token.js';
import { readPrintedValue } from '../tokens/values/printed-value.js';
import { withoutCountedFigure } from './glued/counted-figures.js';

/**
 * Takes off the cells of a column for remarks (备注), where a row has one cell more than the form: in a grid only what
 * stands in its last column, since a remark in words is no cell of the row. A grid's cells behind as many numbers as the
 * form has columns are the remark, and spare ones.
 */
export function withoutRemarks(printed: readonly AlignedItem[]): readonly AlignedItem[] {
  const rows = printed.map((row) => withoutMarkAtEnd(withoutCountedFigure(row)));
  const edge = Math.max(...rows.map(({ group }) => edgeOf(group)));
  return rows.map((row) => {
    const { item, group } = row;
    const cells = group.values.filter((value) => value.kind === 'value' || value.certain);
    const last = cells.at(-1);
    const hasOneMore = cells.length === item.slots.length + 1 && !sharesCell(cells.at(-2), last);
    const { length } = item.slots;
    const isFilled = cells.length > length && cells.slice(0, length).every(isNumber);
    if (group.table !== null && isFilled && !cells.slice(length).some(isNumber))
      return withValues(row, cells.slice(0, length));
    const isRemark = group.table === null || last?.span?.right === edge;
    return hasOneMore && isRemark ? withValues(row, cells.slice(0, -1)) : row;
  });
}

/** Where rows run together, a mark for no remark touches the digits of the values: 0000000/. */
function withoutMarkAtEnd(row: AlignedItem): AlignedItem {
  const { values, table } = row.group;
  const last = values.at(-1);
  const raw = DIGITS_AND_MARK.exec(last?.raw ?? '')?.groups?.digits;
  if (table !== null || last?.kind !== 'value' || raw === undefined) return row;
  const value = readPrintedValue(raw) ?? ({ kind: 'unclear' } as const);
  return withValues(row, values.with(-1, { ...last, raw, value, touching: null }));
}

const DIGITS_AND_MARK = /^(?<digits>[\d０-９]+)[/／无]$/u;

function isNumber(value: ValueToken | undefined): boolean {
  return value?.kind === 'value' && value.value.kind === 'number';
}

/** Where the last column of a row's table ends, as far as its cells and the headers above it tell. */
function edgeOf({ values, header, table }: Group): number {
  const cells = [...values, ...header].filter((token) => token.table === table);
  return Math.max(0, ...cells.map(({ span }) => span?.right ?? 0));
}

/** Two figures in one cell of a grid are parts of one number, as 337 and 903条. Cells begin and end where columns do. */
function sharesCell(one: ValueToken | undefined, other: ValueToken | undefined): boolean {
  if (one === undefined || one.table === null) return false;
  return !Number.isInteger(one.span?.right) || !Number.isInteger(other?.span?.left);
}

/**
 * Takes off the cells of columns that are empty throughout and that the form does not have: when just so many columns
 * are empty as there are too many, apart from spare cells at the ends of some rows.
 */
export function withoutSpacers(rows: readonly AlignedItem[]): readonly AlignedItem[] {
  const width = Math.min(...rows.map(({ group }) => group.values.length));
  const surplus = new Set(rows.map(({ item }) => width - item.slots.length));
  const [count = 0, ...others] = surplus;
  const isCut = rows.some(({ group }) => group.values.slice(width).some(({ kind }) => kind === 'value'));
  if (count <= 0 || others.length > 0 || isCut || rows.some(({ group }) => group.table === null)) return rows;
  const isEmpty = (place: number) => rows.every(({ group }) => group.values[place]?.kind === 'empty');
  const empty = new Set(Array.from({ length: width }, (_, place) => place).filter(isEmpty));
  if (empty.size !== count) return rows;
  return rows.map((row) =>
    withValues(
      row,
      row.group.values.filter((_, place) => place < width && !empty.has(place)),
    ),
  );
}

export function withValues(row: AlignedItem, values: readonly ValueToken[]): AlignedItem {
  return { ...row, group: { ...row.group, values } };
}
