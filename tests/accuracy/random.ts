import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Draws from a seed: the same seed gives the same draws on every machine. */
export class Random {
  readonly #generator: RandomGenerator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A generator of its own for a named purpose, so that a change in one place shifts no draw in another. */
  static for(seed: number, purpose: string): Random {
    let hash = seed | 0;
    for (const character of purpose) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return new Random(hash);
  }

  /** Both ends inclusive. */
  integer(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  chance(probability: number): boolean {
    return this.integer(0, 999_999) < probability * 1_000_000;
  }

  pick<const Item>(items: readonly [Item, ...Item[]]): Item;
  pick<Item>(items: readonly Item[]): Item | undefined;
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.integer(0, items.length - 1)];
  }

  /** As many different items as asked for, in their old order. */
  sample<Item>(items: readonly Item[], size: number): Item[] {
    const left = items.map((_, index) => index);
    const chosen = new Set<number>();
    while (chosen.size < size && left.length > 0) {
      for (const index of left.splice(this.integer(0, left.length - 1), 1)) chosen.add(index);
    }
    return items.filter((_, index) => chosen.has(index));
  }
}
