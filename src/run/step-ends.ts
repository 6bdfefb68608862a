import type { CrawlStop, CrawlSummary } from '../crawl/summary.js';
import type { RunStep, StepEnd } from '../warehouse/index.js';
import type { ExportOutcome } from './export-dataset.js';
import type { LoadSummary } from './load/loading.js';

/** How a step ended, whenever that was. */
export type StepResult = Omit<StepEnd, 'finishedAt'>;

const PAGES = ['found', 'new', 'changed', 'unchanged', 'kept', 'gone', 'blocked', 'failed'] as const;

export function crawlEnd({ sources, requests, stopped }: CrawlSummary): StepResult {
  const tallies = sources.flatMap((source) => Object.values(source.tallies));
  const pages = PAGES.map((key) => [key, tallies.reduce((sum, tally) => sum + tally[key], 0)]);
  const outcome = stopped === null ? 'finished' : stopped.cause === 'storage' ? 'failed' : 'interrupted';
  const counts = { sources: sources.length, requests, ...Object.fromEntries(pages) };
  return { outcome, counts, reason: stopped === null ? null : describeStop(stopped) };
}

/** Why a crawl ended before its time, in words. */
export function describeStop(stopped: CrawlStop): string {
  switch (stopped.cause) {
    case 'signal':
      return 'it was interrupted';
    case 'window':
      return `the crawl window is closed until ${stopped.opensAt}`;
    case 'budget':
      return stopped.limit === 'maxTimeMs'
        ? 'the time that a run may take is over (max_time)'
        : 'the requests that a run may send are spent (max_requests)';
    case 'storage':
      return stopped.error.message;
  }
}

/** Each document is parsed, checked and loaded before the next, so what ends one step ends all. */
export function loadEnds(summary: LoadSummary): Partial<Record<RunStep, StepResult>> {
  const { added, revised, updated, unchanged, refused, failures, checks, left, failure } = summary;
  const loaded = { added, revised, updated, unchanged };
  const documents = added + revised + updated + unchanged + refused.length + failures.length;
  const reason = failure?.message ?? (left > 0 ? `${left} documents are left for the next run` : null);
  const outcome = failure !== null ? 'failed' : left > 0 ? 'interrupted' : 'finished';
  const end = { outcome, reason } as const;
  return {
    parse: { ...end, counts: { documents, refused: refused.length, failed: failures.length } },
    check: { ...end, counts: { ...checks } },
    load: { ...end, counts: loaded },
  };
}

export function exportEnd(exported: ExportOutcome): StepResult {
  switch (exported.status) {
    case 'written': {
      const { files, tables } = exported.release;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      const counts = { files: files.length, rows };
      return { outcome: 'finished', counts, reason: null, state: exported.state };
    }
    case 'current':
      return { outcome: 'finished', counts: {}, reason: null, state: exported.state };
    case 'failed':
      return { outcome: 'failed', counts: {}, reason: exported.error.message };
    case 'skipped':
      return { outcome: 'interrupted', counts: {}, reason: 'it was interrupted' };
  }
}
