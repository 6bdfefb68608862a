import type { CheckedReport, ReceivedFile } from './checked-report.js';
import {
  DocumentThreads,
  mapInThreads,
  type Perform,
  type Reading,
  type ThreadWork,
} from './document-threads.js';
import { unreadableReport } from './unreadable-report.js';

/** Never throws for what the bytes are. */
export type ReadFile = Perform<ReceivedFile, CheckedReport>;

/** Threads that read, parse and check documents. */
export type DocumentReaders = DocumentThreads<ReceivedFile, CheckedReport>;

const READ_REPORT: ThreadWork<ReceivedFile, CheckedReport> = {
  module: new URL('./read-report.js', import.meta.url),
  task: 'readReport' satisfies keyof typeof import('./read-report.js'),
  givenUp: (_, reason) => unreadableReport(reason),
};

export function documentReaders(reading: Reading): DocumentReaders {
  return new DocumentThreads(READ_REPORT, reading);
}

/** Reads documents as `DocumentThreads.map` does, and ends the threads. */
export function readInParallel<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item, read: ReadFile) => Promise<Outcome>,
  reading: Reading,
): AsyncGenerator<Outcome> {
  return mapInThreads(items, work, documentReaders(reading));
}
