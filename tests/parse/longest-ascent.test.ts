import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestAscent } from '../../src/parse/tokens/numbering/longest-ascent.js';

function ascentsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const ascents: (readonly number[])[] = [[]];
  for (const number of numbers) {
    const higher = ascents.filter((ascent) => number > (ascent.at(-1) ?? -1));
    ascents.push(...higher.map((ascent) => ascent.concat(number)));
  }
  return ascents;
}

describe('the longest ascent of some numbers', () => {
  it('is one of theirs, and none is longer or, being as long, ends lower', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 10 }), (numbers) => {
        const ascents = ascentsOf(numbers);
        const longest = longestAscent(numbers, (number) => number);
        const length = Math.max(...ascents.map((ascent) => ascent.length));
        const ends = ascents.filter((ascent) => ascent.length === length).map((ascent) => ascent.at(-1) ?? 0);
        expect(ascents).toContainEqual(longest);
        expect(longest).toHaveLength(length);
        expect(longest.at(-1) ?? 0).toBe(Math.min(...ends));
      }),
    );
  });
});
