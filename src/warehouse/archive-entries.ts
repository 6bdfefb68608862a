import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ArchiveEntry, BodyKey } from '../crawl/archive/archive-index.js';
import type { ArchiveLocation } from '../crawl/archive/archive-location.js';
import type { ArchiveEntryTable } from './schema.js';
import type { WarehouseSchema } from './views.js';

const EMPTY_BODY = `sha256:${createHash('sha256').digest('hex')}`;

type Db = Kysely<WarehouseSchema>;

export async function findBody(db: Db, body: BodyKey): Promise<ArchiveLocation | undefined> {
  const row = await db
    .selectFrom('archive_entry')
    .select(['archive_file as file', 'archive_offset as offset', 'archive_length as length'])
    .where('digest', '=', body.digest)
    .$if(body.digest === EMPTY_BODY, (query) => query.where('address', '=', body.address))
    .where('status', '=', body.status)
    .where(sql<boolean>`content_encoding IS ${body.contentEncoding} AND truncated IS ${body.truncated}`)
    .orderBy(sql`address <> ${body.address}`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row;
}

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
  const { file, offset, length } = entry.archive;
  await db
    .insertInto('archive_entry')
    .values({
      address: entry.address,
      url: entry.url,
      fetched_at: entry.fetchedAt,
      status: entry.status,
      digest: entry.digest,
      content_encoding: entry.contentEncoding,
      truncated: entry.truncated,
      etag: entry.etag,
      last_modified: entry.lastModified,
      archive_file: file,
      archive_offset: offset,
      archive_length: length,
    })
    .execute();
}

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
