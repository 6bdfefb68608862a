import type { AlignedItem } from '../../alignment/align.js';
import type { Template } from '../../alignment/template.js';
import { numberingOf } from '../glued/next-numbering.js';
import { type Placed, type Placement, placeByCount } from '../place/place-values.js';
import type { PlacedRow } from '../place/placed-row.js';
import { isClosed } from './doubts.js';

/** Rows without blanks that show that blanks are printed as figures, and do not vanish. */
const LEAST_WHOLE_ROWS = 1;

/**
 * The row that the document's end cuts off: its first values, where every other row of its block is printed whole, so
 * that none of them can have lost a blank. A single run of digits may be several values. What the document does not
 * reach is `cut`. Null where that leaves a doubt.
 */
export function placeCutOff({ aligned }: PlacedRow, rows: readonly PlacedRow[]): Placement | null {
  const { item, group, similarity } = aligned;
  const { values } = group;
  const isPart = values.length > 0 && values.length < item.slots.length;
  if (!group.last || item.kind !== 'row' || item.block.isRotated) return null;
  // A row of a grid may be short for other reasons.
  if (group.table !== null && !group.isCutOff) return null;
  if (!isPart || similarity < 1 || values.some(({ kind }) => kind === 'empty')) return null;
  if (values.length === 1 && values[0]?.raw.length !== 1) return null;
  const others = rows.filter((row) => row.aligned !== aligned);
  if (others.length < LEAST_WHOLE_ROWS || !others.every(isWhole)) return null;
  return item.slots.map((slot, index): Placed => {
    const value = values[index] ?? 'cut';
    const mayGoOn = group.endsOpen && index === values.length - 1;
    return mayGoOn && typeof value === 'object' && value.kind === 'value' && !isClosed(value, slot)
      ? 'unknown'
      : value;
  });
}

function isWhole({ aligned: { group, item }, placement }: PlacedRow): boolean {
  const isFull = placement?.every((placed) => typeof placed === 'object' && placed.kind === 'value');
  return isFull === true && group.values.filter(({ kind }) => kind === 'value').length === item.slots.length;
}

/** Takes the next row's number off a row, where the document ends in it: 1.属于国家秘密 0 0 0 0 0 0 0 2. */
export function withoutCutNumber({ items }: Template, row: AlignedItem): AlignedItem {
  const { item, group } = row;
  const next = items[items.indexOf(item) + 1];
  const hasNumber = group.endsOpen && group.table === null && next !== undefined;
  if (!hasNumber || group.values.at(-1)?.raw !== numberingOf(next)) return row;
  const own = group.values.slice(0, -1);
  if (own.length !== item.slots.length || placeByCount(own, item.slots.length) === null) return row;
  return { ...row, group: { ...group, values: own, endsOpen: false } };
}
