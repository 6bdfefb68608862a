import type { RunBudget } from '../sources/source.js';
import type { Snapshot, SnapshotOutcome } from './snapshot.js';
import type { SourceEnd } from './visit-history.js';

export type PageKind = Snapshot['kind'];

/**
 * What visiting a page came to. `kept`: it was visited before in the same run, for another source or before an
 * interruption, and was not asked for again.
 */
export type VisitResult = 'new' | 'changed' | 'kept' | Exclude<SnapshotOutcome, 'ok'>;

/** How many pages were found, and what came of each. */
export type Tally = Readonly<Record<'found' | VisitResult, number>>;

/** A page that could not be had. */
export interface Trouble {
  readonly url: string;
  readonly kind: PageKind;
  readonly result: 'gone' | 'blocked' | 'failed';
  readonly reason: string;
}

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

export interface CrawlSummary {
  /** In the order of the pipeline; every source is there, however far the crawl came. */
  readonly sources: readonly SourceSummary[];
  /** Sent to all hosts together, those for robots.txt and repeated ones included. */
  readonly requests: number;
  /** Why the crawl ended before its time; null when it did not. */
  readonly stopped: CrawlStop | null;
}

export type CrawlStop =
  /** The caller's signal. */
  | { readonly cause: 'signal' }
  /** The window of a source closed, or was not open; `opensAt` is when the first opens next (ISO 8601, UTC). */
  | { readonly cause: 'window'; readonly opensAt: string }
  /** The run had spent what it may. */
  | { readonly cause: 'budget'; readonly limit: keyof RunBudget }
  /** The archive or the index of snapshots could not be written. */
  | { readonly cause: 'storage'; readonly error: Error };

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
