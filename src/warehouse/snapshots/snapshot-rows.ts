import type { Selectable } from 'kysely';
import type { ArchiveLocation } from '../../crawl/archive/archive-location.js';
import type { KnownAttachments, Snapshot } from '../../crawl/snapshot/snapshot.js';
import { keptQuery } from '../database/kept-query.js';
import type { SnapshotTable } from '../schema/schema.js';

export type NewRow = Omit<Selectable<SnapshotTable>, 'id'>;

/** Adds a row, and gives its id. */
export const addRow = keptQuery((db, row: NewRow) =>
  db
    .insertInto('snapshot')
    .values({
      source_id: row.source_id,
      url: row.url,
      final_url: row.final_url,
      kind: row.kind,
      fetched_at: row.fetched_at,
      last_seen_at: row.last_seen_at,
      status: row.status,
      outcome: row.outcome,
      reason: row.reason,
      content_type: row.content_type,
      etag: row.etag,
      last_modified: row.last_modified,
      digest: row.digest,
      archive_file: row.archive_file,
      archive_offset: row.archive_offset,
      archive_length: row.archive_length,
      link_text: row.link_text,
      found_on: row.found_on,
      attachment_rules: row.attachment_rules,
    })
    .returning('id'),
);

export function toRow(snapshot: Snapshot & { readonly outcome: SnapshotTable['outcome'] }): NewRow {
  return {
    source_id: snapshot.sourceId,
    url: snapshot.url,
    final_url: snapshot.finalUrl,
    kind: snapshot.kind,
    fetched_at: snapshot.fetchedAt,
    last_seen_at: snapshot.fetchedAt,
    status: snapshot.status,
    outcome: snapshot.outcome,
    reason: snapshot.reason,
    content_type: snapshot.contentType,
    etag: snapshot.etag,
    last_modified: snapshot.lastModified,
    digest: snapshot.digest,
    archive_file: snapshot.archive?.file ?? null,
    archive_offset: snapshot.archive?.offset ?? null,
    archive_length: snapshot.archive?.length ?? null,
    link_text: snapshot.linkText,
    found_on: snapshot.foundOn,
    attachment_rules: snapshot.attachments?.rules ?? null,
  };
}

/** The snapshot of a row that has a source: all but those of local files. */
export function toSnapshot(
  row: Selectable<SnapshotTable> & { readonly source_id: string },
  attachments: KnownAttachments | null,
): Snapshot {
  return {
    sourceId: row.source_id,
    url: row.url,
    finalUrl: row.final_url,
    kind: row.kind,
    fetchedAt: row.fetched_at,
    status: row.status,
    outcome: row.outcome,
    reason: row.reason,
    contentType: row.content_type,
    etag: row.etag,
    lastModified: row.last_modified,
    digest: row.digest,
    archive: archiveOf(row),
    linkText: row.link_text,
    foundOn: row.found_on,
    attachments,
  };
}

/** The place of a snapshot's record; null where it has none. */
export function archiveOf(
  row: Pick<Selectable<SnapshotTable>, 'archive_file' | 'archive_offset' | 'archive_length'>,
): ArchiveLocation | null {
  const { archive_file: file, archive_offset: offset, archive_length: length } = row;
  return file === null || offset === null || length === null ? null : { file, offset, length };
}
