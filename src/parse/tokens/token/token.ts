import type { Place } from '../../../documents/document.js';
import type { PrintedValue } from '../values/printed-value.js';

/** Horizontal extent: grid columns in a table, points in a PDF line. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Where a token stands. */
export interface Located {
  readonly at: Place;
  /** Ordinal of the table row or text line that the token stands in, over the whole document. */
  readonly line: number;
  /** Number of the table that it stands in; null in running text. */
  readonly table: number | null;
  readonly span: Span | null;
}

interface Printed extends Located {
  /** Exactly as printed. */
  readonly raw: string;
}

export type TextToken = Printed & { readonly kind: 'text' };

export type NumberToken = Printed & {
  readonly kind: 'value';
  readonly value: PrintedValue;
  /** Numbers on lines of their own in one cell, read as one that was broken over the lines. */
  readonly stacked: boolean;
  /** What stands right behind it where rows ran together; null where nothing does. */
  readonly touching: Touching | null;
};

/**
 * The next row's label: with its numbering, which shows where the value ends, or without. A digit is the numbering that
 * was taken off the figures in front of a point. `counted`: a word for what is counted, with which a remark may begin.
 */
export type Touching = 'numbering' | 'label' | 'counted' | Digit;

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/**
 * A place for a value that holds nothing. It is certain in a table's grid; between pipes it may as well be what
 * flattening left of a merged cell.
 */
export type EmptyToken = Printed & { readonly kind: 'empty'; readonly certain: boolean };

export type ValueToken = NumberToken | EmptyToken;

/** Words for units stand between a label and its value in the table of indicators. */
const UNITS: ReadonlySet<string> = new Set('条 件 次 篇 个 人 人次 万元 元 项 份'.split(' '));

export function isUnit({ kind, raw }: Token): boolean {
  return kind === 'text' && UNITS.has(raw.trim());
}

/** The smallest thing that a reader sees: a label or part of one, a value, or an empty cell. */
export type Token = TextToken | ValueToken;
