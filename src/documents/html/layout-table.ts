import type { CellDraft } from './draft.js';
import type { Grid } from './grid.js';

/** Beyond this a cell holds prose or a page, not a label: the longest official label has some 60 characters. */
const PROSE_CHARACTERS = 300;
const PROSE_PARAGRAPHS = 30;

/**
 * Tells a table that only places things on the page from one of data: it has a single column, or a table stands
 * in it, or at least half of its text is prose; so does one without any text.
 */
export function isLayoutTable({ columns, cells }: Grid<CellDraft>): boolean {
  if (columns < 2 || cells.some(({ cell }) => cell.holdsTable)) return true;
  let all = 0;
  let prose = 0;
  for (const { cell } of cells) {
    const length = characters(cell);
    all += length;
    if (length > PROSE_CHARACTERS || cell.content.length > PROSE_PARAGRAPHS) prose += length;
  }
  return prose * 2 >= all;
}

/** Whether a table only frames a label or a figure: it has a single cell with text, and that is short. */
export function isFrame({ cells }: Grid<CellDraft>): boolean {
  const filled = cells.filter(({ cell }) => characters(cell) > 0 || cell.holdsTable);
  return (
    filled.every(({ cell }) => !cell.holdsTable && characters(cell) <= FRAMED_CHARACTERS) &&
    filled.length <= 1
  );
}

const FRAMED_CHARACTERS = 60;

function characters({ content }: CellDraft): number {
  return content.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0), 0);
}
