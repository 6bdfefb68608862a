import type { CrawlEvent } from '../crawl/event.js';
import type { SourceSummary } from '../crawl/summary.js';
import type { RunEvent } from '../run/run-pipeline.js';
import { plural } from './counts.js';
import { crawlCounts } from './crawl-summary-text.js';
import { StatusLine, type Terminal } from './terminal.js';

/** Shows how far the work has come; the line is gone when the work ends, however it ends. */
export async function withProgress<Result>(
  terminal: Terminal,
  work: (onEvent: (event: RunEvent) => void) => Promise<Result>,
): Promise<Result> {
  const line = new StatusLine(terminal);
  try {
    return await work((event) => showEvent(line, event));
  } finally {
    line.end();
  }
}

function showEvent(line: StatusLine, event: RunEvent): void {
  if (event.stage === 'crawl') showCrawl(line, event.event);
  else if (event.stage === 'export') line.show('exporting');
  else showLoading(line, event);
}

function showLoading(line: StatusLine, { url, done, of }: Extract<RunEvent, { stage: 'load' }>): void {
  line.show(`parsing ${done} of ${of}  ${url}`);
  if (done === of) line.print(`parsed    ${plural(of, 'document')}`);
}

function showCrawl(line: StatusLine, event: CrawlEvent): void {
  if (event.type === 'page') line.show(`crawling ${event.done} of ${event.found}  ${event.url}`);
  if (event.type === 'waiting')
    line.show(`waiting ${Math.ceil(event.ms / 1000)} s for ${event.host}: ${event.reason}`);
  if (event.type === 'source-finished') line.print(`crawled   ${describe(event.summary)}`);
}

function describe({ sourceId, tallies }: SourceSummary): string {
  return `${sourceId}: ${crawlCounts(Object.values(tallies))}`;
}
