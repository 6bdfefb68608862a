import type { Box } from './matrix.js';

/** A character on the page. */
export interface Glyph extends Box {
  readonly text: string;
  /** Font size in points as displayed. */
  readonly size: number;
  /** Which operator of the page painted it, counted from 1: what one operator paints was written as one text. */
  readonly operator: number;
}

/** A straight line along an axis: `at` is its position across, `from` and `to` its extent along that axis. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** What a page shows, in points from its top left corner; glyphs in the order in which they are painted. */
export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  readonly pictures: number;
}
