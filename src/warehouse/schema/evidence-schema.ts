import type { Generated } from 'kysely';
import type { Truncation } from '../../crawl/exchange/exchange.js';
import type { Snapshot } from '../../crawl/snapshot/snapshot.js';

export interface SnapshotTable {
  id: Generated<number>;
  source_id: string | null;
  url: string;
  final_url: string;
  kind: Snapshot['kind'];
  /** ISO 8601, UTC, like every time in the warehouse. */
  fetched_at: string;
  last_seen_at: string;
  status: number | null;
  outcome: Exclude<Snapshot['outcome'], 'unchanged'>;
  reason: string | null;
  content_type: string | null;
  etag: string | null;
  last_modified: string | null;
  digest: string | null;
  archive_file: string | null;
  archive_offset: number | null;
  archive_length: number | null;
  link_text: string | null;
  found_on: string | null;
  attachment_rules: number | null;
}

export interface AttachmentLinkTable {
  snapshot_id: number;
  position: number;
  url: string;
  link_text: string;
}

export interface ArchiveEntryTable {
  id: Generated<number>;
  address: string;
  url: string;
  fetched_at: string;
  status: number;
  digest: string;
  content_encoding: string | null;
  truncated: Truncation | null;
  etag: string | null;
  last_modified: string | null;
  archive_file: string;
  archive_offset: number;
  archive_length: number;
}

export interface ListCountTable {
  source_id: string;
  url: string;
  reports: number;
}
