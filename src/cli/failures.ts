import type { CrawlSummary, SourceSummary } from '../crawl/summary.js';
import type { LoadSummary } from '../run/load-pending.js';
import type { CommandContext } from './context.js';

/** Tells why a crawl did not do all that it should have. Pages that are gone or blocked are no failure of the crawl. */
export function reportCrawlFailures({ sources, stopped }: CrawlSummary, context: CommandContext): void {
  for (const source of sources) {
    if (cameToNothing(source))
      context.fail(`${source.sourceId}: its list could not be had (${whyNot(source)})`);
    for (const warning of source.warnings)
      context.terminal.err.write(`gongkai: ${source.sourceId}: ${warning}\n`);
  }
  if (stopped?.cause === 'storage') context.fail(stopped.error.message);
  if (stopped?.cause === 'window') {
    context.terminal.err.write(`gongkai: the crawl window is closed; go on after ${stopped.opensAt}\n`);
  }
  if (stopped?.cause === 'signal') context.fail('interrupted; run it again to go on from here');
}

function cameToNothing({ tallies: { list, report } }: SourceSummary): boolean {
  const got = [list, report].some((tally) => tally.new + tally.changed + tally.unchanged + tally.kept > 0);
  return !got && list.found + report.found > 0;
}

function whyNot({ troubles }: SourceSummary): string {
  const [first] = troubles;
  return first === undefined ? 'nothing was fetched' : `${first.url}: ${first.reason}`;
}

export function reportLoadFailures({ failures, left }: LoadSummary, context: CommandContext): void {
  for (const { url, reason } of failures) context.fail(`${url}: ${reason}`);
  if (left > 0) context.fail(`${left} documents wait for the next run`);
}
