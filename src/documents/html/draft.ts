import type { Element, Text } from 'domhandler';
import type { Grid, SpannedCell } from './grid.js';

/** A piece of a paragraph: the characters of a text node from `start` to before `end`. */
export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A paragraph as it is found; its number is known only when all layout tables have been taken apart. */
export interface ParagraphDraft {
  readonly kind: 'paragraph';
  readonly text: string;
  /** UTF-16 units from the beginning of the source; null where not known. */
  readonly offset: number | null;
  /** What the text was read from. */
  readonly parts: readonly TextPart[];
}

export interface CellDraft extends SpannedCell {
  readonly element: Element;
  readonly content: readonly Draft[];
  /** Whether a table stands in the cell, be it one of data or of layout. */
  readonly holdsTable: boolean;
  readonly offset: number | null;
}

export interface TableDraft {
  readonly kind: 'table';
  readonly grid: Grid<CellDraft>;
}

export type Draft = ParagraphDraft | TableDraft;
