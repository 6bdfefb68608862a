import type { Block, Place } from '../documents/document.js';

/** A line of a document as a person reads it, with its place. */
export interface Line {
  readonly text: string;
  /** The text in half-width characters, without white space, which is layout within Chinese prose. */
  readonly plain: string;
  readonly at: Place;
}

/** The document line by line: paragraphs as they are, the cells of a table row joined by spaces. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [toLine(block.text.trim(), block.at)];
    const rows = new Map<number, { texts: string[]; at: Place }>();
    for (const cell of block.cells) {
      const row = rows.get(cell.row) ?? { texts: [], at: cell.at };
      row.texts.push(cell.text.trim());
      rows.set(cell.row, row);
    }
    return [...rows.values()].map(({ texts, at }) => toLine(texts.join(' ').trim(), at));
  });
}

function toLine(text: string, at: Place): Line {
  return { text, plain: text.normalize('NFKC').replace(/\s+/gu, ''), at };
}
