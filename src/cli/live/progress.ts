import type { CrawlEvent } from '../../crawl/event.js';
import type { SourceSummary } from '../../crawl/source/source-summary.js';
import type { RunEvent } from '../../run/run-pipeline.js';
import type { CommandContext } from '../context.js';
import { StatusLine } from '../terminal.js';
import { plural } from '../text/counts.js';
import { crawlCounts } from '../text/crawl-summary-text.js';
import { EventLog, logEntry } from './event-log.js';
import { timeLeft } from './time-left.js';

type Page = Extract<CrawlEvent, { type: 'page' }>;

/**
 * Shows how far the work has come, and logs it where a file is named; the line is gone when the work ends, however it
 * ends.
 *
 * @throws a system error when the log cannot be opened.
 */
export async function withProgress<Result>(
  context: CommandContext,
  { log: file }: { readonly log?: string },
  work: (onEvent: (event: RunEvent) => void) => Promise<Result>,
): Promise<Result> {
  const log = file === undefined ? null : new EventLog(file, (message) => context.warn(message));
  const line = new StatusLine(context.terminal);
  const startedAt = performance.now();
  log?.write('run-started', {});
  try {
    const result = await work((event) => {
      log?.write(...logEntry(event));
      showEvent(line, event, performance.now() - startedAt);
    });
    log?.write('run-finished', {});
    return result;
  } catch (error) {
    log?.write('run-failed', { reason: error instanceof Error ? error.message : String(error) });
    throw error;
  } finally {
    line.end();
    log?.close();
  }
}

function showEvent(line: StatusLine, event: RunEvent, elapsedMs: number): void {
  if (event.stage === 'crawl') showCrawl(line, event.event, elapsedMs);
  else if (event.stage === 'load') line.show(`parsing ${event.done} of ${event.of}  ${event.url}`);
  else if (event.stage === 'loaded') line.print(`parsed    ${plural(event.documents, 'document')}`);
  else line.show('exporting');
}

function showCrawl(line: StatusLine, event: CrawlEvent, elapsedMs: number): void {
  if (event.type === 'page') line.show(pageText(event, elapsedMs));
  if (event.type === 'waiting')
    line.show(`waiting ${Math.ceil(event.ms / 1000)} s for ${event.host}: ${event.reason}`);
  if (event.type === 'host-closed') line.print(`left      ${event.host}: ${event.reason}`);
  if (event.type === 'source-finished') line.print(`crawled   ${describe(event.summary)}`);
}

/** `crawling 34 of 120  3 hosts  22 reports  2 errors  about 4 min left  http://…` */
function pageText(page: Page, elapsedMs: number): string {
  const parts = [
    `crawling ${page.done} of ${page.found}`,
    plural(page.hosts, 'host'),
    plural(page.reports, 'report'),
    plural(page.errors, 'error'),
    timeLeft(page, elapsedMs),
    page.url,
  ];
  return parts.filter((part) => part !== null).join('  ');
}

function describe({ sourceId, tallies }: SourceSummary): string {
  return `${sourceId}: ${crawlCounts(Object.values(tallies))}`;
}
