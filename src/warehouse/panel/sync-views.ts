import { type Kysely, sql } from 'kysely';
import type { WarehouseSchema } from '../schema/views.js';
import type { FormView } from './form-view.js';
import { panelViews } from './panel-views.js';

/** Brings the views that follow from the forms up to date. A warehouse that has them is only read. */
export async function syncViews(db: Kysely<WarehouseSchema>): Promise<void> {
  const stored = await storedViews(db);
  const wanted = new Map(panelViews.map((view) => [view.name, creation(view).compile(db).sql]));
  if ([...wanted].every(([name, text]) => stored.get(name) === text)) return;
  await db.transaction().execute(async (trx) => {
    await dropViews(trx);
    for (const view of panelViews) await creation(view).execute(trx);
  });
}

/** Migrations that rename what a view reads would fail at it. */
export async function dropViews(db: Kysely<WarehouseSchema>): Promise<void> {
  for (const { name } of panelViews.toReversed())
    await sql`DROP VIEW IF EXISTS ${sql.table(name)}`.execute(db);
}

function creation({ name, select }: FormView) {
  return sql`CREATE VIEW ${sql.table(name)} AS\n    ${select}`;
}

async function storedViews(db: Kysely<WarehouseSchema>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; sql: string }>`SELECT name, sql FROM sqlite_schema
    WHERE type = 'view'`.execute(db);
  return new Map(rows.map((row) => [row.name, row.sql]));
}
