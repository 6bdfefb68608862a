import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ArchiveEntry, BodyKey } from '../../crawl/archive/archive-index.js';
import type { ArchiveLocation } from '../../crawl/archive/archive-location.js';
import { keptQuery } from '../database/kept-query.js';
import type { ArchiveEntryTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

const EMPTY_BODY = `sha256:${createHash('sha256').digest('hex')}`;

type Db = Kysely<WarehouseSchema>;

export async function findBody(db: Db, body: BodyKey): Promise<ArchiveLocation | undefined> {
  const [place] = await placeOf(db, body);
  return place;
}

const placeOf = keptQuery((db, { address, status, digest, contentEncoding, truncated }: BodyKey) =>
  db
    .selectFrom('archive_entry')
    .select(['archive_file as file', 'archive_offset as offset', 'archive_length as length'])
    .where('digest', '=', digest)
    .where('status', '=', status)
    .where(sql<boolean>`(digest <> ${EMPTY_BODY} OR address = ${address})`)
    .where(sql<boolean>`content_encoding IS ${contentEncoding} AND truncated IS ${truncated}`)
    .orderBy(sql`address <> ${address}`)
    .orderBy('id', 'desc')
    .limit(1),
);

export async function lastWhole(db: Db, address: string): Promise<ArchiveEntry | undefined> {
  const row = await db
    .selectFrom('archive_entry')
    .selectAll()
    .where('address', '=', address)
    .where('status', '=', 200)
    .where('truncated', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : toEntry(row);
}

export async function recordEntry(db: Db, entry: ArchiveEntry): Promise<void> {
  await added(db, { ...entry, ...entry.archive });
}

const added = keptQuery((db, entry: Omit<ArchiveEntry, 'archive'> & ArchiveLocation) =>
  db.insertInto('archive_entry').values({
    address: entry.address,
    url: entry.url,
    fetched_at: entry.fetchedAt,
    status: entry.status,
    digest: entry.digest,
    content_encoding: entry.contentEncoding,
    truncated: entry.truncated,
    etag: entry.etag,
    last_modified: entry.lastModified,
    archive_file: entry.file,
    archive_offset: entry.offset,
    archive_length: entry.length,
  }),
);

function toEntry(row: Selectable<ArchiveEntryTable>): ArchiveEntry {
  return {
    address: row.address,
    url: row.url,
    fetchedAt: row.fetched_at,
    status: row.status,
    digest: row.digest,
    contentEncoding: row.content_encoding,
    truncated: row.truncated,
    etag: row.etag,
    lastModified: row.last_modified,
    archive: { file: row.archive_file, offset: row.archive_offset, length: row.archive_length },
  };
}
