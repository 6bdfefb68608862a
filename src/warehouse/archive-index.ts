import { type Kysely, sql } from 'kysely';
import type { ArchiveLocation } from '../crawl/snapshot.js';
import type { SnapshotTable } from './schema.js';
import type { WarehouseSchema } from './views.js';

/** A snapshot that the archive holds an answer of. */
export interface ArchivedSnapshot {
  readonly url: string;
  readonly finalUrl: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly outcome: SnapshotTable['outcome'];
  readonly status: number | null;
  /** As in `Snapshot`. */
  readonly digest: string | null;
  readonly archive: ArchiveLocation;
}

/** Which snapshots are meant: those of one address, or those whose address contains a text. */
export type SnapshotFilter = { readonly url: string } | { readonly urlContains: string };

/** The index of the archive, oldest snapshot first. */
export async function archivedSnapshots(
  db: Kysely<WarehouseSchema>,
  filter: SnapshotFilter = { urlContains: '' },
): Promise<ArchivedSnapshot[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['url', 'final_url', 'fetched_at', 'outcome', 'status', 'digest'])
    .select(['archive_file as file', 'archive_offset as offset', 'archive_length as length'])
    .where('archive_file', 'is not', null)
    .where('archive_offset', 'is not', null)
    .where('archive_length', 'is not', null)
    .$narrowType<{ file: string; offset: number; length: number }>()
    .where(
      'url' in filter
        ? sql<boolean>`url = ${filter.url}`
        : sql<boolean>`${filter.urlContains} = '' or instr(url, ${filter.urlContains}) > 0`,
    )
    .orderBy('fetched_at')
    .orderBy('id')
    .execute();
  return rows.map(({ file, offset, length, final_url, fetched_at, ...row }) => ({
    ...row,
    finalUrl: final_url,
    fetchedAt: fetched_at,
    archive: { file, offset, length },
  }));
}
