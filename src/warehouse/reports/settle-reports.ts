import type { Transaction } from 'kysely';
import { settleAgencyName } from '../agencies/agency-spelling.js';
import type { WarehouseSchema } from '../schema/views.js';
import { type AgencyYear, settleCopies } from './copies.js';
import { renewCorrections } from './corrections.js';

/** After a load: what follows from all reports of the agencies and years that it touched, and from their corrections. */
export async function settleReports(
  trx: Transaction<WarehouseSchema>,
  url: string,
  touched: readonly AgencyYear[],
): Promise<void> {
  const urls = new Set([url]);
  const distinct = new Map(touched.map((one) => [`${one.agency_id} ${one.year}`, one]));
  for (const one of distinct.values()) {
    for (const place of await settleCopies(trx, one)) urls.add(place);
  }
  for (const id of new Set(touched.map(({ agency_id }) => agency_id))) await settleAgencyName(trx, id);
  await renewCorrections(trx, [...urls]);
}
