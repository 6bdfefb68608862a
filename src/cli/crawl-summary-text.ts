import type { CrawlSummary, Tally } from '../crawl/summary.js';

/** How many pages a crawl met, and what came of them; then each page that could not be had, and why. */
export function crawlSummaryText({ sources }: CrawlSummary): string {
  const reports = addUp(sources.flatMap(({ tallies: { report, attachment } }) => [report, attachment]));
  const lists = addUp(sources.map(({ tallies }) => tallies.list));
  const troubles = sources.flatMap(({ troubles: all }) => all);
  return [
    `Sources        ${sources.length}, with ${lists.found} list pages`,
    `Reports found  ${reports.found} pages and files: ${describe(reports)}`,
    ...troubles.map(({ url, result, reason }) => `  ${result.padEnd(12)} ${url}\n               ${reason}`),
    '',
  ].join('\n');
}

const RESULTS = ['new', 'changed', 'unchanged', 'kept', 'gone', 'blocked', 'failed'] as const;

function describe(tally: Tally): string {
  const words = RESULTS.filter((result) => tally[result] > 0).map((result) => `${tally[result]} ${result}`);
  return words.join(', ') || 'none';
}

function addUp(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    found: sum('found'),
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    kept: sum('kept'),
    gone: sum('gone'),
    blocked: sum('blocked'),
    failed: sum('failed'),
  };
}
