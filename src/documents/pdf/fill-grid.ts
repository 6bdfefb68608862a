import type { Box } from './matrix.js';
import type { Glyph } from './page-content.js';
import type { RuledCell, RuledGrid } from './ruled-grid.js';

/** A grid with the glyphs of each cell, and the glyphs of the page that stand elsewhere. */
export interface FilledGrid {
  readonly grid: RuledGrid;
  readonly glyphsOf: ReadonlyMap<RuledCell, readonly Glyph[]>;
  readonly rest: readonly Glyph[];
}

/** Glyphs that follow each other closer than this part of the font size are one word, or one number. */
const WORD_GAP = 0.1;

/**
 * Puts glyphs into cells. Null where the grid does not fit the text: it has less than two cells with text, as frames
 * have, or a word runs so far out of its cell that it cannot be told where it belongs.
 */
export function fillGrid(grid: RuledGrid, glyphs: readonly Glyph[]): FilledGrid | null {
  const glyphsOf = new Map<RuledCell, Glyph[]>();
  const rest: Glyph[] = [];
  for (const word of words(glyphs)) {
    const home = homeOf(word, grid);
    if (home === 'unclear') return null;
    if (home === null) {
      rest.push(...word);
      continue;
    }
    const cell = glyphsOf.get(home) ?? [];
    cell.push(...word);
    glyphsOf.set(home, cell);
  }
  const withText = [...glyphsOf.values()].filter((cell) => cell.some(({ text }) => text.trim() !== ''));
  return withText.length < 2 ? null : { grid, glyphsOf, rest };
}

/** A word that runs over a ruling line belongs where it begins, if its middle is there too. Null: outside the grid. */
function homeOf(word: readonly Glyph[], { box, cells }: RuledGrid): RuledCell | 'unclear' | null {
  const [first] = word;
  const last = word.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole: Box = { ...first, right: last.right };
  const places = [first, whole, last].map((part) =>
    holdsMiddle(box, part) ? cells.find((cell) => holdsMiddle(cell.box, part)) : undefined,
  );
  const [start, center, end] = places;
  if (start === end) return start ?? null;
  return start === center ? (start ?? null) : 'unclear';
}

function words(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const word = words.at(-1);
    if (word !== undefined && last !== undefined && isContinued(last, glyph)) word.push(glyph);
    else words.push([glyph]);
    last = glyph;
  }
  return words;
}

function isContinued(last: Glyph, next: Glyph): boolean {
  const gap = next.left - last.right;
  const tolerance = WORD_GAP * next.size;
  const isBlank = last.text.trim() === '' || next.text.trim() === '';
  return !isBlank && Math.abs(gap) < tolerance && Math.abs(next.bottom - last.bottom) < 2 * tolerance;
}

function holdsMiddle(box: Box, { left, top, right, bottom }: Box): boolean {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}
