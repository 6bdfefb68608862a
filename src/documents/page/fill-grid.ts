import { closeWords, type Word } from './close-words.js';
import type { Box } from './matrix.js';
import type { Glyph } from './page-content.js';
import type { RuledCell, RuledGrid } from './ruled-grid.js';
import { splitByCells, splitTouchingTexts } from './split-words.js';

/** A grid with the glyphs of each cell, and the glyphs of the page that stand elsewhere. */
export interface FilledGrid {
  readonly grid: RuledGrid;
  readonly glyphsOf: ReadonlyMap<RuledCell, readonly Glyph[]>;
  readonly rest: readonly Glyph[];
}

/**
 * Puts glyphs into cells. Null where the grid does not fit the text: it has less than two cells with text, as frames
 * have, or a word runs so far out of its cell that it cannot be told where it belongs.
 */
export function fillGrid(grid: RuledGrid, glyphs: readonly Glyph[]): FilledGrid | null {
  const cellAt = (box: Box) => findCell(grid, box);
  const glyphsOf = new Map<RuledCell, Glyph[]>();
  const rest: Glyph[] = [];
  for (const word of closeWords(glyphs).flatMap((close) => splitTouchingTexts(close, cellAt))) {
    const parts = isUnclear(word, cellAt) ? splitByCells(word, cellAt) : [word];
    if (parts === null) return null;
    for (const part of parts) {
      const home = cellAt(part[0]);
      const glyphsAtHome = home === undefined ? rest : (glyphsOf.get(home) ?? []);
      glyphsAtHome.push(...part);
      if (home !== undefined) glyphsOf.set(home, glyphsAtHome);
    }
  }
  const withText = [...glyphsOf.values()].filter((cell) => cell.some(({ text }) => text.trim() !== ''));
  return withText.length < 2 ? null : { grid, glyphsOf, rest };
}

/** A word that runs over a ruling line belongs where it begins, if its middle is there too. */
function isUnclear(word: Word, cellAt: (box: Box) => RuledCell | undefined): boolean {
  const [first] = word;
  const last = word.at(-1) ?? first;
  const start = cellAt(first);
  return start !== cellAt(last) && start !== cellAt({ ...first, right: last.right });
}

/** The cell that holds the middle of the box. Undefined: the middle is outside the grid. */
function findCell({ box, cells }: RuledGrid, part: Box): RuledCell | undefined {
  return holdsMiddle(box, part) ? cells.find((cell) => holdsMiddle(cell.box, part)) : undefined;
}

function holdsMiddle(box: Box, { left, top, right, bottom }: Box): boolean {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}
