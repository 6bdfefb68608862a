import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { ArchiveEntry } from '../../crawl/archive/archive-index.js';
import type { ArchiveLocation } from '../../crawl/archive/archive-location.js';
import type { KnownAttachments, Snapshot } from '../../crawl/snapshot/snapshot.js';
import { keptQuery } from '../database/kept-query.js';
import type { SnapshotTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { recordEntry } from './archive-entries.js';
import { addLinks, replaceLinks } from './attachment-links.js';
import { lastGoodRow, lastRow } from './last-snapshots.js';
import { addRow, archiveOf, type NewRow, toRow } from './snapshot-rows.js';

type Row = Selectable<SnapshotTable>;
type Write = Transaction<WarehouseSchema>;

/** What is recorded of one exchange. */
export interface Recording {
  /** Null for what is no page of a source. */
  readonly snapshot: Snapshot | null;
  /** Null where the archive's index has it already. */
  readonly entry: ArchiveEntry | null;
}

/** Adds each snapshot, or renews the one that said the same, and the entries of their answers; all of them or none. */
export async function recordExchanges(
  db: Kysely<WarehouseSchema>,
  recordings: readonly Recording[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { snapshot, entry } of recordings) {
      if (entry !== null) await recordEntry(trx, entry);
      if (snapshot !== null) await recordSnapshot(trx, snapshot);
    }
  });
}

async function recordSnapshot(trx: Write, snapshot: Snapshot): Promise<void> {
  const { outcome, attachments } = snapshot;
  if (outcome === 'unchanged') await renewUnchanged(trx, snapshot);
  else await addOrRenew(trx, toRow({ ...snapshot, outcome }), attachments);
}

/** A file on disk that is loaded without crawling. `digest` as in `Snapshot`. */
export interface LocalFile {
  readonly name: string;
  readonly digest: string;
  /** When it was read; ISO 8601, UTC. */
  readonly readAt: string;
  readonly archive: ArchiveLocation;
}

/** The id of the file's snapshot: the same for the same name and bytes. */
export async function recordFile(db: Kysely<WarehouseSchema>, file: LocalFile): Promise<number> {
  const url = `file:${file.name}`;
  return db.transaction().execute((trx) =>
    addOrRenew(
      trx,
      {
        source_id: null,
        url,
        final_url: url,
        kind: 'report',
        fetched_at: file.readAt,
        last_seen_at: file.readAt,
        status: null,
        outcome: 'ok',
        reason: null,
        content_type: null,
        etag: null,
        last_modified: null,
        digest: file.digest,
        archive_file: file.archive.file,
        archive_offset: file.archive.offset,
        archive_length: file.archive.length,
        link_text: null,
        found_on: null,
        attachment_rules: null,
      },
      null,
    ),
  );
}

/** Where the archive has a file already. */
export async function fileInArchive(
  db: Kysely<WarehouseSchema>,
  { name, digest }: Pick<LocalFile, 'name' | 'digest'>,
): Promise<ArchiveLocation | undefined> {
  const row = await lastGoodRow(db, `file:${name}`);
  if (row?.digest !== digest) return undefined;
  return archiveOf(row) ?? undefined;
}

async function renewUnchanged(trx: Write, snapshot: Snapshot): Promise<void> {
  const good = await lastGoodRow(trx, snapshot.url);
  if (good === undefined) {
    throw new Error(`${snapshot.url} cannot be unchanged: no good snapshot of it is recorded`);
  }
  await renew(trx, good, toRow({ ...snapshot, outcome: 'ok' }), snapshot.attachments);
}

async function addOrRenew(trx: Write, row: NewRow, attachments: KnownAttachments | null): Promise<number> {
  const before = row.outcome === 'ok' ? await lastGoodRow(trx, row.url) : await lastRow(trx, row.url);
  if (before !== undefined && saysTheSame(before, row)) {
    await renew(trx, before, row, attachments);
    await move(trx, before, row);
    return before.id;
  }
  const [added] = await addRow(trx, row);
  if (added === undefined) throw new Error(`the snapshot of ${row.url} was not added`);
  await addLinks(trx, added.id, attachments?.links ?? []);
  return added.id;
}

function saysTheSame(before: Row, now: NewRow): boolean {
  if (now.outcome === 'ok') return before.digest === now.digest;
  return before.outcome === now.outcome && before.status === now.status && before.reason === now.reason;
}

/** Servers change validators of unchanged pages too; the newest make the next request conditional. */
async function renew(
  trx: Write,
  before: Row,
  now: NewRow,
  attachments: KnownAttachments | null,
): Promise<void> {
  await renewed(trx, {
    id: before.id,
    fetched_at: now.fetched_at,
    etag: now.etag ?? before.etag,
    last_modified: now.last_modified ?? before.last_modified,
  });
  if (attachments !== null && attachments.rules !== before.attachment_rules) {
    await replaceLinks(trx, before.id, attachments);
  }
}

const renewed = keptQuery(
  (db, { id, fetched_at, etag, last_modified }: Pick<Row, 'id' | 'fetched_at' | 'etag' | 'last_modified'>) =>
    db
      .updateTable('snapshot')
      .set({ last_seen_at: sql<string>`max(last_seen_at, ${fetched_at})`, etag, last_modified })
      .where('id', '=', id),
);

/** A body that was fetched whole again, since the archive had lost it, is found where it stands now. */
async function move(trx: Write, before: Row, now: NewRow): Promise<void> {
  const { archive_file, archive_offset, archive_length } = now;
  if (before.outcome !== 'ok' || !archive_file) return;
  await trx
    .updateTable('snapshot')
    .set({ archive_file, archive_offset, archive_length })
    .where('id', '=', before.id)
    .execute();
}
