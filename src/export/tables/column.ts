/** How the values of a column are to be read; each format has a type of its own for it. Dates and times are ISO 8601. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'year';

/** What a value, or a column as a whole, means. */
export interface Meaning {
  readonly english: string;
  readonly chinese: string;
}

/** One value of a closed set. */
export interface ValueLabel extends Meaning {
  readonly value: string;
}

/** A column of the dataset, declared once: every format and the codebook take it from here. */
export interface Column<Name extends string = string> extends Meaning {
  readonly name: Name;
  readonly type: ColumnType;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** All values that there can be, where the set is closed. */
  readonly values: readonly ValueLabel[] | null;
}

/** A column whose value may be missing. */
export function column<const Name extends string>(
  name: Name,
  type: ColumnType,
  english: string,
  chinese: string,
): Column<Name> {
  return { name, type, english, chinese, required: false, values: null };
}

/** The same column, with a value in every row. */
export function required<Name extends string>(column: Column<Name>): Column<Name> {
  return { ...column, required: true };
}

/** The same column, with no other values than these. */
export function oneOf<Name extends string>(
  column: Column<Name>,
  values: readonly ValueLabel[],
): Column<Name> {
  return { ...column, values };
}
