import { type Kysely, sql } from 'kysely';
import type { WarehouseSchema } from '../../src/warehouse/schema/views.js';

/** A table or view as the database declares it. */
export interface StoredTable {
  /** By name; empty where a view computes the column. */
  readonly types: ReadonlyMap<string, string>;
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly referred: readonly string[];
}

type Db = Kysely<WarehouseSchema>;

export async function storedTable(db: Db, name: string): Promise<StoredTable> {
  const { rows } = await sql<{ name: string; type: string; pk: number }>`
    SELECT name, type, pk FROM pragma_table_xinfo(${name}) ORDER BY cid`.execute(db);
  const key = rows.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  return {
    types: new Map(rows.map((column) => [column.name, column.type])),
    primaryKey: key.map((column) => column.name),
    uniqueKeys: await uniqueKeys(db, name),
    references: await references(db, name),
  };
}

/** UNIQUE constraints. */
async function uniqueKeys(db: Db, name: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ index: string; name: string }>`
    SELECT list.name AS "index", info.name FROM pragma_index_list(${name}) AS list
    JOIN pragma_index_info(list.name) AS info
    WHERE list.origin = 'u'
    ORDER BY list.name, info.seqno`.execute(db);
  return groups(rows, (row) => row.index).map((columns) => columns.map((column) => column.name));
}

async function references(db: Db, name: string): Promise<readonly Reference[]> {
  const { rows } = await sql<{ id: number; from: string; table: string; to: string }>`
    SELECT id, "from", "table", "to" FROM pragma_foreign_key_list(${name}) ORDER BY id DESC, seq`.execute(db);
  return groups(rows, ({ id }) => id).map((columns) => ({
    columns: columns.map(({ from }) => from),
    table: columns[0].table,
    referred: columns.map(({ to }) => to),
  }));
}

/** Rows with the same key, in the order in which the keys first come. */
function groups<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => unknown,
): readonly (readonly [Row, ...Row[]])[] {
  const byKey = new Map<unknown, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = byKey.get(keyOf(row));
    if (group === undefined) byKey.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...byKey.values()];
}
