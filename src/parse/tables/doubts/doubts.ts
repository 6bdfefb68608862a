import type { AlignedItem } from '../../alignment/align.js';
import type { Slot, Template } from '../../alignment/template.js';
import { type Group, printedValues } from '../../tokens/group.js';
import type { NumberToken, ValueToken } from '../../tokens/token/token.js';
import { squeeze } from '../../tokens/values/printed-value.js';
import { satisfies } from '../place/place-by-identity.js';
import { isShifted, type Placement, placeByCount } from '../place/place-values.js';
import type { PlacedRow } from '../place/placed-row.js';
import { mayBeginAbove, mayGoOn } from './broken-lines.js';
import { mayHoldRemark } from './may-hold-remark.js';
import { isPrintedTwice } from './printed-twice.js';
import { dropsColumn, dropsFirstCell, isUneven, mayHoldSpacer } from './uneven-columns.js';
import { holdsWordsForValue } from './words-for-value.js';

/** What is printed among the rows and may be taken for their values. */
export interface Surroundings {
  readonly strays: readonly Group[];
  /** Whether a column for remarks stands behind the form's columns. */
  readonly hasRemarks: boolean;
  /** Whether the header has a column of serial numbers. */
  readonly hasSerials: boolean;
  readonly template: Template;
  /** Whether the values of a row are printed without anything between them. */
  readonly isGlued: boolean;
}

/** Whether the values of a row may be another row's, or may stand in other columns than their count says. */
export function isDoubtful(
  row: PlacedRow,
  rows: readonly AlignedItem[],
  surroundings: Surroundings,
): boolean {
  return (
    mayBeStrays(row.aligned, surroundings) ||
    mayGoOn(row, surroundings.strays) ||
    mayBeginAbove(row.aligned, rows) ||
    isPrintedTwice(row.aligned) ||
    miscounts(row.aligned) ||
    isFirstOfLines(row) ||
    isBelowOwnCells(row.aligned) ||
    mayHoldRemark(row, surroundings.hasRemarks) ||
    isUneven(row, rows) ||
    mayHoldSpacer(row) ||
    holdsWordsForValue(row) ||
    dropsColumn(row, rows) ||
    dropsFirstCell(row, rows) ||
    beginsBlankInText(row)
  );
}

/**
 * Whether a row of a table that a text draws begins with an empty cell and does not add up: what draws a table may put
 * the cells of a broken row into other columns.
 */
function beginsBlankInText({ aligned: { item }, placement }: PlacedRow): boolean {
  const [first] = placement ?? [];
  const isBlankCell = typeof first === 'object' && first.kind === 'empty' && 'line' in first.at;
  return isBlankCell && item.sums.length > 0 && !satisfies(placement ?? [], item.sums);
}

/**
 * A broken label may as well be that of a whole row without one beside it, which then is the row's other copy, unless the
 * two print the same; and values behind the rest of the label are more of the row's.
 */
function mayBeStrays({ item, group, similarity }: AlignedItem, { strays }: Surroundings): boolean {
  if (strays.some((stray) => isBehindRestOfLabel(stray, item, group))) return true;
  const isWhole = ({ values }: Group) => placeByCount(values, item.slots.length) !== null;
  const isSame = (stray: Group) => printedValues(stray) === printedValues(group);
  return similarity < 1 && strays.some((stray) => isBeside(stray, group) && isWhole(stray) && !isSame(stray));
}

/** Whether values stand behind the rest of a row's label: 行政处 | 4 | 罚 | 0 0. */
export function isBehindRestOfLabel(stray: Group, { patterns }: AlignedItem['item'], group: Group): boolean {
  if (stray.index !== group.index + 1 || stray.text === '') return false;
  return patterns.some((pattern) => pattern.endsWith(stray.text) && !group.text.endsWith(pattern));
}

/** Outside of a grid, whether one of several values may be those of more cells (00), or a remark (3.5 %), and none. */
function miscounts({ item, group }: AlignedItem): boolean {
  return group.table === null && item.slots.length > 1 && group.values.some(({ raw }) => NOT_ONE.test(raw));
}

const NOT_ONE = /^[0０][\d０-９]|[%％]$/u;

/** Whether only the first line of several is placed, which without the label on it may hold one value in pieces: 1 7 for 17. */
function isFirstOfLines({ aligned: { group }, placement }: PlacedRow): boolean {
  const [first, ...others] = group.values;
  const isBelow = placement !== null && group.textLines?.[1] !== first?.line;
  const isPlaced = (value: ValueToken) => placement?.includes(value) === true;
  return (
    isBelow &&
    others.some((value) => value.kind === 'value' && value.line !== first?.line && !isPlaced(value))
  );
}

/** Whether a label has empty cells of its own beside it, and the values below it may be those of a row without one. */
function isBelowOwnCells({ item, group: { values, textLines, table } }: AlignedItem): boolean {
  if (item.kind === 'line') return false;
  const own = values.filter(({ line }) => line === textLines?.[1]);
  const isBelow = values.some(({ kind, line }) => kind === 'value' && line !== textLines?.[1]);
  return table === null && isBelow && own.length >= FEWEST_CELLS && own.every(({ kind }) => kind === 'empty');
}

/** One may be what a line that ends in a border left. */
const FEWEST_CELLS = 2;

const DASH = /^[-‐‑‒–—―−]$/u;

/** Whether values without a row stand right before or behind the row. */
export function hasStraysBeside({ group }: AlignedItem, { strays }: Pick<Surroundings, 'strays'>): boolean {
  return strays.some((stray) => isBeside(stray, group));
}

function isBeside(one: Group, other: Group): boolean {
  return Math.abs(one.index - other.index) === 1;
}

/**
 * Takes back what may be otherwise: a row that breaks its sums while it begins in another column than the rows around
 * it, or while values without a row stand beside it, which may be the rest of its broken numbers; a number that goes on
 * behind the document's end; and numbers in a stack.
 */
export function withoutDoubts(
  { aligned, placement }: PlacedRow,
  rows: readonly PlacedRow[],
  surroundings: Surroundings,
): Placement | null {
  if (placement === null) return null;
  const { item } = aligned;
  const addsUp = satisfies(placement, item.sums);
  const mayHoldOthers = hasStraysBeside(aligned, surroundings) || isLedByLeftover(placement);
  if (mayHoldOthers && item.sums.length > 0 && !addsUp) return null;
  if (
    !addsUp &&
    placement.length > 1 &&
    isShifted(
      placement,
      rows.flatMap(({ placement: other }) => (other === null ? [] : [other])),
    )
  )
    return null;
  const isSureLabel = aligned.similarity >= 1;
  return withoutCutNumber(aligned, placement).map((slot) =>
    typeof slot === 'object' && slot.kind === 'value' && slot.stacked && !isSureLabel ? 'unknown' : slot,
  );
}

/** An empty place between borders may be what a merged label left, and no cell of the row. */
function isLedByLeftover([first]: Placement): boolean {
  return typeof first === 'object' && first.kind === 'empty' && !first.certain;
}

/** Where a document ends with a number, the number may go on: 12|091. It stands only when the row's sums confirm it. */
function withoutCutNumber({ item, group }: AlignedItem, placement: Placement): Placement {
  const last = placement.at(-1);
  if (!group.endsOpen || typeof last !== 'object') return placement;
  if (last !== group.values.at(-1) || last.kind !== 'value') return placement;
  if (isClosed(last, item.slots.at(-1))) return placement;
  return satisfies(placement, item.sums) ? placement : placement.with(-1, 'unknown');
}

/**
 * A unit ends a number, and so does the leading zero of a count: decimals may follow that of an amount, and digits a
 * dash, which may be a sign.
 */
export function isClosed({ raw, value }: NumberToken, slot: Slot | undefined): boolean {
  if (value.kind === 'none') return !DASH.test(squeeze(raw));
  if (value.kind !== 'number' || value.unit !== null) return true;
  return squeeze(raw) === '0' && slot?.unit.endsWith('元') === false;
}
