import type { RunBudget } from '../sources/source.js';
import type { SourceSummary } from './source/source-summary.js';

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
