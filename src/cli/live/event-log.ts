import type { CrawlEvent } from '../../crawl/event.js';
import type { RunEvent } from '../../run/run-pipeline.js';
import { RotatingFile } from './rotating-file.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A file that takes every event of a run as a line of JSON: `time` (ISO 8601, UTC), `event`, and what it is about. Lines
 * are written as they come, so that a killed run has told all that it did. A large file is followed by a new one.
 */
export class EventLog {
  readonly #file: RotatingFile;
  readonly #onFailure: (message: string) => void;
  #hasFailed = false;

  /** @throws a system error when the file cannot be opened; a log that cannot be written any more is told once. */
  constructor(path: string, onFailure: (message: string) => void) {
    this.#file = new RotatingFile(path);
    this.#onFailure = onFailure;
  }

  write(event: string, fields: Fields): void {
    const line = JSON.stringify({ time: new Date().toISOString(), event, ...fields });
    try {
      this.#file.append(line);
    } catch (error) {
      if (!this.#hasFailed) this.#onFailure(`the log cannot be written any more: ${String(error)}`);
      this.#hasFailed = true;
    }
  }

  close(): void {
    this.#file.close();
  }
}

/** The name and fields of an event of a run, as the log has them. */
export function logEntry(event: RunEvent): readonly [name: string, fields: Fields] {
  switch (event.stage) {
    case 'crawl':
      return crawlEntry(event.event);
    case 'load':
      return ['document-loaded', { url: event.url, done: event.done, of: event.of }];
    case 'loaded':
      return ['documents-loaded', { documents: event.documents }];
    case 'export':
      return ['export-started', {}];
  }
}

function crawlEntry(event: CrawlEvent): readonly [name: string, fields: Fields] {
  switch (event.type) {
    case 'source-started':
      return [event.type, { source: event.sourceId }];
    case 'page': {
      const { sourceId: source, host, url, kind, result: outcome, status, reason } = event;
      return [event.type, { source, host, url, kind, outcome, status, reason }];
    }
    case 'waiting': {
      const { host, url, ms, reason } = event;
      return [event.type, { host, url, ms, reason }];
    }
    case 'host-closed':
      return [event.type, { host: event.host, reason: event.reason }];
    case 'source-finished': {
      const { sourceId: source, tallies, alarms, warnings } = event.summary;
      return [event.type, { source, tallies, alarms, warnings }];
    }
  }
}
