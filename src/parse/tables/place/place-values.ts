import type { ValueToken } from '../../tokens/token/token.js';

/**
 * What a slot holds: a value, nothing (`blank`), something that cannot be told (`unknown`), or what the document's end
 * cut off (`cut`).
 */
export type Placed = ValueToken | 'blank' | 'unknown' | 'cut';

/** What a row's slots hold, one entry per slot. */
export type Placement = readonly Placed[];

/**
 * Puts a row's values into its slots by their number alone: as many values as slots, counting or not counting the
 * empty cells, or as many on the row's own line. A row that is empty throughout is blank in every slot. Null where
 * the count leaves a doubt.
 */
export function placeByCount(values: readonly ValueToken[], slots: number): Placement | null {
  const certain = values.filter((value) => value.kind === 'value' || value.certain);
  const numbers = values.filter((value) => value.kind === 'value');
  const ownLine = numbers.filter((value) => value.line === numbers[0]?.line);
  const hasCells = certain.length > numbers.length;
  const candidates = hasCells
    ? [certain, betweenMargins(certain)]
    : [numbers, values, ...(slots > 1 ? [ownLine] : [])];
  for (const candidate of candidates) if (candidate.length === slots) return candidate;
  if (numbers.length === 0 && values.length > 0) return new Array<Placed>(slots).fill('blank');
  return spansAll(values, slots);
}

/** Cells without the empty ones at both ends, which may belong to columns of labels or remarks. */
function betweenMargins(values: readonly ValueToken[]): readonly ValueToken[] {
  const isNumber = ({ kind }: ValueToken) => kind === 'value';
  return values.slice(values.findIndex(isNumber), values.findLastIndex(isNumber) + 1);
}

/** One cell merged over all columns says the same of each, when what it says is that there is no value. */
function spansAll(values: readonly ValueToken[], slots: number): Placement | null {
  const [only, ...others] = values;
  if (only === undefined || others.length > 0 || only.kind !== 'value' || only.value.kind !== 'none')
    return null;
  const width = only.span === null || only.table === null ? 0 : only.span.right - only.span.left;
  return width >= slots ? new Array<Placed>(slots).fill(only) : null;
}

/**
 * Whether the cells of a table row begin in another column than those of most rows of its table, as when text stands
 * where its first value should.
 */
export function isShifted(placement: Placement, rows: readonly Placement[]): boolean {
  const [table, start] = startOf(placement);
  const starts = rows.map(startOf).filter(([other]) => other === table && table !== null);
  const alike = starts.filter(([, other]) => other === start).length;
  return alike < starts.length / 2 && placement.some(isNumber);
}

function startOf(placement: Placement): readonly [table: number | null, column: number | null] {
  const first = placement.find((placed) => typeof placed === 'object');
  return first === undefined ? [null, null] : [first.table, first.span?.left ?? null];
}

function isNumber(placed: Placed): boolean {
  return typeof placed === 'object' && placed.kind === 'value' && placed.value.kind !== 'none';
}
