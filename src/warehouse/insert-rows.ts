import { CompiledQuery, type Insertable, type Transaction } from 'kysely';
import type { WarehouseTables } from './schema.js';
import type { WarehouseSchema } from './views.js';

type TableName = keyof WarehouseTables;
type ColumnOf<Table extends TableName> = keyof Insertable<WarehouseTables[Table]> & string;

/** Rows of one statement. SQLite binds at most 32,766 values; no table here has more than twenty columns. */
const MOST_ROWS = 128;

/**
 * Inserts rows into a table, many with each statement. Counts of rows are powers of two, so that a few statements,
 * each prepared once, serve rows of any number: composing and preparing one costs more than running it.
 */
export async function insertRows<Table extends TableName>(
  trx: Transaction<WarehouseSchema>,
  table: Table,
  columns: readonly ColumnOf<Table>[],
  rows: readonly Readonly<Insertable<WarehouseTables[Table]>>[],
): Promise<void> {
  for (let start = 0; start < rows.length; ) {
    const count = largestPower(rows.length - start);
    const values: unknown[] = [];
    for (const row of rows.slice(start, start + count)) {
      for (const column of columns) values.push(row[column]);
    }
    await trx.executeQuery(CompiledQuery.raw(insertion(table, columns, count), values));
    start += count;
  }
}

/** The largest power of two that is not above `limit`, at most MOST_ROWS. */
function largestPower(limit: number): number {
  return Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(limit)));
}

const insertions = new Map<string, string>();

function insertion(table: string, columns: readonly string[], rows: number): string {
  const key = `${table} ${rows}`;
  const known = insertions.get(key);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`;
  insertions.set(key, text);
  return text;
}
