import type { RowSum } from '../../alignment/template.js';
import type { ValueToken } from '../../tokens/token/token.js';
import type { Placed, Placement } from './place-values.js';

/**
 * Places values whose blanks vanished, or among which a stranger (a page number) stands, by the sums that the row must
 * satisfy. A slot is filled when every way to satisfy all sums, with every total printed, fills it alike, and where there
 * are several sums also the ways that leave out the total of one; the others stay unknown. Null when no slot can be
 * filled: sums of zeros say nothing, and two equal numbers need not be a part and its total.
 */
export function placeByIdentity(
  values: readonly ValueToken[],
  slots: number,
  sums: readonly RowSum[],
): Placement | null {
  const [first] = waysToPlace(values, slots, sums);
  const others = waysToPlace(values, slots, sums, sums.length > 1);
  if (first === undefined || values.filter(({ kind }) => kind === 'value').length < LEAST_NUMBERS)
    return null;
  const placement = first.map((placed, slot) => {
    const isCertain = others.every((other) => alike(placed, other[slot])) && saysSomething(first, slot, sums);
    return isCertain ? placed : 'unknown';
  });
  return placement.every((placed) => placed === 'unknown') ? null : placement;
}

/**
 * Every way to put the values into the slots, in their order, that satisfies all sums. `mayLackTotal`: a sum whose total is
 * blank is satisfied.
 */
export function waysToPlace(
  values: readonly ValueToken[],
  slots: number,
  sums: readonly RowSum[],
  mayLackTotal = false,
): readonly Placement[] {
  const numbers = values.filter((value) => value.kind === 'value');
  if (sums.length === 0 || numbers.length === 0 || numbers.length > slots + 1 || slots > MOST_SLOTS)
    return [];
  const ways = numbers.length > slots ? withoutOne(numbers) : spreads(numbers, slots);
  const isTotalBlank = (way: Placement, { total }: RowSum) => mayLackTotal && way[total] === 'blank';
  return ways.filter((way) => sums.every((sum) => isTotalBlank(way, sum) || holds(way, sum)));
}

const LEAST_NUMBERS = 3;
/** There are up to 6,435 ways to put numbers into the fifteen slots of the widest row, and millions beyond. */
const MOST_SLOTS = 15;

/** A sum of zeros holds wherever its blanks are. */
function saysSomething(way: Placement, slot: number, sums: readonly RowSum[]): boolean {
  return sums.some(
    ({ parts, total }) => (slot === total || parts.includes(slot)) && numberOf(way[total]) !== 0,
  );
}

function withoutOne(numbers: readonly ValueToken[]): Placement[] {
  return numbers.map((_, stranger) => numbers.filter((_value, index) => index !== stranger));
}

/** All ways to put the numbers into the slots in their order, the other slots being blank. */
function spreads(numbers: readonly ValueToken[], slots: number): Placement[] {
  const [first, ...rest] = numbers;
  if (first === undefined) return [new Array<Placed>(slots).fill('blank')];
  const ways: Placement[] = [];
  for (let skipped = 0; skipped + numbers.length <= slots; skipped++) {
    const before = [...new Array<Placed>(skipped).fill('blank'), first];
    for (const after of spreads(rest, slots - skipped - 1)) ways.push([...before, ...after]);
  }
  return ways;
}

/** True when a row has sums and satisfies them all. */
export function satisfies(placement: Placement, sums: readonly RowSum[]): boolean {
  return sums.length > 0 && sums.every((sum) => holds(placement, sum));
}

function holds(way: Placement, { parts, total }: RowSum): boolean {
  const printed = way[total];
  if (printed === undefined || printed === 'blank') return parts.every((part) => way[part] === 'blank');
  return parts.reduce((sum, part) => sum + numberOf(way[part]), 0) === numberOf(printed);
}

export function numberOf(placed: Placed | undefined): number {
  if (placed === undefined || typeof placed === 'string') return 0;
  return placed.kind === 'value' && placed.value.kind === 'number' ? Number(placed.value.decimal) : 0;
}

function alike(one: Placed, other: Placed | undefined): boolean {
  if (one === other) return true;
  if (typeof one === 'string' || typeof other === 'string' || other === undefined) return false;
  return numberOf(one) === numberOf(other);
}
