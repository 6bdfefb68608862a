import { type FuzzyMatch, fuzzyFinder } from './similarity.js';

/** A wording of a label, as its Chinese characters. */
export interface Pattern {
  readonly text: string;
  readonly find: (text: string) => FuzzyMatch;
}

/** The patterns of all templates, by the character that they end in and by each of their characters. */
export class LabelIndex {
  readonly patterns: readonly Pattern[];
  readonly #texts: ReadonlySet<string>;
  readonly #byEnd = new Map<number, string[]>();
  /** For a UTF-16 unit, the ordinals of the patterns that hold it, each as often as the pattern holds it. */
  readonly #holders = new Map<number, number[]>();

  constructor(texts: Iterable<string>) {
    this.#texts = new Set(texts);
    this.patterns = Array.from(this.#texts, (text) => ({ text, find: fuzzyFinder(text) }));
    for (const [ordinal, { text }] of this.patterns.entries()) {
      addTo(this.#byEnd, text.charCodeAt(text.length - 1), text);
      for (let at = 0; at < text.length; at++) addTo(this.#holders, text.charCodeAt(at), ordinal);
    }
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** The patterns that end in the character that a text ends in. */
  endingAs(text: string): readonly string[] {
    return this.#byEnd.get(text.charCodeAt(text.length - 1)) ?? [];
  }

  /** For each pattern, how many of its characters occur in a text, however often. */
  countKnown(text: string): Uint8Array {
    const counts = new Uint8Array(this.patterns.length);
    const counted = new Set<number>();
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const holders = this.#holders.get(unit);
      if (holders === undefined || counted.has(unit)) continue;
      counted.add(unit);
      for (const ordinal of holders) counts[ordinal] = (counts[ordinal] ?? 0) + 1;
    }
    return counts;
  }
}

function addTo<Value>(index: Map<number, Value[]>, key: number, value: Value): void {
  const entry = index.get(key);
  if (entry === undefined) index.set(key, [value]);
  else entry.push(value);
}
