import { remembered } from '../remembered.js';

/** Where a pattern was found in a text: how many edits it takes, and where the match ends. */
export interface FuzzyMatch {
  readonly cost: number;
  readonly end: number;
}

/**
 * Finds the best match of a whole pattern anywhere in a text, by edit distance with free ends (P. H. Sellers, 1980).
 * Of matches that cost the same, the last one wins.
 */
export function fuzzyFinder(pattern: string): Finder {
  const known = finders.get(pattern) ?? makeFinder(pattern);
  finders.set(pattern, known);
  return known;
}

type Finder = (text: string) => FuzzyMatch;

/** Kept, since the patterns are the wordings of the forms, which are looked for in every document. */
const finders = new Map<string, Finder>();

function makeFinder(pattern: string): Finder {
  if (pattern.length > WORD_SIZE) return (text) => findLongPattern(pattern, text);
  const places = placesOf(pattern);
  return (text) => findShortPattern(pattern, places, text);
}

/** Bits that JavaScript's bitwise operators work on. */
const WORD_SIZE = 32;

/**
 * A whole column of the matrix of costs at a time: bit n of `increases` says that the cost of the pattern's first n + 1
 * characters is one more than that of its first n, and of `decreases`, one less (G. Myers, 1999; H. Hyyrö, 2003).
 */
function findShortPattern(pattern: string, places: ReadonlyMap<number, number>, text: string): FuzzyMatch {
  const lastBit = 1 << (pattern.length - 1);
  let increases = -1;
  let decreases = 0;
  let cost = pattern.length;
  let least = cost;
  let endOfLeast = 0;
  for (let end = 1; end <= text.length; end++) {
    const matches = (places.get(text.charCodeAt(end - 1)) ?? 0) | decreases;
    const diagonal = (((matches & increases) + increases) ^ increases) | matches;
    const rises = decreases | ~(diagonal | increases);
    const falls = diagonal & increases;
    if (rises & lastBit) cost += 1;
    if (falls & lastBit) cost -= 1;
    if (cost <= least) {
      least = cost;
      endOfLeast = end;
    }
    increases = (falls << 1) | ~(diagonal | (rises << 1));
    decreases = diagonal & (rises << 1);
  }
  return { cost: least, end: endOfLeast };
}

/** For each UTF-16 unit of a pattern, the bits of its places. */
function placesOf(pattern: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    places.set(unit, (places.get(unit) ?? 0) | (1 << at));
  }
  return places;
}

function findLongPattern(pattern: string, text: string): FuzzyMatch {
  const size = pattern.length;
  // costs[index]: of the pattern's first `index` characters against the text that ends here.
  const costs = new Uint16Array(size + 1).map((_, index) => index);
  let best: FuzzyMatch = { cost: size, end: 0 };
  for (let end = 1; end <= text.length; end++) {
    const character = text.charCodeAt(end - 1);
    let diagonal = 0;
    let left = 0;
    for (let index = 1; index <= size; index++) {
      const above = costs[index] ?? 0;
      const substitution = diagonal + (pattern.charCodeAt(index - 1) === character ? 0 : 1);
      left = Math.min(substitution, left + 1, above + 1);
      costs[index] = left;
      diagonal = above;
    }
    if (left <= best.cost) best = { cost: left, end };
  }
  return best;
}

/**
 * What it costs to read each prefix of a pattern at the very end of a text: entry n is for its first n characters. A
 * character of the text that is not in the pattern costs 1, or `STRAY_COST` when it is one of `strays`.
 */
export function prefixCosts(pattern: string, text: string, strays: ReadonlySet<string>): Float64Array {
  const size = pattern.length;
  const costs = new Float64Array(size + 1).map((_, index) => index);
  for (const character of text) {
    const extra = strays.has(character) ? STRAY_COST : 1;
    const unit = character.charCodeAt(0);
    let diagonal = 0;
    let left = 0;
    for (let index = 1; index <= size; index++) {
      const above = costs[index] ?? 0;
      const substitution = diagonal + (pattern.charCodeAt(index - 1) === unit ? 0 : 1);
      left = Math.min(substitution, left + 1, above + extra);
      costs[index] = left;
      diagonal = above;
    }
  }
  return costs;
}

const STRAY_COST = 0.25;

/** The share of a pattern's characters that a text holds, in any order. */
export const sharedCharacters = remembered((pattern: string, text: string): number => {
  const left = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    left.set(unit, (left.get(unit) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    const count = left.get(unit) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(unit, count - 1);
  }
  return shared / pattern.length;
});
