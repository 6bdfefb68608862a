import type { PageKind, SourceSummary, VisitResult } from './summary.js';

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

/** What a crawl says while it runs. */
export type CrawlEvent =
  | { readonly type: 'source-started'; readonly sourceId: string }
  | ({
      readonly type: 'page';
      readonly sourceId: string;
      readonly host: string;
      readonly url: string;
      readonly kind: PageKind;
      readonly result: VisitResult;
      /** Null where no answer came, or none was asked for. */
      readonly status: number | null;
      /** In words, for pages that could not be had. */
      readonly reason: string | null;
    } & CrawlProgress)
  /** A host is left alone for a while before the next attempt. */
  | {
      readonly type: 'waiting';
      readonly host: string;
      readonly url: string;
      readonly ms: number;
      readonly reason: string;
    }
  /** A host is asked for nothing more in this crawl. */
  | { readonly type: 'host-closed'; readonly host: string; readonly reason: string }
  | { readonly type: 'source-finished'; readonly summary: SourceSummary };
