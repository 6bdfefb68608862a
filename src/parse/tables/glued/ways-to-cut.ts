import type { RowSum } from '../../alignment/template.js';

/** Beyond so many steps a run of digits is left as it is. */
const MOST_STEPS = 20_000;

/** The numbers of a row, one for each slot. */
export type Split = readonly string[];

/** Beyond so many ways nothing tells which is meant. */
const MOST_WAYS = 60;

/** The ways to cut digits into so many numbers that satisfy all sums; none where there are too many to try. */
export function waysToCut(digits: string, slots: number, sums: readonly RowSum[]): readonly Split[] {
  return allWays(digits, slots, sums) ?? [];
}

/** Whether digits can be cut into so many numbers that satisfy all sums, as far as all ways can be tried. */
export function canBeCut(digits: string, slots: number, sums: readonly RowSum[]): boolean {
  return allWays(digits, slots, sums)?.length !== 0;
}

/** Null where there are too many to try. */
function allWays(digits: string, slots: number, sums: readonly RowSum[]): readonly Split[] | null {
  const found: Split[] = [];
  let steps = 0;
  const cut = (start: number, numbers: Split) => {
    steps += 1;
    const left = slots - numbers.length;
    if (found.length > MOST_WAYS || steps > MOST_STEPS || !mayHold(numbers, sums)) return;
    if (left === 0) {
      found.push(numbers);
      return;
    }
    const longest = digits[start] === '0' ? 1 : digits.length - start - (left - 1);
    const shortest = left === 1 ? digits.length - start : 1;
    for (let length = shortest; length <= longest; length++)
      cut(start + length, [...numbers, digits.slice(start, start + length)]);
  };
  if (digits.length >= slots) cut(0, []);
  return steps > MOST_STEPS || found.length > MOST_WAYS ? null : found;
}

/** Whether the sums hold whose last number is the one that was put last. */
function mayHold(numbers: Split, sums: readonly RowSum[]): boolean {
  const last = numbers.length - 1;
  return sums
    .filter(({ parts, total }) => Math.max(total, ...parts) === last)
    .every(
      ({ parts, total }) =>
        parts.reduce((sum, part) => sum + Number(numbers[part]), 0) === Number(numbers[total]),
    );
}
