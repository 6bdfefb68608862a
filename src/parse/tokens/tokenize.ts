import type { Block, Paragraph } from '../../documents/document.js';
import { withoutCountedRemarks } from './asides/counted-remark.js';
import { markOfNote } from './asides/note.js';
import { isPageNumber } from './asides/page-number.js';
import { withoutRemarksBehind } from './asides/remarks-behind.js';
import { withBlanksBetweenUnits } from './asides/second-unit.js';
import { withoutGluedSerials } from './glued/glued-serials.js';
import { withDrawnTables } from './lines/drawn-tables.js';
import { withWholeNumbers } from './lines/number-parts.js';
import { endsCells, isFilledUp, pipedTokens, separatesCells } from './lines/piped-lines.js';
import { tableTokens } from './lines/table-tokens.js';
import { cellWords, toNumberToken, words } from './lines/words.js';
import { withoutAnnouncedCodes } from './numbering/announced-codes.js';
import { withoutAnnouncedSerials } from './numbering/announced-serials.js';
import { withSerialNumber } from './numbering/serial-numbers.js';
import type { Token } from './token/token.js';
import { readZero } from './values/clouded-value.js';
import { readPlainNumber } from './values/printed-value.js';
import { spacesThousands } from './values/spaced-thousands.js';

const CELL_BORDER = /[|｜│┃¦\t]/u;
/** Left over where cells were merged: how many there were cannot be told any more. */
const ONLY_BORDERS = /^[|｜│┃¦\s]*$/u;
/** A row of cells that end in a border each and are all empty. */
const EMPTY_CELLS = /^\|(?:\s\|){2,}$/u;
/** The line below the header of a table in Markdown: | --- | :---: |. */
const MARKDOWN_RULE = /^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u;
/** A line that is drawn across a table: two strokes or more, or a long one. */
const DRAWN_RULE = /^\+?(?:[-=_─━—]{3,}[+┼┬┴\s]+)+(?:[-=_─━—]{3,})?$|^[-=_─━—]{8,}$/u;

// The look behind keeps both from trying each space of a long gap.
const SPACE_AT_END = /(?<![^\S\t])[^\S\t]+$/u;
const TAB_AT_END = /(?:\t|(?<![^\S\t]))[^\S\t]*$/u;

/** The tokens of a document in reading order. */
export function tokenize(printedBlocks: readonly Block[]): readonly Token[] {
  const blocks = withDrawnTables(printedBlocks);
  const tokens: Token[] = [];
  const numbered = withSerialNumber(blocks);
  const isPiped = isFilledUp(blocks);
  const borders = bordersOf(blocks);
  const isTabbed = endsInTabs(blocks);
  const isSpaced = spacesThousands(blocks);
  const numberedLines = new Set<number>();
  let line = 0;
  for (const [index, block] of blocks.entries()) {
    const found = isPiped ? pipedTokens(blocks, index, line) : null;
    const printed = found ?? blockTokens(block, { line, borders, isTabbed, isSpaced });
    const isNumbered = numbered.has(block) && printed[0]?.kind === 'value';
    for (const token of isNumbered ? printed.slice(1) : printed) tokens.push(token);
    if (numbered.has(block)) numberedLines.add(line);
    line += block.kind === 'paragraph' ? 1 : block.rows;
  }
  const printed = withoutCountedRemarks(withoutRemarksBehind(tokens));
  const stated = withoutAnnouncedSerials(withoutGluedSerials(withoutAnnouncedCodes(printed)), numberedLines);
  return withBlanksBetweenUnits(withWholeNumbers(stated));
}

/** Where a text has the borders of its cells: around each row as well, behind each cell, or between two only. */
type Borders = 'around' | 'behind' | 'between';

const AT_ENDS: Readonly<Record<Borders, RegExp>> = {
  around: /^[|｜│┃¦]|[|｜│┃¦]$/gu,
  behind: /[|｜│┃¦]$/u,
  between: /(?!)/u,
};

function bordersOf(blocks: readonly Block[]): Borders {
  if (endsCells(blocks)) return 'behind';
  return separatesCells(blocks) ? 'between' : 'around';
}

/** Where a block stands, and how its document is printed. */
interface Surroundings {
  readonly line: number;
  readonly borders: Borders;
  /** Whether a tab ends each cell, and the one at the end of a line shows no further cell. */
  readonly isTabbed: boolean;
  /** Whether white space sets the thousands of a number apart. */
  readonly isSpaced: boolean;
}

function blockTokens(block: Block, surroundings: Surroundings): readonly Token[] {
  return block.kind === 'paragraph' ? paragraphTokens(block, surroundings) : tableTokens(block, surroundings);
}

function paragraphTokens(paragraph: Paragraph, { line, borders, isTabbed }: Surroundings): Token[] {
  // Tabs at the end are the borders of empty cells.
  const text = paragraph.text.trimStart().replace(isTabbed ? TAB_AT_END : SPACE_AT_END, '');
  const located = { at: paragraph.at, line, table: null, span: null };
  const plain = paragraph.pieces === undefined ? (readPlainNumber(text) ?? readZero(text)) : null;
  if (plain !== null) return [toNumberToken(text, plain, located)];
  const isLeftOver = ONLY_BORDERS.test(text) && (borders !== 'behind' || !EMPTY_CELLS.test(text));
  if (isLeftOver || isRule(text) || isPageNumber(text)) return [];
  const note = markOfNote(text);
  if (note !== null) return [{ kind: 'text', raw: note, ...located }];
  if (paragraph.pieces !== undefined) {
    return paragraph.pieces.flatMap((piece) =>
      words(piece.text, { at: piece.at, line, table: null, span: { left: piece.left, right: piece.right } }),
    );
  }
  if (!CELL_BORDER.test(text)) return words(text, located);
  const segments = segmentsOf(text, borders);
  // A page number in a merged cell, where what such a cell says stands in each of its columns.
  if (segments.every(isPageNumber)) return [];
  const hasCells = segments.filter(isValueCell).length > 1;
  return segments.flatMap((segment): Token[] => {
    if (segment === '') return [{ kind: 'empty', certain: false, raw: '', ...located }];
    const isBroken = hasCells && SEVERAL_NUMBERS.test(segment);
    return isBroken ? [toNumberToken(segment, { kind: 'unclear' }, located)] : cellWords(segment, located);
  });
}

/** 8 8 in one of several cells is 88 or two values. */
const SEVERAL_NUMBERS = /^\d+(?:\s+\d+)+$/u;

function isValueCell(segment: string): boolean {
  return segment === '' || readPlainNumber(segment) !== null;
}

/**
 * Whether every line of several cells ends in a tab, as the headers do, which leave no cell empty; the end of the document
 * may cut the last one off.
 */
function endsInTabs(blocks: readonly Block[]): boolean {
  const rows = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.text.includes('\t') && TABBED_CELLS.test(block.text)
      ? [block.text]
      : [],
  );
  return rows.length > 1 && rows.slice(0, -1).every((row) => TAB_BEHIND_ALL.test(row));
}

const TABBED_CELLS = /[^\s]\t+[^\s]/u;
const TAB_BEHIND_ALL = /\t[^\S\t]*$/u;

function isRule(text: string): boolean {
  return MARKDOWN_RULE.test(text) || DRAWN_RULE.test(text);
}

/** The cells of a line, without the borders of the table at its ends. */
function segmentsOf(line: string, borders: Borders): string[] {
  return line
    .replace(AT_ENDS[borders], '')
    .split(CELL_BORDER)
    .map((segment) => segment.trim());
}
