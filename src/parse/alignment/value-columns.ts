import { hanOf } from '../tokens/token/han.js';
import { isUnit, type TextToken, type ValueToken } from '../tokens/token/token.js';
import type { HeaderText } from './read-column-order.js';
import { isRemarksHeader } from './remarks-header.js';

/** A column of values. */
export interface ValueColumn {
  /** What stands above it from top to bottom, without what stands above all columns. */
  readonly headers: readonly string[];
  /** Its cells in those rows that have a cell in every column. */
  readonly cells: readonly ValueToken[];
}

/** The columns of values below a header. */
export interface ValueColumns {
  readonly columns: readonly ValueColumn[];
  /** Whether the header shows how many there are; lines of one cell each do not show where it ends. */
  readonly isSure: boolean;
  /** Whether one header stands above all of them. */
  readonly isSplit: boolean;
}

type Found = Omit<ValueColumns, 'isSplit'>;

/** The header behind which those of the values stand. */
const CORNER = /^(?:计量)?单位$|^(?:指标)?代码$|^(?:统计)?(?:指标|项目)(?:名称)?$/u;
/** Above several columns, beside the header of their total. */
const AMONG = '其中';

/**
 * The columns of values below a header of one level or several; null where there is but one, or where it does not show
 * which words stand above which column.
 */
export function valueColumns({ words, rows, table }: HeaderText): ValueColumns | null {
  const own = words.filter((word) => word.table === table);
  const corner = own.findLastIndex(({ raw }) => CORNER.test(hanOf(raw)));
  const start = own[corner];
  if (start === undefined) return null;
  const found = table === null ? inText(start, own.slice(corner + 1), rows) : inGrid(start, own, rows);
  return found === null || found.columns.length < 2 ? null : withoutCommonHeaders(found);
}

/** Every column that holds a value; each header stands above its columns. */
function inGrid(corner: TextToken, words: readonly TextToken[], rows: HeaderText['rows']): Found | null {
  const edge = corner.span?.right ?? Number.POSITIVE_INFINITY;
  const above = words.filter(({ line, span }) => line >= corner.line && span !== null && span.left >= edge);
  const places = [...new Set(rows.flatMap((row) => row.filter(isFilled).map(leftOf)))]
    .sort((one, other) => one - other)
    .filter((place) => !above.some((word) => isRemarksHeader(word.raw) && isAbove(word, place)));
  const headers = places.map((place) => above.filter((word) => isAbove(word, place)).map(({ raw }) => raw));
  if (headers.some(({ length }) => length === 0)) return null;
  const cells = rows.map((row) =>
    places.flatMap((place) => row.find((cell) => leftOf(cell) === place) ?? []),
  );
  return { columns: columnsOf(headers, cells), isSure: true };
}

function isFilled({ kind }: ValueToken): boolean {
  return kind === 'value';
}

function leftOf({ span }: ValueToken): number {
  return span?.left ?? -1;
}

function isAbove({ span }: TextToken, place: number): boolean {
  return span !== null && span.left <= place && place < span.right;
}

/**
 * In running text the words of one line are the headers, where a full row has as many values, or else as many words
 * behind each other, a line to each.
 */
function inText(corner: TextToken, behind: readonly TextToken[], rows: HeaderText['rows']): Found | null {
  const words = behind.filter(({ raw }) => !isRemarksHeader(raw));
  const cells = rows.map((row) => row.filter(isFilled));
  const width = widthOf(cells, words.length < behind.length);
  const [upper, lower] = [corner.line, words.find(({ line }) => line > corner.line)?.line].map((level) =>
    words.filter(({ line }) => line === level),
  );
  const level = levelsOf(upper ?? [], lower ?? []).find(({ length }) => length === width);
  const headers = level ?? (upper?.length === 0 ? words.slice(0, width) : []);
  const isLineEach = new Set(headers.map(({ line }) => line)).size === headers.length;
  if (headers.length !== width || (level === undefined && !isLineEach)) return null;
  return {
    columns: columnsOf(
      headers.map(({ raw }) => [raw]),
      cells,
    ),
    isSure: level !== undefined,
  };
}

/** Blanks vanish, and a remark may be a value: where there are remarks, most rows show how many columns there are. */
function widthOf(rows: HeaderText['rows'], hasRemarks: boolean): number {
  const lengths = rows.map(({ length }) => length);
  const occurrences = (length: number) => lengths.filter((other) => other === length).length;
  const longestFirst = [...new Set(lengths)].sort((one, other) => other - one);
  if (hasRemarks) longestFirst.sort((one, other) => occurrences(other) - occurrences(one));
  return longestFirst[0] ?? 0;
}

/** What may stand above the columns of two lines: both, of which the lower tells what is 其中, or one of them. */
function levelsOf(
  upper: readonly TextToken[],
  lower: readonly TextToken[],
): readonly (readonly TextToken[])[] {
  const among = upper.findIndex(({ raw }) => hanOf(raw) === AMONG);
  const isMerged = new Set(upper.map(({ raw }) => raw)).size === 1 && !lower.some(isUnit);
  if (isMerged) return [lower];
  return among < 0 ? [upper] : [upper.toSpliced(among, 1, ...lower), upper];
}

/** `rows`: their cells, of which those count that have one in every column. */
function columnsOf(headers: readonly (readonly string[])[], rows: HeaderText['rows']): ValueColumn[] {
  const whole = rows.filter(({ length }) => length === headers.length);
  return headers.map((header, column) => ({
    headers: header,
    cells: whole.flatMap((row) => row[column] ?? []),
  }));
}

function withoutCommonHeaders({ columns, isSure }: Found): ValueColumns {
  const isCommon = (raw: string) => columns.every(({ headers }) => headers.includes(raw));
  return {
    columns: columns.map(({ headers, cells }) => ({
      headers: headers.filter((raw) => !isCommon(raw)),
      cells,
    })),
    isSure,
    isSplit: columns.some(({ headers }) => headers.some(isCommon)),
  };
}
