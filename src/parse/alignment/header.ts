import type { Block } from '../../forms/form.js';
import { hanOf } from '../tokens/han.js';
import { findPattern } from './similarity.js';
import { columnWordings } from './template.js';

/** Column labels that also occur as parts of other labels, so that their position says nothing. */
const COMMON_WORDS = new Set(['其他', '总计']);
/** Share of a header's characters that may be lost or changed. */
const TOLERANCE = 0.25;

/** What the text above a block's first row says about its columns. */
export interface Header {
  readonly captionFound: boolean;
  readonly columnsFound: number;
  readonly columnsMissing: number;
  /** False when the columns are printed in another order than the form's. */
  readonly inOrder: boolean;
}

/** Looks for a block's caption and column headers in the text above its first row. */
export function readHeader(block: Block, context: string): Header {
  const found = block.columns.filter((column) =>
    columnWordings(column).some((wording) => lastPosition(hanOf(wording), context) >= 0),
  );
  return {
    captionFound: block.caption !== null && lastPosition(hanOf(block.caption), context) >= 0,
    columnsFound: found.length,
    columnsMissing: block.columns.length - found.length,
    inOrder: isInOrder(block, context),
  };
}

/**
 * Columns stand in the form's order when reading their headers goes back to an earlier column only where a further
 * copy of the header begins. Where some header is not printed to the letter, their places say nothing about the order.
 */
function isInOrder(block: Block, context: string): boolean {
  const columns = block.columns.filter(({ label }) => !COMMON_WORDS.has(label));
  const found = columns.map(({ label }, column) => occurrences(hanOf(label), column, context));
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

/** Where a wording ends in a text, the last time it occurs; -1 where it does not. */
function lastPosition(wording: string, text: string): number {
  const exact = text.lastIndexOf(wording);
  if (exact >= 0) return exact + wording.length;
  if (wording.length <= 3) return -1;
  const { cost, end } = findPattern(wording, text);
  return cost <= wording.length * TOLERANCE ? end : -1;
}

const MONEY_UNIT = /^(?:单位)?(亿元|万元|元)/u;

/** The unit of money that a column's header states, as in 采购总金额（万元）; null where it states none. */
export function statedUnit(block: Block, column: number, context: string): string | null {
  const wordings = block.columns[column] === undefined ? [] : columnWordings(block.columns[column]);
  for (const wording of wordings.map(hanOf)) {
    const start = context.lastIndexOf(wording);
    const unit = start < 0 ? undefined : MONEY_UNIT.exec(context.slice(start + wording.length))?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}
