import type { Kysely, Selectable, Transaction } from 'kysely';
import { presentRegion } from '../../regions/region.js';
import type { AgencyTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { agencyKind } from './agency-kind.js';
import { type NamedRegion, shortAgencyName } from './agency-name.js';
import { settleAgencyName } from './agency-spelling.js';

type Agency = Selectable<AgencyTable>;

/**
 * Brings agencies to the last code of their region and gives them the kind that their name tells, where a later list of
 * regions or a later rule says otherwise than the one they were written by. Of two that turn out to be one, the one that
 * is there under the last code stays. A warehouse where all is so already is only read.
 */
export async function settleAgencies(db: Kysely<WarehouseSchema>): Promise<void> {
  const agencies = await db
    .selectFrom('agency')
    .innerJoin('region', 'region.code', 'agency.region_code')
    .selectAll('agency')
    .select('region.name as region_name')
    .execute();
  const unsettled = agencies.flatMap(({ region_name, ...agency }) => {
    const region = presentRegion(agency.region_code) ?? { code: agency.region_code, name: region_name };
    return isSettled(agency, region) ? [] : [{ agency, region }];
  });
  if (unsettled.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const { agency, region } of unsettled) await settle(trx, agency, region);
  });
}

function isSettled(agency: Agency, region: NamedRegion): boolean {
  return (
    agency.region_code === region.code &&
    agency.short_name === shortAgencyName(agency.name, region) &&
    agency.kind === agencyKind(agency.name, region)
  );
}

async function settle(trx: Transaction<WarehouseSchema>, agency: Agency, region: NamedRegion): Promise<void> {
  const short_name = shortAgencyName(agency.name, region);
  const same = await trx
    .selectFrom('agency')
    .select('id')
    .where('region_code', '=', region.code)
    .where('short_name', '=', short_name)
    .where('id', '<>', agency.id)
    .executeTakeFirst();
  if (same !== undefined) return unite(trx, agency.id, same.id);
  await trx
    .updateTable('agency')
    .set({ region_code: region.code, short_name, kind: agencyKind(agency.name, region) })
    .where('id', '=', agency.id)
    .execute();
}

async function unite(trx: Transaction<WarehouseSchema>, id: number, into: number): Promise<void> {
  await trx.updateTable('report').set({ agency_id: into }).where('agency_id', '=', id).execute();
  await trx.updateTable('source').set({ agency_id: into }).where('agency_id', '=', id).execute();
  await trx.deleteFrom('agency').where('id', '=', id).execute();
  await settleAgencyName(trx, into);
}
