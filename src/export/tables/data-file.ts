import type { Transaction } from 'kysely';
import type { WarehouseSchema } from '../../warehouse/index.js';
import type { Column, Meaning } from './column.js';

/** A value as SQLite gives it: a boolean is 0 or 1, a date or time is text. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** What is to be known of a table of the dataset beside its rows. */
export interface TableDescription extends Meaning {
  /** Also the name of its file, without the extension of the format. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns that tell one row from all others; empty where no columns do. */
  readonly key: readonly string[];
  /** The columns that the rows are sorted by, as SQLite sorts; rows that agree in all of them stand together. */
  readonly order: readonly string[];
}

type Db = Transaction<WarehouseSchema>;

/** One table of the dataset. Its rows come in an order that does not depend on the order they were loaded in. */
export interface DataFile extends TableDescription {
  /** Some rows at a time. */
  rows(db: Db): AsyncIterable<readonly Row[]>;
}

/** A table whose rows have just the columns named. They may be computed: then any name will do. */
export function dataFile<const Name extends string>(
  description: Omit<TableDescription, 'columns' | 'key' | 'order'> & {
    readonly columns: readonly Column<Name>[];
    readonly key: readonly NoInfer<Name>[];
    readonly order: readonly NoInfer<Name>[];
  },
  rows: (db: Db) => AsyncIterable<readonly Readonly<Record<NoInfer<Name>, Value>>[]>,
): DataFile {
  return { ...description, rows };
}

interface Streamable<Row> {
  stream(): AsyncIterable<Row>;
}

/** The rows of a query, one at a time. */
export async function* rowsOfQuery<Row>(query: Streamable<Row>): AsyncGenerator<readonly Row[]> {
  for await (const row of query.stream()) yield [row];
}
