import { type Kysely, sql } from 'kysely';
import type { ArchiveLocation } from '../../crawl/archive/archive-location.js';
import type { SnapshotTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

/** An answer that the archive holds. */
export interface ArchivedAnswer {
  /** The address under which it is known. */
  readonly url: string;
  /** What was asked for, after redirects. */
  readonly finalUrl: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  /** Null for what is no page of a source: robots.txt, a step of a redirect, an attempt that was not the last. */
  readonly outcome: SnapshotTable['outcome'] | null;
  readonly status: number | null;
  /** Of the decoded body, as in `Snapshot`; null where it could not be decoded or was of no use. */
  readonly digest: string | null;
  readonly archive: ArchiveLocation;
}

/** Which answers are meant: those of one address, or those whose address contains a text. */
export type AnswerFilter = { readonly url: string } | { readonly urlContains: string };

interface Row extends Omit<ArchivedAnswer, 'archive'>, ArchiveLocation {}

/** What the archive holds, oldest first: the pages of sources, and everything else that was answered. */
export async function archivedAnswers(
  db: Kysely<WarehouseSchema>,
  filter: AnswerFilter = { urlContains: '' },
): Promise<ArchivedAnswer[]> {
  const isMeant =
    'url' in filter
      ? sql`url = ${filter.url}`
      : sql`(${filter.urlContains} = '' OR instr(url, ${filter.urlContains}) > 0)`;
  const { rows } = await sql<Row>`
    SELECT * FROM (
      SELECT url, final_url AS "finalUrl", fetched_at AS "fetchedAt", outcome, status, digest,
        archive_file AS file, archive_offset AS "offset", archive_length AS length
      FROM snapshot WHERE archive_file IS NOT NULL
      UNION ALL
      SELECT address, url, fetched_at, NULL, status, NULL, archive_file, archive_offset, archive_length
      FROM archive_entry
      WHERE NOT EXISTS (
        SELECT 1 FROM snapshot
        WHERE snapshot.archive_file = archive_entry.archive_file
          AND snapshot.archive_offset = archive_entry.archive_offset
      )
    )
    WHERE ${isMeant}
    ORDER BY "fetchedAt", file, "offset"`.execute(db);
  return rows.map(({ file, offset, length, ...row }) => ({ ...row, archive: { file, offset, length } }));
}
