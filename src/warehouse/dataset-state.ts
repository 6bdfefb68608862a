import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { WarehouseSchema } from './views.js';

/** What the dataset is made of: one text of each table, the same for the same rows. */
const PARTS = [
  sql<string>`SELECT group_concat(id || ' ' || is_current || ' ' || reading_digest, ';') FROM report`,
  sql<string>`SELECT group_concat(snapshot_id || ' ' || parser_version || ' ' || read_at, ';') FROM document`,
  sql<string>`SELECT group_concat(json_array(id, url, year, row_code, column_code, value, absence, reason, author), ';')
    FROM correction`,
  sql<string>`SELECT group_concat(report_id || ' ' || indicator_id || ' ' || correction_id, ';') FROM cell_correction`,
  sql<string>`SELECT group_concat(json_array(id, region_code, name, level), ';') FROM agency`,
  sql<string>`SELECT group_concat(code || ' ' || name, ';') FROM region`,
];

/** A digest that changes with whatever an export writes. */
export async function datasetState(db: Kysely<WarehouseSchema>): Promise<string> {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    const { rows } = await part.execute(db);
    hash.update(`${JSON.stringify(rows)}\n`);
  }
  return hash.digest('hex');
}

/** Whether a run has exported this state to its end. */
export async function wasExported(db: Kysely<WarehouseSchema>, state: string): Promise<boolean> {
  const last = await db
    .selectFrom('run_step')
    .select('state')
    .where('step', '=', 'export')
    .where('outcome', '=', 'finished')
    .orderBy('run_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.state === state;
}
