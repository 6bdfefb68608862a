import type { ArchiveLocation } from '../archive/archive-location.js';

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

/** `list`: a page of links; `report`: a report page; `attachment`: a file that a report page links to. */
export type PageKind = 'list' | 'report' | 'attachment';

/** The files that a report page was found to link to. */
export interface KnownAttachments {
  /** Number of the rules that found them. */
  readonly rules: number;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

/** One exchange with a site, as it is remembered for ever. */
export interface Snapshot {
  readonly sourceId: string;
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  readonly kind: PageKind;
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
