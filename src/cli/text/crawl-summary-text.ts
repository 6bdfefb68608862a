import type { Tally } from '../../crawl/source/source-summary.js';
import type { CrawlSummary } from '../../crawl/summary.js';
import { listCounts, plural } from './counts.js';
import { firstOf, section } from './section.js';

const RESULTS = ['new', 'changed', 'unchanged', 'kept', 'gone', 'blocked', 'failed'] as const;
const MOST_TROUBLES = 10;

/** How many pages a crawl met, and what came of them; then the pages that could not be had, and why. */
export function crawlSummaryText({ sources }: CrawlSummary): string {
  const reports = sources.flatMap(({ tallies: { report, attachment } }) => [report, attachment]);
  const lists = sources.map(({ tallies }) => tallies.list);
  const troubles = sources.flatMap((source) => source.troubles);
  const alarms = sources.flatMap(({ sourceId, alarms }) => alarms.map((alarm) => `${sourceId}: ${alarm}`));
  const where = `${plural(found(lists), 'list page')} of ${plural(sources.length, 'source')}`;
  return [
    section('Found', `${plural(found(reports), 'page or file', 'pages and files')} on ${where}`),
    section(
      'Fetched',
      crawlCounts(reports),
      firstOf(
        troubles.map(({ url, result, reason }) => `${url}\n  ${result}: ${reason}`),
        MOST_TROUBLES,
      ),
    ),
    ...(alarms.length === 0 ? [] : [section('Alarms', String(alarms.length), alarms)]),
  ].join('\n');
}

/** `22 new, 2 gone, 1 blocked` */
export function crawlCounts(tallies: readonly Tally[]): string {
  return listCounts(RESULTS, (result) => tallies.reduce((sum, tally) => sum + tally[result], 0));
}

function found(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, tally) => sum + tally.found, 0);
}
