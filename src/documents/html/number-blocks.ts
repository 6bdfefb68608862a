import type { Block, Place, TableCell } from '../document.js';
import type { CellDraft, Draft, ParagraphDraft, TableDraft } from './draft.js';
import type { PlacedCell } from './grid.js';

/** What a place tells beside its number: the offset in the source, or nothing where the source is not the file's. */
export type Origin = (offset: number | null) => { readonly offset?: number };

/** A draft and its number among those of its kind. */
interface Numbered<Kind extends Draft> {
  readonly draft: Kind;
  readonly number: number;
}

/** Paragraphs and tables are counted each on their own, from 1. */
export function* numberDrafts(
  drafts: readonly Draft[],
): Generator<Numbered<ParagraphDraft> | Numbered<TableDraft>> {
  let paragraph = 0;
  let table = 0;
  for (const draft of drafts) {
    yield draft.kind === 'table' ? { draft, number: ++table } : { draft, number: ++paragraph };
  }
}

/** Turns drafts into blocks. */
export function numberBlocks(drafts: readonly Draft[], origin: Origin): Block[] {
  return Array.from(numberDrafts(drafts), ({ draft, number }): Block => {
    if (draft.kind === 'table') return numberTable(draft, number, origin);
    return { kind: 'paragraph', text: draft.text, at: { paragraph: number, ...origin(draft.offset) } };
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
  const at: Place = { table, ...slotOf(placed), ...origin(cell.offset) };
  return { text, row, column, rowSpan, columnSpan, at };
}

/** Row and column of a cell, counted from 1 as places are. */
export function slotOf({ row, column }: Pick<PlacedCell<CellDraft>, 'row' | 'column'>) {
  return { row: row + 1, column: column + 1 };
}
