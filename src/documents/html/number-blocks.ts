import type { Block, Place, TableCell } from '../document.js';
import type { CellDraft, Draft, TableDraft } from './draft.js';
import type { PlacedCell } from './grid.js';

/** What a place tells beside its number: the offset in the source, or nothing where the source is not the file's. */
export type Origin = (offset: number | null) => { readonly offset?: number };

/** Turns drafts into blocks: paragraphs and tables are counted each on their own, from 1. */
export function numberBlocks(drafts: readonly Draft[], origin: Origin): Block[] {
  let paragraph = 0;
  let table = 0;
  return drafts.map((draft) => {
    if (draft.kind === 'table') return numberTable(draft, ++table, origin);
    return { kind: 'paragraph', text: draft.text, at: { paragraph: ++paragraph, ...origin(draft.offset) } };
  });
}

function numberTable({ grid }: TableDraft, number: number, origin: Origin): Block {
  const cells = grid.cells.map((cell) => tableCell(cell, number, origin));
  return { kind: 'table', number, rows: grid.rows, columns: grid.columns, cells };
}

function tableCell(placed: PlacedCell<CellDraft>, table: number, origin: Origin): TableCell {
  const { cell, row, column, rowSpan, columnSpan } = placed;
  const paragraphs = cell.content.filter((block) => block.kind === 'paragraph');
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const at: Place = { table, row: row + 1, column: column + 1, ...origin(cell.offset) };
  return { text, row, column, rowSpan, columnSpan, at };
}
