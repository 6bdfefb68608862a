import type { Transaction } from 'kysely';
import { keptQuery } from '../database/kept-query.js';
import type { WarehouseSchema } from '../schema/views.js';

interface AgencyId {
  readonly agencyId: number;
}

/**
 * An agency is called as its source names it. One without a source is called as its latest report was, of several names
 * by that which comes first by code points: so it does not depend on the order in which reports are loaded.
 */
export async function settleAgencyName(trx: Transaction<WarehouseSchema>, agencyId: number): Promise<void> {
  const [latest] = await latestSpelling(trx, { agencyId });
  if (latest === undefined || latest.agency_name === null || latest.agency_name === latest.name) return;
  const [naming] = await namingSource(trx, { agencyId });
  if (naming !== undefined) return;
  await trx.updateTable('agency').set({ name: latest.agency_name }).where('id', '=', agencyId).execute();
}

const latestSpelling = keptQuery((db, { agencyId }: AgencyId) =>
  db
    .selectFrom('report')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select(['report.agency_name', 'agency.name'])
    .where('agency_id', '=', agencyId)
    .orderBy('is_current', 'desc')
    .orderBy('year', 'desc')
    .orderBy('agency_name')
    .limit(1),
);

const namingSource = keptQuery((db, { agencyId }: AgencyId) =>
  db
    .selectFrom('source')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('agency_name', 'is not', null)
    .limit(1),
);
