import type { Kysely, Selectable } from 'kysely';
import type { ProvinceCoverage } from '../schema/coverage-views.js';
import type { WarehouseSchema } from '../schema/views.js';

/** How many reports were expected by the last run, found and parsed, by province and year; only where any was. */
export async function coverageByProvince(
  db: Kysely<WarehouseSchema>,
): Promise<Selectable<ProvinceCoverage>[]> {
  return db
    .selectFrom('province_coverage')
    .selectAll()
    .where('expected', '>', 0)
    .orderBy('province')
    .orderBy('year')
    .execute();
}
