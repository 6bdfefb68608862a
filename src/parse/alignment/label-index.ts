import { type FuzzyMatch, fuzzyFinder } from './similarity.js';

/** A wording of a label, as its Chinese characters. */
export interface Pattern {
  readonly text: string;
  /** Its characters by their ordinal among those of all labels. */
  readonly letters: readonly number[];
  /** The same, those first that few labels have. */
  readonly rarestFirst: readonly number[];
  readonly find: (text: string) => FuzzyMatch;
}

/**
 * For each character of the labels, how many characters from one end of a text it stands for the first time: 1 where it
 * stands there, FAR where it is not found.
 */
export type Distances = Uint16Array;

/** More characters than any label of the forms has, with what may stand behind it. */
export const LONGEST_LABEL = 120;
const FAR = 0xffff;

/** Whether a character stands within a part of a text of so many characters. */
export function stands(distances: Distances, letter: number | undefined, reach: number): boolean {
  return letter !== undefined && (distances[letter] ?? FAR) <= reach;
}

/** Whether all but so many of a pattern's characters stand within a part of a text, however often. */
export function knows(pattern: Pattern, distances: Distances, reach: number, tolerance: number): boolean {
  let strangers = 0;
  for (const letter of pattern.rarestFirst) {
    if (stands(distances, letter, reach)) continue;
    strangers += 1;
    if (strangers > tolerance) return false;
  }
  return true;
}

/** The patterns of all templates, by the character that they end in and by their characters. */
export class LabelIndex {
  readonly patterns: readonly Pattern[];
  readonly #texts: ReadonlySet<string>;
  readonly #byEnd = new Map<number, string[]>();
  /** UTF-16 units by ordinal. */
  readonly #letters = new Map<number, number>();

  constructor(texts: Iterable<string>) {
    this.#texts = new Set(texts);
    const spelled = Array.from(this.#texts, (text) => ({ text, letters: this.#spell(text) }));
    const frequencies = new Map<number, number>();
    for (const letter of spelled.flatMap(({ letters }) => letters))
      frequencies.set(letter, (frequencies.get(letter) ?? 0) + 1);
    const frequency = (letter: number) => frequencies.get(letter) ?? 0;
    this.patterns = spelled.map(({ text, letters }) => ({
      text,
      letters,
      rarestFirst: letters.toSorted((one, other) => frequency(one) - frequency(other)),
      find: fuzzyFinder(text),
    }));
    for (const { text } of this.patterns) {
      const end = text.charCodeAt(text.length - 1);
      this.#byEnd.set(end, [...(this.#byEnd.get(end) ?? []), text]);
    }
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** The patterns that end in the character that a text ends in. */
  endingAs(text: string): readonly string[] {
    return this.#byEnd.get(text.charCodeAt(text.length - 1)) ?? [];
  }

  /** How far from the end of a text the characters of the labels stand. */
  distancesFromEnd(text: string): Distances {
    return this.#distances(text, (distance) => text.length - distance);
  }

  distancesFromStart(text: string): Distances {
    return this.#distances(text, (distance) => distance - 1);
  }

  /** From far to near, so that the nearest one stays. */
  #distances(text: string, placeOf: (distance: number) => number): Distances {
    const distances = new Uint16Array(this.#letters.size).fill(FAR);
    for (let distance = Math.min(text.length, LONGEST_LABEL); distance > 0; distance--) {
      const letter = this.#letters.get(text.charCodeAt(placeOf(distance)));
      if (letter !== undefined) distances[letter] = distance;
    }
    return distances;
  }

  #spell(text: string): number[] {
    return Array.from({ length: text.length }, (_, at) => {
      const unit = text.charCodeAt(at);
      const letter = this.#letters.get(unit) ?? this.#letters.size;
      this.#letters.set(unit, letter);
      return letter;
    });
  }
}
