/** Where a pattern was found in a text: how many edits it takes, and where the match ends. */
export interface FuzzyMatch {
  readonly cost: number;
  readonly end: number;
}

/**
 * The best match of a whole pattern anywhere in a text, by edit distance with free ends (P. H. Sellers, 1980).
 * Of matches that cost the same, the last one wins. Only matches that end behind `from` count.
 */
export function findPattern(pattern: string, text: string, from = 0): FuzzyMatch {
  const size = pattern.length;
  // costs[index]: of the pattern's first `index` characters against the text that ends here.
  const costs = Uint16Array.from({ length: size + 1 }, (_, index) => index);
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
    if (end > from && left <= best.cost) best = { cost: left, end };
  }
  return best;
}

/**
 * What it costs to read each prefix of a pattern at the very end of a text: entry n is for its first n characters. A
 * character of the text that is not in the pattern costs 1, or `STRAY_COST` when it is one of `strays`.
 */
export function prefixCosts(pattern: string, text: string, strays: ReadonlySet<string>): Float64Array {
  const size = pattern.length;
  const costs = Float64Array.from({ length: size + 1 }, (_, index) => index);
  for (const character of text) {
    const extra = strays.has(character) ? STRAY_COST : 1;
    let diagonal = 0;
    let left = 0;
    for (let index = 1; index <= size; index++) {
      const above = costs[index] ?? 0;
      const substitution = diagonal + (pattern[index - 1] === character ? 0 : 1);
      left = Math.min(substitution, left + 1, above + extra);
      costs[index] = left;
      diagonal = above;
    }
  }
  return costs;
}

const STRAY_COST = 0.25;

/** The share of a pattern's characters that a text holds, in any order. */
export function sharedCharacters(pattern: string, text: string): number {
  const left = new Map<string, number>();
  for (const character of text) left.set(character, (left.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of pattern) {
    const count = left.get(character) ?? 0;
    if (count > 0) shared += 1;
    left.set(character, count - 1);
  }
  return shared / pattern.length;
}

/** Whether at least a share of a pattern's characters occur among some UTF-16 units, however often. */
export function knowsCharacters(
  pattern: string,
  characters: ReadonlySet<number>,
  share: number,
  others: ReadonlySet<number> = NO_CHARACTERS,
): boolean {
  let strangers = Math.floor(pattern.length * (1 - share));
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charCodeAt(index);
    if (!characters.has(character) && !others.has(character) && --strangers < 0) return false;
  }
  return true;
}

const NO_CHARACTERS: ReadonlySet<number> = new Set();
