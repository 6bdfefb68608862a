import type { CrawlProgress } from './event.js';
import type { PageKind, VisitResult } from './summary.js';

const HAD: ReadonlySet<VisitResult> = new Set(['new', 'changed', 'unchanged', 'kept']);

/** Counts how far a crawl has come, at all sources together. */
export class Progress {
  readonly #hosts = new Set<string>();
  #done = 0;
  #found = 0;
  #kept = 0;
  #reports = 0;
  #errors = 0;

  noteFound(): void {
    this.#found += 1;
  }

  noteVisit(host: string, kind: PageKind, result: VisitResult): void {
    this.#hosts.add(host);
    this.#done += 1;
    if (result === 'kept') this.#kept += 1;
    if (kind === 'report' && HAD.has(result)) this.#reports += 1;
    if (result === 'blocked' || result === 'failed') this.#errors += 1;
  }

  now(): CrawlProgress {
    return {
      done: this.#done,
      found: this.#found,
      kept: this.#kept,
      hosts: this.#hosts.size,
      reports: this.#reports,
      errors: this.#errors,
    };
  }
}
