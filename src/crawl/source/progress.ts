import type { PageKind } from '../snapshot/snapshot.js';
import type { VisitResult } from '../visit/visit.js';

/** How far a crawl has come at one host, which it asks for one page after the other. */
export interface HostProgress {
  /** Pages that are still to be visited. */
  readonly left: number;
  readonly asked: number;
  /** Since its first page was found. */
  readonly ms: number;
}

/** How far a crawl has come, at all sources together. */
export interface CrawlProgress {
  /** Pages of all kinds: visited, and found so far. */
  readonly done: number;
  readonly found: number;
  /** Those of the pages done that were not asked for again. */
  readonly kept: number;
  /** Hosts that pages were visited at. */
  readonly hosts: number;
  /** Report pages that were had. */
  readonly reports: number;
  /** Pages that were blocked or failed. */
  readonly errors: number;
  /** The host with the most pages left; null before any was found. */
  readonly busiest: HostProgress | null;
}

const HAD: ReadonlySet<VisitResult> = new Set(['new', 'changed', 'unchanged', 'kept']);

/** What is known of the pages of a host. */
interface Host {
  readonly foundAt: number;
  left: number;
  asked: number;
}

/** Counts how far a crawl has come, at all sources together. */
export class Progress {
  readonly #hosts = new Map<string, Host>();
  /** The one with the most pages left, as far as those that were heard of since tell. */
  #busiest: Host | null = null;
  readonly #visited = new Set<string>();
  #done = 0;
  #found = 0;
  #kept = 0;
  #reports = 0;
  #errors = 0;

  noteFound(host: string): void {
    this.#found += 1;
    this.#add(host, 1);
  }

  noteVisit(host: string, kind: PageKind, result: VisitResult): void {
    this.#visited.add(host);
    this.#done += 1;
    if (result === 'kept') this.#kept += 1;
    if (kind === 'report' && HAD.has(result)) this.#reports += 1;
    if (result === 'blocked' || result === 'failed') this.#errors += 1;
    const known = this.#add(host, -1);
    if (result !== 'kept') known.asked += 1;
  }

  /** So many pages that were found at a host will not be visited. */
  noteLeftAlone(host: string, pages: number): void {
    this.#found -= pages;
    this.#add(host, -pages);
  }

  now(): CrawlProgress {
    return {
      done: this.#done,
      found: this.#found,
      kept: this.#kept,
      hosts: this.#visited.size,
      reports: this.#reports,
      errors: this.#errors,
      busiest: this.#busiest === null ? null : progressOf(this.#busiest),
    };
  }

  #add(name: string, pages: number): Host {
    const host = this.#hosts.get(name) ?? { foundAt: performance.now(), left: 0, asked: 0 };
    this.#hosts.set(name, host);
    host.left += pages;
    if (this.#busiest === null || host.left > this.#busiest.left) this.#busiest = host;
    return host;
  }
}

function progressOf({ foundAt, left, asked }: Host): HostProgress {
  return { left, asked, ms: performance.now() - foundAt };
}
