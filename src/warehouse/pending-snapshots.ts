import { type Kysely, sql } from 'kysely';
import type { Snapshot } from '../crawl/snapshot.js';
import type { ReportingSource } from './places.js';
import { toSnapshot } from './snapshot-rows.js';
import type { WarehouseSchema } from './views.js';

/** A snapshot that is in the archive and waits to be parsed and loaded. */
export interface PendingSnapshot {
  readonly id: number;
  readonly snapshot: Snapshot;
  readonly source: ReportingSource;
}

/** Of each URL the newest good snapshot, where no parser of this version or a later one has read it; oldest first. */
export async function pendingSnapshots(
  db: Kysely<WarehouseSchema>,
  parserVersion: number,
): Promise<PendingSnapshot[]> {
  const rows = await db
    .selectFrom('newest_snapshot as snapshot')
    .innerJoin('source', 'source.id', 'snapshot.source_id')
    .innerJoin('agency', 'agency.id', 'source.agency_id')
    .innerJoin('region', 'region.code', 'agency.region_code')
    .leftJoin('document', 'document.snapshot_id', 'snapshot.id')
    .selectAll('snapshot')
    .select([
      'source.id as source_id',
      'region.code as region_code',
      'region.name as region_name',
      'agency.name as agency_name',
      'agency.level as agency_level',
    ])
    .where('snapshot.kind', 'in', ['report', 'attachment'])
    .where(sql<boolean>`ifnull(document.parser_version, 0) < ${parserVersion}`)
    .orderBy('snapshot.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    snapshot: toSnapshot(row),
    source: {
      region: { code: row.region_code, name: row.region_name },
      agency: { name: row.agency_name, level: row.agency_level },
    },
  }));
}
