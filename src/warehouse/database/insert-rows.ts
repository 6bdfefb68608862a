import { CompiledQuery, type Insertable, type Transaction } from 'kysely';
import type { WarehouseTables } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';

type Write = Transaction<WarehouseSchema>;
type TableName = keyof WarehouseTables;
type ColumnOf<Table extends TableName> = keyof Insertable<WarehouseTables[Table]> & string;
type RowOf<Table extends TableName> = Readonly<Insertable<WarehouseTables[Table]>>;

/** Rows of one statement. SQLite binds at most 32,766 values; no table here has more than twenty columns. */
const MOST_ROWS = 128;

/**
 * Inserts rows into a table, many with each statement. Its text is composed once for each number of rows: there are few,
 * since all reports of a form have as many cells, and composing it costs more than running it.
 */
export async function insertRows<Table extends TableName>(
  trx: Write,
  table: Table,
  columns: readonly ColumnOf<Table>[],
  rows: readonly RowOf<Table>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += MOST_ROWS) {
    await insert(trx, table, columns, rows.slice(start, start + MOST_ROWS));
  }
}

/** Inserts one row and gives its id. */
export async function insertRow<Table extends TableName>(
  trx: Write,
  table: Table,
  columns: readonly ColumnOf<Table>[],
  row: RowOf<Table>,
): Promise<number> {
  const { insertId } = await insert(trx, table, columns, [row]);
  return Number(insertId);
}

function insert<Table extends TableName>(
  trx: Write,
  table: Table,
  columns: readonly ColumnOf<Table>[],
  rows: readonly RowOf<Table>[],
) {
  const values: unknown[] = [];
  for (const row of rows) for (const column of columns) values.push(row[column]);
  return trx.executeQuery(CompiledQuery.raw(insertion(table, columns, rows.length), values));
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
