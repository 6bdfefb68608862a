import type { Fact } from '../report.js';
import type { Passage } from './passage.js';

/** A sentence and where it stands in its passage. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly passage: Passage;
  readonly year: number | null;
  readonly agency: string | null;
}

/** A figure that a sentence states, and where its words begin. */
export interface Figure {
  readonly index: number;
  /** Of some of those whom the report is on. */
  readonly isOfPart: boolean;
  readonly fact: Fact;
}
