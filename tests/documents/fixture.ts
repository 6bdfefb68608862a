import { readFileSync } from 'node:fs';
import type { Block, Document, Paragraph, Table, TableCell } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function readHtmlBody(body: string): Promise<Document> {
  return readDocument(utf8(`<!doctype html><html><body>${body}</body></html>`));
}

export function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

export function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}

export function tablesOf({ blocks }: Document): Table[] {
  return blocks.filter(isTable);
}

export function paragraphsOf({ blocks }: Document): string[] {
  return blocks.filter(isParagraph).map(({ text }) => text);
}

/** The first cell with this text. */
export function cellOf(table: Table | undefined, text: string): TableCell | undefined {
  return table?.cells.find((cell) => cell.text === text);
}

/** The table as rows of texts, each cell at its origin and null where a span covers a slot. */
export function gridOf(table: Table | undefined): (string | null)[][] {
  if (table === undefined) return [];
  const grid = Array.from({ length: table.rows }, () => new Array<string | null>(table.columns).fill(null));
  for (const { row, column, text } of table.cells) {
    const line = grid[row];
    if (line !== undefined) line[column] = text;
  }
  return grid;
}
