import { splitWhere, type Word } from './close-words.js';
import type { Box } from './matrix.js';
import type { Glyph } from './page-content.js';
import type { RuledCell } from './ruled-grid.js';

type CellAt = (box: Box) => RuledCell | undefined;

const OF_A_NUMBER = /^[\d０-９.,．，%％+-]$/u;

/**
 * Splits a word where it is the texts of neighbouring cells, which touch at the ruling line between them: there one
 * operator ends and another begins. Where each digit has its own operator, that does not tell two numbers from one.
 */
export function splitTouchingTexts(word: Word, cellAt: CellAt): Word[] {
  return splitWhere(
    word,
    (last, next, index) =>
      last.operator !== next.operator &&
      cellAt(last) !== cellAt(next) &&
      (!isWithinNumber(last, next) ||
        isPaintedWith(last, word[index - 2]) ||
        isPaintedWith(next, word[index + 1])),
  );
}

/** Gives each cell the glyphs whose middles it holds. Null where this would cut a number, or a glyph has no cell. */
export function splitByCells(word: Word, cellAt: CellAt): Word[] | null {
  if (word.some((glyph) => cellAt(glyph) === undefined)) return null;
  const parts = splitWhere(word, (last, next) => cellAt(last) !== cellAt(next));
  const cutsNumber = parts.some(([first], index) => {
    const before = parts[index - 1]?.at(-1);
    return before !== undefined && isWithinNumber(before, first);
  });
  return cutsNumber ? null : parts;
}

function isWithinNumber(last: Glyph, next: Glyph): boolean {
  return OF_A_NUMBER.test(last.text) && OF_A_NUMBER.test(next.text);
}

function isPaintedWith(glyph: Glyph, other: Glyph | undefined): boolean {
  return glyph.operator === other?.operator;
}
