import type { Block, Paragraph } from '../../documents/document.js';
import { withoutAnnouncedSerials } from './announced-serials.js';
import { markOfNote } from './note.js';
import { isPageNumber } from './page-number.js';
import { withSerialNumber } from './serial-numbers.js';
import { tableTokens } from './table-tokens.js';
import type { Token } from './token.js';
import { words } from './words.js';

const CELL_BORDER = /[|｜│┃¦\t]/u;
/** Left over where cells were merged: how many there were cannot be told any more. */
const ONLY_BORDERS = /^[|｜│┃¦\s]*$/u;
/** The line below the header of a table in Markdown: | --- | :---: |. */
const MARKDOWN_RULE = /^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u;
/** The tokens of a document in reading order. */
export function tokenize(blocks: readonly Block[]): readonly Token[] {
  const tokens: Token[] = [];
  const numbered = withSerialNumber(blocks);
  let line = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const found = paragraphTokens(block, line);
      const hasSerial = numbered.has(block) && found[0]?.kind === 'value';
      for (const token of hasSerial ? found.slice(1) : found) tokens.push(token);
      line += 1;
    } else {
      for (const token of tableTokens(block, line)) tokens.push(token);
      line += block.rows;
    }
  }
  return withoutAnnouncedSerials(tokens);
}

function paragraphTokens(paragraph: Paragraph, line: number): Token[] {
  // Tabs at the end are the borders of empty cells.
  const text = paragraph.text.trimStart().replace(/[^\S\t]+$/u, '');
  if (ONLY_BORDERS.test(text) || MARKDOWN_RULE.test(text) || isPageNumber(text)) return [];
  const note = markOfNote(text);
  if (note !== null) return [{ kind: 'text', raw: note, at: paragraph.at, line, table: null, span: null }];
  if (paragraph.pieces !== undefined) {
    return paragraph.pieces.flatMap((piece) =>
      words(piece.text, { at: piece.at, line, table: null, span: { left: piece.left, right: piece.right } }),
    );
  }
  const located = { at: paragraph.at, line, table: null, span: null };
  if (!CELL_BORDER.test(text)) return words(text, located);
  return segmentsOf(text).flatMap((segment): Token[] =>
    segment === '' ? [{ kind: 'empty', certain: false, raw: '', ...located }] : words(segment, located),
  );
}

/** The cells of a line, without the borders at its ends. */
function segmentsOf(line: string): string[] {
  return line
    .replace(/^[|｜│┃¦]|[|｜│┃¦]$/gu, '')
    .split(CELL_BORDER)
    .map((segment) => segment.trim());
}
