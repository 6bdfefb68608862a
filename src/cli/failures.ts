import type { SourceSummary } from '../crawl/source/source-summary.js';
import type { CrawlSummary } from '../crawl/summary.js';
import type { ExportOutcome } from '../run/export-dataset.js';
import type { Watch } from '../run/findings/watch.js';
import type { LoadSummary } from '../run/load/loading.js';
import type { RunSummary } from '../run/run-pipeline.js';
import { describeStop } from '../run/step-ends.js';
import type { CommandContext } from './context.js';
import { plural } from './text/counts.js';

/** Tells why a crawl did not do all that it should have. Pages that are gone or blocked are no failure of the crawl. */
export function reportCrawlFailures({ sources, stopped }: CrawlSummary, context: CommandContext): void {
  for (const source of sources) {
    const reason = whyNothing(source, stopped !== null);
    if (reason !== null) context.fail(`${source.sourceId}: its list could not be had: ${reason}`);
    for (const alarm of source.alarms) context.fail(`${source.sourceId}: ${alarm}`);
    for (const warning of source.warnings) context.warn(`${source.sourceId}: ${warning}`);
  }
  if (stopped?.cause === 'storage') context.fail(stopped.error.message);
  if (stopped?.cause === 'window') {
    context.warn(`the crawl window is closed; run it again after ${stopped.opensAt} to go on from here`);
  }
  if (stopped?.cause === 'budget') {
    context.warn(`${describeStop(stopped)}; the next run goes on from here`);
  }
  if (stopped?.cause === 'signal') context.fail('interrupted; run it again to go on from here');
}

/** Why no page of a source could be had; null where one was, or where the crawl ended before it was asked for. */
function whyNothing({ tallies, troubles }: SourceSummary, isCutShort: boolean): string | null {
  const { list, report } = tallies;
  const got = [list, report].some((tally) => tally.new + tally.changed + tally.unchanged + tally.kept > 0);
  if (got || list.found + report.found === 0) return null;
  const [first] = troubles;
  if (first !== undefined) return `${first.url}: ${first.reason}`;
  return isCutShort ? null : 'nothing was fetched';
}

export function reportLoadFailures({ failures, left, failure }: LoadSummary, context: CommandContext): void {
  for (const { url, reason } of failures) context.fail(`${url}: ${reason}`);
  if (failure !== null) context.fail(failure.message);
  if (left > 0)
    context.fail(`${plural(left, 'document')} still to be parsed; run it again to go on from here`);
}

export function reportUncorrected({ uncorrected }: RunSummary, context: CommandContext): void {
  if (uncorrected !== null) context.fail(`the corrections were not applied: ${uncorrected.message}`);
}

export function reportExportFailure(exported: ExportOutcome, context: CommandContext): void {
  if (exported.status === 'failed') context.fail(exported.error.message);
}

/** A problem that is known already is no news; it stands in the summary and in the status. */
export function reportNews({ begun, notTold, failure }: Watch, context: CommandContext): void {
  for (const { sourceId, message, ended } of begun) {
    if (ended === null) context.fail(`new problem at ${sourceId}: ${message}`);
  }
  if (notTold !== null) context.fail(notTold);
  if (failure !== null) context.fail(failure.message);
}
