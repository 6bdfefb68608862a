import type { PageKind } from './snapshot/snapshot.js';
import type { CrawlProgress } from './source/progress.js';
import type { SourceSummary } from './source/source-summary.js';
import type { VisitResult } from './visit/visit.js';

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
