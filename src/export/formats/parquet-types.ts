import type { ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnType } from '../tables/column.js';
import type { Value } from '../tables/data-file.js';

type SchemaElement = ParquetWriter['schema'][number];

/** The type of each kind of column; moments are in UTC to the millisecond. */
const types: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  datetime: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  year: { type: 'INT32' },
};

export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type, required }): SchemaElement => {
      return { name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL', ...types[type] };
    }),
  ];
}

/** A value as the library takes it for a column of this kind. */
export function parquetValue(type: ColumnType, value: Value): Value | bigint | boolean | Date {
  if (value === null) return null;
  switch (type) {
    case 'boolean':
      return value === 1;
    case 'integer':
      return BigInt(value);
    case 'date':
    case 'datetime':
      return new Date(value);
    default:
      return value;
  }
}
