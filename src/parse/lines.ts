import type { Block, Place } from '../documents/document.js';

/** A line of a document as a person reads it, with its place. */
export interface Line {
  readonly text: string;
  readonly at: Place;
}

/** The document line by line: paragraphs as they are, the cells of a table row joined by spaces. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [{ text: block.text.trim(), at: block.at }];
    const rows = new Map<number, { texts: string[]; at: Place }>();
    for (const cell of block.cells) {
      const row = rows.get(cell.row) ?? { texts: [], at: cell.at };
      row.texts.push(cell.text.trim());
      rows.set(cell.row, row);
    }
    return [...rows.values()].map(({ texts, at }) => ({ text: texts.join(' ').trim(), at }));
  });
}
