import WordExtractor from 'word-extractor';
import type { Document } from '../document.js';
import { readText } from '../text/read-text.js';
import { wordStreams } from './word-streams.js';

/** Reads a .doc or .wps file as the lines of its text, in which places count. */
export async function readDoc(bytes: Uint8Array): Promise<Document> {
  return { ...readText(await textOfDoc(bytes), null), format: 'doc' };
}

/** The text of a .doc or .wps file: a line for each paragraph and row, with tabs between the cells. */
export async function textOfDoc(bytes: Uint8Array): Promise<string> {
  const document = await new WordExtractor().extract(wordStreams(bytes));
  return withRowsOnLines(document.getBody());
}

/**
 * A tab ends each cell, and a line break each row; but the end of a row with many cells is another tab (its properties
 * are kept where the library does not look, MS-DOC 2.6.2, sprmPHugePapx). Tabs that follow each other are thus empty
 * cells or the end of a row: as nothing tells which, they separate what stands before and after them, and no more.
 * Figures on two lines of one cell are no two cells; whether they are one number, nothing tells either.
 */
function withRowsOnLines(body: string): string {
  return body
    .replaceAll(FIGURES_ON_LINES, (cell) => cell.split(/\s+/u).join('↵'))
    .replaceAll(/\t*\n\t*/gu, '\n')
    .replaceAll(/\t{2,}(?=[+-]?\d)/gu, '\t')
    .replaceAll(/\t{2,}/gu, '\n');
}

/** Behind the end of a cell: one without words that has several lines. */
const FIGURES_ON_LINES = /(?<=\t)[^\t\n\p{Script=Han}]+(?:\n[^\t\n\p{Script=Han}]+)+(?=[\t\n])/gu;
