import type { Truncation } from '../exchange/exchange.js';
import type { ArchiveLocation } from './archive-location.js';

/** What the index says of an answer whose body stands in the archive. An answer that repeats it has no entry. */
export interface ArchiveEntry {
  /** As `requestAddress` gives it. */
  readonly address: string;
  /** What was asked for, as the archive states it. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly status: number;
  /** `sha256:` and 64 hexadecimal digits, of the body as received. */
  readonly digest: string;
  readonly contentEncoding: string | null;
  readonly truncated: Truncation | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly archive: ArchiveLocation;
}

/** What tells whether two answers have the same body. */
export type BodyKey = Pick<ArchiveEntry, 'address' | 'status' | 'digest' | 'contentEncoding' | 'truncated'>;

/** Finds what the archive holds. */
export interface ArchiveIndex {
  /** Where this body stands already: as an earlier answer of the address or, unless it is empty, of another one. */
  findBody(body: BodyKey): Promise<ArchiveLocation | undefined>;
  /** The last whole answer of an address with status 200. */
  lastWhole(address: string): Promise<ArchiveEntry | undefined>;
  /** Resolves once it is durable. */
  recordEntry(entry: ArchiveEntry): Promise<void>;
}
