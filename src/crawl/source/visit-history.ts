import type { Sign } from './sign.js';

/**
 * How the crawl of a source ended. `cut_short`: its time, its hours or the run's budget were over, or somebody stopped
 * the run; the next run goes on. `failed`: its lists could not be had, or it was given up.
 */
export interface SourceEnd {
  readonly status: 'finished' | 'cut_short' | 'failed';
  /** In words, for all but `finished`. */
  readonly reason: string | null;
  readonly signs: readonly Sign[];
}

/** Remembers between runs how the last crawl of each source ended. */
export interface VisitHistory {
  /** Resolves once it is durable; `at` is ISO 8601, UTC. */
  recordVisit(sourceId: string, end: SourceEnd, at: string): Promise<void>;
}
