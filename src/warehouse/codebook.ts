import { type Kysely, sql, type Transaction } from 'kysely';
import { articles, forms } from '../forms/index.js';
import { columnRows, formRow, indicatorRows, rowRows, tableRows } from './codebook-rows.js';
import type { WarehouseTables } from './schema.js';
import type { WarehouseSchema } from './views.js';

interface CodebookTable {
  readonly name: keyof WarehouseTables;
  readonly key: readonly string[];
  readonly rows: readonly object[];
}

/** What the forms and articles say, parents before children. */
const CODEBOOK: readonly CodebookTable[] = [
  { name: 'article', key: ['id'], rows: articles },
  { name: 'form', key: ['id'], rows: forms.map(formRow) },
  { name: 'form_table', key: ['form_id', 'code'], rows: forms.flatMap(tableRows) },
  { name: 'form_row', key: ['form_id', 'table_code', 'code'], rows: forms.flatMap(rowRows) },
  { name: 'form_column', key: ['form_id', 'table_code', 'code'], rows: forms.flatMap(columnRows) },
  {
    name: 'indicator',
    key: ['form_id', 'table_code', 'row_code', 'column_code'],
    rows: forms.flatMap(indicatorRows),
  },
];

/**
 * Writes the codebook where the warehouse differs from it. What a form no longer has stays: cells refer to it.
 * An up-to-date warehouse is only read, so that opening it neither waits for a writer nor needs the right to write.
 */
export async function syncCodebook(db: Kysely<WarehouseSchema>): Promise<void> {
  const outdated: CodebookTable[] = [];
  for (const table of CODEBOOK) outdated.push({ ...table, rows: await differingRows(db, table) });
  if (outdated.every(({ rows }) => rows.length === 0)) return;
  await db.transaction().execute(async (trx) => {
    for (const table of outdated) await upsert(trx, table);
  });
}

async function differingRows(db: Kysely<WarehouseSchema>, table: CodebookTable): Promise<object[]> {
  const stored = await sql<object>`SELECT * FROM ${sql.table(table.name)}`.execute(db);
  const identify = (row: object) => JSON.stringify(table.key.map((column) => Reflect.get(row, column)));
  const storedByKey = new Map(stored.rows.map((row) => [identify(row), row]));
  return table.rows.filter((row) => {
    const before = storedByKey.get(identify(row));
    return (
      before === undefined ||
      Object.entries(row).some(([column, value]) => Reflect.get(before, column) !== value)
    );
  });
}

async function upsert(trx: Transaction<WarehouseSchema>, { name, key, rows }: CodebookTable): Promise<void> {
  const keyColumns = sql.join(key.map((column) => sql.ref(column)));
  for (const row of rows) {
    const columns = Object.keys(row).map((column) => sql.ref(column));
    const updates = columns.map((column) => sql`${column} = excluded.${column}`);
    await sql`INSERT INTO ${sql.table(name)} (${sql.join(columns)}) VALUES (${sql.join(Object.values(row))})
      ON CONFLICT (${keyColumns}) DO UPDATE SET ${sql.join(updates)}`.execute(trx);
  }
}
