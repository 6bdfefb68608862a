import { sql, type Transaction } from 'kysely';
import { keptQuery } from '../database/kept-query.js';
import type { ReportTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

type Write = Transaction<WarehouseSchema>;

/** Whose report, and on which year. */
export type AgencyYear = Pick<ReportTable, 'agency_id' | 'year'>;

/** What an address has said so far. */
export const reportedAt = keptQuery((db, { url }: Pick<ReportTable, 'url'>) =>
  db.selectFrom('report').select(['agency_id', 'year']).distinct().where('url', '=', url),
);

/**
 * Of the reports on a year that say the same at several addresses, one stands for all: that of a page before that of an
 * attachment or a file from disk, then the one with most revisions, the one published first, the first by address. It
 * follows from the reports that there are, whatever the order in which they came. Gives their addresses.
 */
export async function settleCopies(trx: Write, { agency_id, year }: AgencyYear): Promise<readonly string[]> {
  const reports = await placesOf(trx, { agency_id, year });
  const urls = [...new Set(reports.map(({ url }) => url))];
  if (urls.length > 1 || reports.some(({ copy_of }) => copy_of !== null)) await settle(trx, agency_id, year);
  return urls;
}

const placesOf = keptQuery((db, { agency_id, year }: AgencyYear) =>
  db
    .selectFrom('report')
    .select(['url', 'copy_of'])
    .where('agency_id', '=', agency_id)
    .where('year', '=', year),
);

async function settle(trx: Write, agencyId: number, year: number | null): Promise<void> {
  await sql`UPDATE report SET copy_of = (
      SELECT iif(first.url = report.url, NULL, first.id)
      FROM report AS first
      JOIN snapshot ON snapshot.id = first.snapshot_id
      WHERE first.agency_id = report.agency_id AND first.year = report.year
        AND first.figures_digest = report.figures_digest AND first.is_current = report.is_current
      ORDER BY snapshot.source_id IS NULL, snapshot.kind = 'attachment', first.revision DESC,
        first.published_on IS NULL, first.published_on, first.url
      LIMIT 1
    )
    WHERE agency_id = ${agencyId} AND year = ${year}`.execute(trx);
}
