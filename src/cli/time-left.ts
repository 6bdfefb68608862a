/** Fewer pages than this tell nothing of how fast it goes. */
const FEWEST_PAGES = 5;

/** How far a crawl has come: pages of all kinds. */
export interface CrawlAdvance {
  readonly found: number;
  readonly done: number;
  /** Those of the pages done that were not asked for again. */
  readonly kept: number;
}

/** `about 4 min left`, should it go on as it went; null where that cannot be told yet. Lists may still lead to more. */
export function timeLeft({ found, done, kept }: CrawlAdvance, elapsedMs: number): string | null {
  const asked = done - kept;
  if (asked < FEWEST_PAGES || done >= found) return null;
  const seconds = ((found - done) * elapsedMs) / asked / 1000;
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`;
  return seconds < 5400
    ? `about ${Math.round(seconds / 60)} min left`
    : `about ${Math.round(seconds / 3600)} h left`;
}
