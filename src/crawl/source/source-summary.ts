import type { PageKind } from '../snapshot/snapshot.js';
import type { VisitResult } from '../visit/visit.js';
import type { SourceEnd } from './visit-history.js';

/** How many pages were found, and what came of each. */
export type Tally = Readonly<Record<'found' | VisitResult, number>>;

/** A page that could not be had. */
export interface Trouble {
  readonly url: string;
  readonly kind: PageKind;
  readonly result: 'gone' | 'blocked' | 'failed';
  readonly reason: string;
}

/** What came of one source. */
export interface SourceSummary {
  readonly sourceId: string;
  readonly tallies: Readonly<Record<PageKind, Tally>>;
  readonly troubles: readonly Trouble[];
  /** What must not pass for a success, such as a list that has lost its reports. */
  readonly alarms: readonly string[];
  /** What a person should look into, such as a list without reports. */
  readonly warnings: readonly string[];
  readonly end: SourceEnd;
}

export const NO_PAGES: Tally = {
  found: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  kept: 0,
  gone: 0,
  blocked: 0,
  failed: 0,
};
