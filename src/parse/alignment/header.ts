import { fuzzyFinder } from './similarity.js';
import type { TemplateBlock } from './template.js';

/** Column labels that also occur as parts of other labels, so that their position says nothing. */
const COMMON_WORDS = new Set(['其他', '总计']);
/** Share of a header's characters that may be lost or changed. */
const TOLERANCE = 0.25;
/** Wordings of up to this many characters must be found to the letter. */
const SHORT = 3;

/** What the text above a block's first row says about its columns. */
export interface Header {
  readonly captionFound: boolean;
  readonly columnsFound: number;
  readonly columnsMissing: number;
  /** False when the columns are printed in another order than the form's. */
  readonly inOrder: boolean;
}

/** Looks for a block's caption and column headers in the text above its first row. */
export function readHeader(block: TemplateBlock, context: string): Header {
  const found = block.headers.filter(({ wordings }) => wordings.some((wording) => holds(context, wording)));
  return {
    captionFound: block.caption !== null && holds(context, block.caption),
    columnsFound: found.length,
    columnsMissing: block.headers.length - found.length,
    inOrder: isInOrder(block, context),
  };
}

function holds(text: string, wording: string): boolean {
  if (text.includes(wording)) return true;
  return wording.length > SHORT && fuzzyFinder(wording)(text).cost <= wording.length * TOLERANCE;
}

/**
 * Columns stand in the form's order when reading their headers goes back to an earlier column only where a further
 * copy of the header begins. Where some header is not printed to the letter, their places say nothing about the order.
 */
function isInOrder({ headers }: TemplateBlock, context: string): boolean {
  const found = headers
    .filter(({ column }) => !COMMON_WORDS.has(column.label))
    .map(({ wordings: [official = ''] }, column) => occurrences(official, column, context));
  const copies = found[0]?.length ?? 0;
  if (found.some(({ length }) => length !== copies)) return true;
  const places = found.flat().sort((one, other) => one.position - other.position);
  const steps = places.filter(({ column }, index) => column < (places[index - 1]?.column ?? 0)).length;
  return steps < Math.max(1, copies);
}

function occurrences(wording: string, column: number, text: string): { column: number; position: number }[] {
  const found = [];
  for (let position = text.indexOf(wording); position >= 0; position = text.indexOf(wording, position + 1)) {
    found.push({ column, position });
  }
  return found;
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
