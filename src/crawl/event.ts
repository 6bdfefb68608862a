import type { PageKind, SourceSummary, VisitResult } from './summary.js';

/** What a crawl says while it runs. */
export type CrawlEvent =
  | { readonly type: 'source-started'; readonly sourceId: string }
  | {
      readonly type: 'page';
      readonly sourceId: string;
      readonly host: string;
      readonly url: string;
      readonly kind: PageKind;
      readonly result: VisitResult;
      /** In words, for pages that could not be had. */
      readonly reason: string | null;
      /** Pages of all sources: visited, and found so far. */
      readonly done: number;
      readonly found: number;
    }
  /** A host is left alone for a while before the next attempt. */
  | {
      readonly type: 'waiting';
      readonly host: string;
      readonly url: string;
      readonly ms: number;
      readonly reason: string;
    }
  | { readonly type: 'source-finished'; readonly summary: SourceSummary };
