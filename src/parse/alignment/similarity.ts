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
  let column = Array.from({ length: size + 1 }, (_, index) => index);
  let best: FuzzyMatch = { cost: size, end: 0 };
  for (let end = 1; end <= text.length; end++) {
    const next = [0];
    for (let index = 1; index <= size; index++) {
      const substitution = (column[index - 1] ?? 0) + (pattern[index - 1] === text[end - 1] ? 0 : 1);
      const gap = Math.min(next[index - 1] ?? 0, column[index] ?? 0) + 1;
      next.push(Math.min(substitution, gap));
    }
    column = next;
    const cost = column[size] ?? size;
    if (end > from && cost <= best.cost) best = { cost, end };
  }
  return best;
}

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
