import type { Group } from '../tokens/group.js';
import { hanOf } from '../tokens/token/han.js';
import type { TextToken, ValueToken } from '../tokens/token/token.js';
import type { ColumnOrder } from './column-order.js';
import { readColumnOrder } from './read-column-order.js';
import { isRemarksHeader } from './remarks-header.js';
import { fuzzyFinder, sharedCharacters } from './similarity.js';
import type { ColumnHeader, TemplateBlock } from './template.js';
import { totalBesideParts } from './total-column.js';

/** Share of a header's characters that may be lost or changed. */
const TOLERANCE = 0.25;
/** Wordings of up to this many characters must be found to the letter. */
const SHORT = 3;

/** What of a block's caption and column headers the text above its first row holds. */
export interface Header {
  readonly firstRow: Group;
  readonly captionFound: boolean;
  readonly columnsFound: number;
  readonly columnsMissing: number;
}

/** What the text above a block's first row says about its columns. */
export interface PrintedColumns {
  readonly order: ColumnOrder;
  /** Whether a column for remarks stands behind the form's. */
  readonly hasRemarks: boolean;
  /** The printed columns whose sum the form's one column is; empty where the header tells of none. */
  readonly parts: readonly number[];
  /**
   * Whether the parts of a header stand apart, as where the lines of narrow columns come one after another. Values with
   * a line to each then need not be in the order of the columns either.
   */
  readonly isScrambled: boolean;
}

/** Looks for a block's caption and column headers in the text above its first row. */
export function readHeader(block: TemplateBlock, firstRow: Group): Header {
  const { context } = firstRow;
  const found = hasOtherColumns(block, context)
    ? []
    : block.headers.filter(({ wordings }) => wordings.some((wording) => holds(context, wording)));
  return {
    firstRow,
    captionFound: block.caption !== null && holds(context, block.caption),
    columnsFound: found.length,
    columnsMissing: block.headers.length - found.length,
  };
}

/** Reads in the text above a block's first row which columns stand below it. `rows`: the values of each of its rows. */
export function readColumns(
  block: TemplateBlock,
  firstRow: Group,
  rows: readonly (readonly ValueToken[])[],
): PrintedColumns {
  const { context, header, table } = firstRow;
  const total = totalBesideParts(block.headers, { text: context, words: header, rows, table });
  const order = block.isRotated
    ? orderOfRotated(block, context)
    : (total?.order ?? readColumnOrder(block.headers, { text: context, words: header, rows, table }));
  return {
    order: hasOtherColumns(block, context) ? 'other' : order,
    hasRemarks: hasRemarks(block, firstRow),
    parts: total?.parts ?? [],
    isScrambled: order === 'open' && table === null && areTorn(block.headers, header),
  };
}

/** Whether the header of a similar block stands there, which has more columns than this one. */
function hasOtherColumns({ without }: TemplateBlock, context: string): boolean {
  return without.some((wording) => context.includes(wording));
}

/** Whether the two parts of a header stand apart, with other words between. */
function areTorn(headers: readonly ColumnHeader[], words: readonly TextToken[]): boolean {
  const texts = words.map(({ raw }) => hanOf(raw));
  const places = new Map(texts.map((text, place) => [text, place]));
  return headers.some(({ wordings: [official = ''] }) =>
    Array.from(official, (_, split) => [official.slice(0, split), official.slice(split)]).some(
      ([begun = '', rest = '']) =>
        begun !== '' && (places.get(rest) ?? 0) > (places.get(begun) ?? Infinity) + 1,
    ),
  );
}

/**
 * On its side, a row that is left out and one of the agency's own in its place show by the header alone: there the
 * characters of the row's label are missing, which are all there in a header that is only broken over lines.
 */
function orderOfRotated({ headers }: TemplateBlock, context: string): ColumnOrder {
  const isPrinted = ({ wordings }: ColumnHeader) =>
    wordings.some((wording) => sharedCharacters(wording, context) >= LEAST_SHARED || holds(context, wording));
  return headers.every(isPrinted) ? 'open' : 'other';
}

const LEAST_SHARED = 0.9;

/**
 * In a grid the column for remarks stands to the right of the form's, or where spans are broken at the end of the
 * header's first row; in running text its header may stand anywhere.
 */
function hasRemarks(block: TemplateBlock, { context, header, table }: Group): boolean {
  const { headers } = block;
  const words = header.filter((word) => word.table === table);
  const remarks = words.filter(({ raw }) => isRemarksHeader(raw));
  if (table === null) {
    const isBehind = /备注|说明/u.test(context.slice(lastColumnEnd(block, context)));
    return remarks.length > 0 || isBehind || words.some(({ raw }) => isAmongHeaders(block, raw));
  }
  const isColumn = ({ raw }: TextToken) => headers.some(({ wordings }) => wordings.includes(hanOf(raw)));
  const columns = words.filter(isColumn);
  const right = Math.max(...columns.map(({ span }) => span?.right ?? 0));
  const first = Math.min(...columns.map(({ line }) => line));
  const isLast = (remark: TextToken) => words.findLast(({ line }) => line === remark.line) === remark;
  return remarks.some(
    (remark) =>
      (remark.span !== null && remark.span.left >= right) || (remark.line <= first && isLast(remark)),
  );
}

/** Where nothing stands between the cells of a header, one of two levels has 备注 in its middle, or at the end of a line. */
function isAmongHeaders({ headers }: TemplateBlock, raw: string): boolean {
  if (REMARKS_AT_END.test(raw)) return true;
  if (!REMARKS_AMONG.test(raw)) return false;
  const text = hanOf(raw);
  return headers.every(({ wordings }) => wordings.some((wording) => text.includes(wording)));
}

const REMARKS_AT_END = /\p{Script=Han}备注$/u;
const REMARKS_AMONG = /\p{Script=Han}备注\p{Script=Han}/u;

function holds(text: string, wording: string): boolean {
  if (text.includes(wording)) return true;
  return wording.length > SHORT && fuzzyFinder(wording)(text).cost <= wording.length * TOLERANCE;
}

/** Where the last of the columns' headers ends. */
function lastColumnEnd({ headers }: TemplateBlock, context: string): number {
  const ends = headers.flatMap(({ wordings }) =>
    wordings.flatMap((wording) => {
      const start = context.lastIndexOf(wording);
      return start < 0 ? [] : [start + wording.length];
    }),
  );
  return Math.max(0, ...ends);
}

const MONEY_UNIT = /^(?:单位)?(亿元|万元|元)/u;

/** The unit of money that a column's header states, as in 采购总金额（万元）; null where it states none. */
export function statedUnit(block: TemplateBlock, column: string, context: string): string | null {
  const header = block.headers.find((candidate) => candidate.column.code === column);
  for (const wording of header?.wordings ?? []) {
    const start = context.lastIndexOf(wording);
    const unit = start < 0 ? undefined : MONEY_UNIT.exec(context.slice(start + wording.length))?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}
