import type { Kysely } from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';

type Db = Kysely<WarehouseSchema>;

export async function lastCount(db: Db, sourceId: string, url: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('list_count')
    .select('reports')
    .where('source_id', '=', sourceId)
    .where('url', '=', url)
    .executeTakeFirst();
  return row?.reports;
}

export async function recordCount(db: Db, sourceId: string, url: string, reports: number): Promise<void> {
  await db
    .insertInto('list_count')
    .values({ source_id: sourceId, url, reports })
    .onConflict((conflict) => conflict.columns(['source_id', 'url']).doUpdateSet({ reports }))
    .execute();
}
