import type { CrawlEvent } from '../crawl/event.js';
import type { SourceSummary } from '../crawl/summary.js';
import type { RunEvent } from '../run/run-pipeline.js';
import type { StatusLine } from './terminal.js';

/** Shows how far a run has come. */
export function showProgress(line: StatusLine, event: RunEvent): void {
  if (event.stage === 'crawl') showCrawl(line, event.event);
  else if (event.stage === 'export') line.show('exporting');
  else showLoading(line, event);
}

function showLoading(line: StatusLine, { url, done, of }: Extract<RunEvent, { stage: 'load' }>): void {
  line.show(`reading ${done} of ${of}  ${url}`);
  if (done === of) line.print(`read      ${of} documents`);
}

function showCrawl(line: StatusLine, event: CrawlEvent): void {
  if (event.type === 'page') line.show(`crawling ${event.done} of ${event.found}  ${event.url}`);
  if (event.type === 'waiting')
    line.show(`waiting ${Math.ceil(event.ms / 1000)} s for ${event.host}: ${event.reason}`);
  if (event.type === 'source-finished') line.print(`crawled   ${describe(event.summary)}`);
}

function describe({ sourceId, tallies }: SourceSummary): string {
  const pages = Object.values(tallies);
  const counts = (['new', 'changed', 'unchanged', 'kept', 'gone', 'blocked', 'failed'] as const).map(
    (key) => ({
      key,
      count: pages.reduce((sum, tally) => sum + tally[key], 0),
    }),
  );
  const words = counts.filter(({ count }) => count > 0).map(({ key, count }) => `${count} ${key}`);
  return `${sourceId}: ${words.join(', ') || 'nothing'}`;
}
