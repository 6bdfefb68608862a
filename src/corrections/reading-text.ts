import type { CellReading } from '../parse/report.js';

/** What a cell can say instead of a number. */
export const STATE_WORDS = ['blank', 'not_applicable', 'unreadable', 'missing'] as const;

/** Excel writes numbers as it shows them: `9,204`. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Reads a number or a state word; undefined for anything else. */
export function parseReading(text: string): CellReading | undefined {
  const word = text.trim();
  const state = STATE_WORDS.find((name) => name === word);
  if (state !== undefined) return { state, value: null };
  const value = NUMBER.test(word) ? Number(word.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(value) ? { state: 'reported', value } : undefined;
}

/** What `parseReading` reads. */
export function readingText({ state, value }: Pick<CellReading, 'state' | 'value'>): string {
  return value === null ? state : String(value);
}
