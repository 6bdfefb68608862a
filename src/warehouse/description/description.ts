import type { Selectable } from 'kysely';
import type { WarehouseTables } from '../schema/schema.js';
import type { WarehouseViews } from '../schema/views.js';

/** What a table, a view or a column means, with unit or format. */
export interface Description {
  readonly english: string;
  readonly chinese: string;
}

/** Of a column that may be NULL; `whenNull` says what that means: "where …", and what follows "NULL 表示". */
export interface NullableDescription extends Description {
  readonly whenNull: Description;
}

type ColumnDescription<Value> = null extends Value
  ? NullableDescription
  : Description & { readonly whenNull?: never };

/** Descriptions of all columns of a row, in the order that the warehouse has them in. */
type Columns<Row> = { readonly [Column in keyof Row]-?: ColumnDescription<Row[Column]> };

export interface Described<Row> extends Description {
  readonly columns: Columns<Row>;
}

/** Tables and views, described one by one: the compiler demands every column. */
export type DescribedTables<Name extends keyof WarehouseTables = keyof WarehouseTables> = {
  readonly [Table in Name]: Described<Selectable<WarehouseTables[Table]>>;
};
export type DescribedViews<Name extends keyof WarehouseViews = keyof WarehouseViews> = {
  readonly [View in Name]: Described<WarehouseViews[View]>;
};

export function text(english: string, chinese: string): Description {
  return { english, chinese };
}

export function orNull(
  { english, chinese }: Description,
  whenNullEnglish: string,
  whenNullChinese: string,
): NullableDescription {
  return { english, chinese, whenNull: text(whenNullEnglish, whenNullChinese) };
}

/** With what NULL means, where the column may be NULL. */
export function wholeText({
  english,
  chinese,
  whenNull,
}: Description & Partial<NullableDescription>): Description {
  if (whenNull === undefined) return { english, chinese };
  return text(`${english}; NULL ${whenNull.english}`, `${chinese}；NULL 表示${whenNull.chinese}`);
}
