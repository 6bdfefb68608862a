import type { ArchiveEntry, ArchiveIndex } from './archive/archive-index.js';
import type { ArchiveLocation } from './archive/archive-location.js';
import type { KnownAttachments } from './known-attachments.js';

/** Why a body is or is not worth reading. */
export type SnapshotOutcome =
  | 'ok'
  /** Status 304, or the same bytes as last time. */
  | 'unchanged'
  /** 404, 410, or a page that says so with status 200. */
  | 'gone'
  /** A challenge, login or captcha page. */
  | 'blocked'
  /** No usable answer: refused, timed out, too large, 5xx after all retries. */
  | 'failed';

/** One exchange with a site, as it is remembered for ever. */
export interface Snapshot {
  readonly sourceId: string;
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  /** `list`: a page of links; `report`: a report page; `attachment`: a file that a report page links to. */
  readonly kind: 'list' | 'report' | 'attachment';
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  /** Null where no answer came. */
  readonly status: number | null;
  readonly outcome: SnapshotOutcome;
  /** In words, for every outcome but `ok` and `unchanged`. */
  readonly reason: string | null;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** `sha256:` and 64 hexadecimal digits, of the decoded body; null where there is none. */
  readonly digest: string | null;
  readonly archive: ArchiveLocation | null;
  /** Text of the link that led here. */
  readonly linkText: string | null;
  /** URL of the page that linked here. */
  readonly foundOn: string | null;
  /** Null where nobody looked for them: only reports are looked at. */
  readonly attachments: KnownAttachments | null;
}

/** What the crawler asks of whoever remembers snapshots between runs. */
export interface SnapshotIndex extends ArchiveIndex {
  /**
   * The last snapshot whose outcome was `ok` of the first of these addresses of a page that has one: its validators make
   * the next request conditional.
   */
  lastGood(...addresses: readonly string[]): Promise<Snapshot | undefined>;
  /**
   * Stores what came of one exchange; resolves once it is durable. An exchange that says what the last one of its
   * URL said (`unchanged`, or the same failure) only renews the time at which that was last seen. With it goes the
   * entry of its answer, where the archive's index does not have it yet.
   */
  record(snapshot: Snapshot, entry?: ArchiveEntry | null): Promise<void>;
}

/** The index of snapshots cannot be read or written. */
export class SnapshotIndexError extends Error {
  override readonly name = 'SnapshotIndexError';
}
