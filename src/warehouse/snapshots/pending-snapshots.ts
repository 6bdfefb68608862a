import { type Kysely, sql } from 'kysely';
import type { Snapshot } from '../../crawl/snapshot/snapshot.js';
import type { ReportingSource } from '../agencies/places.js';
import type { WarehouseSchema } from '../schema/views.js';
import { archiveOf } from './snapshot-rows.js';

/** A snapshot that is in the archive and waits to be parsed and loaded. */
export interface PendingSnapshot {
  readonly id: number;
  readonly snapshot: Pick<Snapshot, 'url' | 'finalUrl' | 'contentType' | 'archive' | 'linkText'>;
  readonly source: ReportingSource;
}

type Db = Kysely<WarehouseSchema>;

/**
 * Of each URL the newest good snapshot, where no parser of this version or a later one has read it; oldest first, and
 * only those that were added after the snapshot `after`.
 */
export async function pendingSnapshots(db: Db, parserVersion: number, after = 0): Promise<PendingSnapshot[]> {
  const rows = await readable(db, 'newest_snapshot')
    .where('snapshot.id', '>', after)
    .leftJoin('document', 'document.snapshot_id', 'snapshot.id')
    .where(sql<boolean>`ifnull(document.parser_version, 0) < ${parserVersion}`)
    .execute();
  return rows.map(toPending);
}

/** Every good snapshot of a source's documents, also those that were replaced since; oldest first. */
export async function goodSnapshots(db: Db): Promise<PendingSnapshot[]> {
  const rows = await readable(db, 'snapshot').where('snapshot.outcome', '=', 'ok').execute();
  return rows.map(toPending);
}

function readable(db: Db, table: 'snapshot' | 'newest_snapshot') {
  return db
    .selectFrom(`${table} as snapshot`)
    .innerJoin('source', 'source.id', 'snapshot.source_id')
    .innerJoin('agency', 'agency.id', 'source.agency_id')
    .innerJoin('region', 'region.code', 'agency.region_code')
    .selectAll('snapshot')
    .select([
      'region.code as region_code',
      'region.name as region_name',
      'agency.name as agency_name',
      'agency.level as agency_level',
    ])
    .where('snapshot.kind', 'in', ['report', 'attachment'])
    .orderBy('snapshot.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof readable>['execute']>>[number];

function toPending(row: Row): PendingSnapshot {
  return {
    id: row.id,
    snapshot: {
      url: row.url,
      finalUrl: row.final_url,
      contentType: row.content_type,
      linkText: row.link_text,
      archive: archiveOf(row),
    },
    source: {
      region: { code: row.region_code, name: row.region_name },
      agency: { name: row.agency_name, level: row.agency_level },
    },
  };
}
