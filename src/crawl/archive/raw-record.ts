import type { ArchiveLocation } from './archive-location.js';

/** A record with its block. */
export interface RawRecord {
  readonly type: string;
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly header: (name: string) => string | null;
  readonly block: Uint8Array;
  readonly location: ArchiveLocation;
}
