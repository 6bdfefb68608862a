import type { Kysely } from 'kysely';
import { placeOf } from '../warehouse/reports/place-text.js';
import type { WarehouseSchema } from '../warehouse/schema/views.js';
import type { TracedFact } from './evidence.js';
import { TraceError } from './trace-error.js';

/**
 * Every statement of a fact in a report, in their order.
 *
 * @throws {TraceError} when the report does not state it.
 */
export async function tracedFacts(
  db: Kysely<WarehouseSchema>,
  reportId: number,
  code: string,
): Promise<TracedFact[]> {
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
  const facts = rows
    .filter((row) => row.code === code)
    .map(({ unit, value, approximate, quote, place }): TracedFact => {
      return { kind: 'fact', code, unit, value, approximate: approximate === 1, quote, at: placeOf(place) };
    });
  if (facts.length > 0) return facts;
  const stated = [...new Set(rows.map((row) => row.code))].toSorted();
  throw new TraceError(`the prose of this report does not state ${code}, but`, stated);
}
