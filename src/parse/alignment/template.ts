import type { Column, FormTable, Identity, Row, Unit } from '../../forms/form.js';

/** A place for one value. */
export interface Slot {
  readonly row: Row;
  readonly column: Column;
  readonly unit: Unit;
}

/** Rows under one header. Wordings are given as their Chinese characters. */
export interface TemplateBlock {
  readonly caption: string | null;
  /** What stands above each column, the official wording first. */
  readonly headers: readonly ColumnHeader[];
  /** How many rows and headings there are. */
  readonly size: number;
  /** Whether its columns are the form's rows, under headers of several levels whose reading order is not theirs. */
  readonly isRotated: boolean;
  /** Headers of a similar block, which this one leaves out. */
  readonly without: readonly string[];
}

/** The wordings of one column's header. */
export interface ColumnHeader {
  readonly column: Column;
  readonly wordings: readonly string[];
  /** What stands above it and its neighbours; null where nothing does. */
  readonly above: string | null;
}

/** Slots that add up: the sum of `parts` is `total`; all are slot numbers of one row. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/**
 * A step of the sequence that a table is read against. A `row` is a label and its slots; a `heading` is a label
 * without any; a `line` is a whole header and the slots of all its rows beside each other.
 */
export interface TemplateItem {
  readonly kind: 'row' | 'heading' | 'line';
  /** Wordings of the label, each as its Chinese characters. */
  readonly patterns: readonly string[];
  /** Those of the patterns that are not the form's own wording. */
  readonly variants: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** What the form's identities say about the slots. */
  readonly sums: readonly RowSum[];
  readonly block: TemplateBlock;
}

/** A table as a sequence of labels and slots in reading order. */
export interface Template {
  readonly table: FormTable;
  readonly items: readonly TemplateItem[];
  /** What the form says about its cells, within rows and between them. */
  readonly identities: readonly Identity[];
  /** Whether it holds only where a document prints every item, each to the letter and with all its values. */
  readonly isWholeOnly: boolean;
  /** For each pattern of a row or heading, the indexes of the items that have it. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The indexes of the items that are lines. */
  readonly lines: readonly number[];
  /** For each item, the indexes of the items whose label ends in this item's label. */
  readonly longer: readonly (readonly number[])[];
  /** Labels that may stand right before a row's label: captions, column headers, headings, rows without values. */
  readonly surroundings: readonly string[];
  /** Characters of the headings, which stand in a column of their own and may be read among the rows' labels. */
  readonly strays: ReadonlySet<string>;
}
