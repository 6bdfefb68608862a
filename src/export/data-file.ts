import type { Transaction } from 'kysely';
import type { WarehouseSchema } from '../warehouse/index.js';

export type CsvValue = string | number | null;
export type CsvRow = Readonly<Record<string, CsvValue>>;

/** One file of the dataset. Its rows come in an order that does not depend on the order they were loaded in. */
export interface DataFile {
  readonly name: string;
  readonly columns: readonly string[];
  rows(db: Transaction<WarehouseSchema>): AsyncIterable<CsvRow>;
}

interface Streamable<Row> {
  stream(): AsyncIterable<Row>;
}

/** A file whose query must select just the columns named. */
export function dataFile<const Column extends string>(
  name: string,
  columns: readonly Column[],
  query: (db: Transaction<WarehouseSchema>) => Streamable<Readonly<Record<NoInfer<Column>, CsvValue>>>,
): DataFile {
  return { name, columns, rows: (db) => query(db).stream() };
}
