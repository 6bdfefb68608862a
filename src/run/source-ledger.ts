import type { SourceSummary, Trouble } from '../crawl/source/source-summary.js';
import type { SourceLedger } from '../warehouse/index.js';

/** What is noted of a source at the end of a run. */
export function sourceLedger({ sourceId, tallies, alarms, warnings, troubles }: SourceSummary): SourceLedger {
  const all = Object.values(tallies);
  const count = (key: Exclude<keyof SourceLedger, 'sourceId' | 'remarks'>) =>
    all.reduce((sum, tally) => sum + tally[key], 0);
  return {
    sourceId,
    found: count('found'),
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    kept: count('kept'),
    gone: count('gone'),
    blocked: count('blocked'),
    failed: count('failed'),
    remarks: [...alarms, ...warnings, ...reasonsOf(troubles)],
  };
}

/** Each reason once: `blocked: status 412, a 瑞数 challenge (3 pages)`. */
function reasonsOf(troubles: readonly Trouble[]): string[] {
  const counts = new Map<string, number>();
  for (const { result, reason } of troubles) {
    const words = `${result}: ${reason}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => (count === 1 ? words : `${words} (${count} pages)`)).toSorted();
}
