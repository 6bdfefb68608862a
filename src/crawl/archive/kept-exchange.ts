import type { ArchiveEntry } from './archive-index.js';
import type { ArchiveLocation } from './archive-location.js';

/** An exchange in the archive. */
export interface KeptExchange {
  /** Where its body stands, which an earlier exchange may have brought. */
  readonly archive: ArchiveLocation;
  /** What the index does not know yet; null where the body is an earlier one's. */
  readonly entry: ArchiveEntry | null;
}

/** An answer that is known already: its validators make a request conditional. */
export interface KnownAnswer {
  readonly finalUrl: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly archive: ArchiveLocation | null;
}
