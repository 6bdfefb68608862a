import type { CrawlProgress, HostProgress } from '../../crawl/source/progress.js';

/** Fewer pages than this tell nothing of how fast it goes. */
const FEWEST_PAGES = 5;

export type CrawlAdvance = Pick<CrawlProgress, 'found' | 'done' | 'kept' | 'busiest'>;

/**
 * `about 4 min left`, should it go on as it went; null where that cannot be told yet. Lists may still lead to more. All
 * hosts together say how long it takes, but never less than the host with the most pages left.
 */
export function timeLeft({ found, done, kept, busiest }: CrawlAdvance, elapsedMs: number): string | null {
  const all = { left: found - done, asked: done - kept, ms: elapsedMs };
  if (all.asked < FEWEST_PAGES || all.left <= 0) return null;
  const longest = busiest === null || busiest.asked < FEWEST_PAGES ? 0 : secondsLeft(busiest);
  const seconds = Math.max(secondsLeft(all), longest);
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`;
  return seconds < 5400
    ? `about ${Math.round(seconds / 60)} min left`
    : `about ${Math.round(seconds / 3600)} h left`;
}

function secondsLeft({ left, asked, ms }: HostProgress): number {
  return (left * ms) / asked / 1000;
}
