import type { ArchiveLocation } from '../archive/archive-location.js';
import type { KnownAttachments, SnapshotOutcome } from '../snapshot/snapshot.js';

/**
 * What visiting a page came to. `kept`: it was visited before in the same run, for another source or before an
 * interruption, and was not asked for again.
 */
export type VisitResult = 'new' | 'changed' | 'kept' | Exclude<SnapshotOutcome, 'ok'>;

export interface Visit {
  readonly result: VisitResult;
  /** Null where no answer came, or none was asked for. */
  readonly status: number | null;
  /** In words, for pages that could not be had. */
  readonly reason: string | null;
  /** Whether an earlier crawl had it. */
  readonly hadBefore: boolean;
  /** The page as it stands now, or null when it could not be had. */
  readonly content: PageContent | null;
}

export interface PageContent {
  /** After redirects. */
  readonly url: string;
  readonly contentType: string | null;
  readonly archive: ArchiveLocation;
  /** Of a report; null where they are not known. */
  readonly attachments: KnownAttachments | null;
  /** Decoded, where it has just come; null where only the archive has it. */
  readonly body: Uint8Array | null;
}
