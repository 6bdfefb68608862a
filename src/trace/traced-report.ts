import type { Kysely } from 'kysely';
import type { WarehouseSchema } from '../warehouse/schema/views.js';
import { archiveOf } from '../warehouse/snapshots/snapshot-rows.js';
import type { TracedReport } from './evidence.js';

/** A report and the document that its figures and their places were read from. */
export async function tracedReport(db: Kysely<WarehouseSchema>, id: number): Promise<TracedReport> {
  const row = await db
    .selectFrom('report_view')
    .innerJoin('snapshot', 'snapshot.id', 'report_view.snapshot_id')
    .selectAll('snapshot')
    .select([
      'report_view.region_code',
      'report_view.region',
      'report_view.agency',
      'report_view.year',
      'report_view.form',
      'report_view.title',
      'report_view.revision',
      'report_view.is_current',
      'report_view.parser_version',
    ])
    .where('report_view.report_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    id,
    regionCode: row.region_code,
    region: row.region,
    agency: row.agency,
    year: row.year,
    form: row.form,
    title: row.title,
    revision: row.revision,
    isCurrent: row.is_current === 1,
    parserVersion: row.parser_version,
    document: {
      id: row.id,
      url: row.url,
      finalUrl: row.final_url,
      fetchedAt: row.fetched_at,
      lastSeenAt: row.last_seen_at,
      contentType: row.content_type,
      digest: row.digest,
      archive: archiveOf(row),
      foundOn: row.found_on,
    },
  };
}
