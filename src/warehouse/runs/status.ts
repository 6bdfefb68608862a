import type { Kysely } from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';
import type { Run } from './run-ledger.js';

/** The last runs of all pipelines, newest first. */
export async function lastRuns(db: Kysely<WarehouseSchema>, limit: number): Promise<Run[]> {
  return db.selectFrom('run').selectAll().orderBy('id', 'desc').limit(limit).execute();
}

export interface ReportCount {
  /** Null for files that were loaded from disk. */
  readonly source: string | null;
  /** Null where the document does not say. */
  readonly year: number | null;
  readonly reports: number;
}

/** Current reports by source and year. */
export async function countReports(db: Kysely<WarehouseSchema>): Promise<ReportCount[]> {
  return db
    .selectFrom('report')
    .innerJoin('snapshot', 'snapshot.id', 'report.snapshot_id')
    .select(({ fn }) => ['snapshot.source_id as source', 'report.year', fn.countAll<number>().as('reports')])
    .where('report.is_current', '=', 1)
    .where('report.copy_of', 'is', null)
    .groupBy(['snapshot.source_id', 'report.year'])
    .orderBy('snapshot.source_id')
    .orderBy('report.year')
    .execute();
}

export interface FailedCheck {
  readonly region: string;
  readonly agency: string;
  readonly year: number | null;
  readonly url: string;
  readonly check: string;
  readonly left: number | null;
  readonly right: number | null;
}

/** Identities that current reports break. */
export async function failedChecks(db: Kysely<WarehouseSchema>): Promise<FailedCheck[]> {
  return db
    .selectFrom('check_view')
    .innerJoin('report_view', 'report_view.report_id', 'check_view.report_id')
    .select([
      'report_view.region',
      'report_view.agency',
      'report_view.year',
      'report_view.url',
      'check_view.check_id as check',
      'check_view.left_sum as left',
      'check_view.right_sum as right',
    ])
    .where('check_view.status', '=', 'fail')
    .where('report_view.is_current', '=', 1)

    .orderBy('report_view.region_code')
    .orderBy('report_view.agency')
    .orderBy('report_view.year')
    .orderBy('report_view.url')
    .orderBy('check_view.check_id')
    .execute();
}

export interface RefusedDocument {
  readonly source: string | null;
  readonly url: string;
  readonly title: string | null;
  readonly reason: string;
}

/** Documents that were read and hold no report, by the newest good snapshot of each URL. */
export async function refusedDocuments(db: Kysely<WarehouseSchema>): Promise<RefusedDocument[]> {
  return db
    .selectFrom('document')
    .innerJoin('newest_snapshot as snapshot', 'snapshot.id', 'document.snapshot_id')
    .select([
      'snapshot.source_id as source',
      'snapshot.url',
      'snapshot.link_text as title',
      'document.refusal as reason',
    ])
    .where('document.refusal', 'is not', null)
    .$narrowType<{ reason: string }>()
    .orderBy('snapshot.source_id')
    .orderBy('snapshot.url')
    .execute();
}

export interface UnreachableUrl {
  readonly source: string | null;
  readonly url: string;
  readonly outcome: 'ok' | 'gone' | 'blocked' | 'failed';
  readonly reason: string | null;
  /** When this was first and last the answer; ISO 8601, UTC. */
  readonly since: string;
  readonly lastSeenAt: string;
}

/** URLs whose last exchange brought nothing to read. */
export async function unreachableUrls(db: Kysely<WarehouseSchema>): Promise<UnreachableUrl[]> {
  return db
    .selectFrom('snapshot')
    .select([
      'source_id as source',
      'url',
      'outcome',
      'reason',
      'fetched_at as since',
      'last_seen_at as lastSeenAt',
    ])
    .where('outcome', '<>', 'ok')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('snapshot as later')
            .select('later.id')
            .whereRef('later.url', '=', 'snapshot.url')
            .whereRef('later.last_seen_at', '>', 'snapshot.last_seen_at'),
        ),
      ),
    )
    .orderBy('source_id')
    .orderBy('url')
    .execute();
}
