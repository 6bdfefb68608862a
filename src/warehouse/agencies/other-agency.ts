import type { Kysely } from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';
import { shortAgencyName } from './agency-name.js';
import { placeOf, type ReportingSource } from './places.js';

/** A document at an address, whose report it is said to be, and on which year. */
export interface NamedDocument {
  readonly url: string;
  readonly year: number | null;
  readonly source: ReportingSource;
  readonly stated: string | null;
}

/** The name of the agency whose report on that year the address gives so far, where it is another one. */
export async function otherAgencyAt(
  db: Kysely<WarehouseSchema>,
  { url, year, source, stated }: NamedDocument,
): Promise<string | undefined> {
  const region = placeOf(source.region);
  const shortName = shortAgencyName(stated ?? source.agency.name, region);
  const holder = await db
    .selectFrom('report')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select(['agency.name', 'agency.region_code', 'agency.short_name'])
    .where('report.url', '=', url)
    .where('report.year', 'is', year)
    .where('report.is_current', '=', 1)
    .executeTakeFirst();
  if (holder === undefined) return undefined;
  const isSame = holder.region_code === region.code && holder.short_name === shortName;
  return isSame ? undefined : holder.name;
}
