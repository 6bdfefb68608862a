import type { Glyph } from './page-content.js';

/** Glyphs painted one after the other without a gap; at least one. */
export type Word = readonly [Glyph, ...Glyph[]];

/** Glyphs that follow each other closer than this part of the font size are one word, or one number. */
const WORD_GAP = 0.1;

/** The words of glyphs that are in the order in which they are painted. */
export function closeWords(glyphs: readonly Glyph[]): Word[] {
  return splitWhere(glyphs, (last, next) => !isContinued(last, next));
}

/** Splits glyphs before each one for which `isBoundary` says so of the glyph before it and itself. */
export function splitWhere(
  glyphs: readonly Glyph[],
  isBoundary: (last: Glyph, next: Glyph, index: number) => boolean,
): Word[] {
  const words: [Glyph, ...Glyph[]][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const last = glyphs[index - 1];
    const word = words.at(-1);
    if (word === undefined || last === undefined || isBoundary(last, glyph, index)) words.push([glyph]);
    else word.push(glyph);
  }
  return words;
}

function isContinued(last: Glyph, next: Glyph): boolean {
  const gap = next.left - last.right;
  const tolerance = WORD_GAP * next.size;
  const isBlank = last.text.trim() === '' || next.text.trim() === '';
  return !isBlank && Math.abs(gap) < tolerance && Math.abs(next.bottom - last.bottom) < 2 * tolerance;
}
