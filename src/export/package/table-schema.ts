import type { Column } from '../tables/column.js';
import type { TableDescription } from '../tables/data-file.js';

/** A Table Schema of the Data Package standard; `sortedBy` is ours, and `gongkai diff` relies on it. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly sortedBy: readonly string[];
}

interface Field {
  readonly name: string;
  readonly type: Column['type'];
  readonly format?: string;
  readonly title: string;
  readonly description: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

export function tableSchema({ columns, key, order }: TableDescription): TableSchema {
  return { fields: columns.map(field), missingValues: [''], ...keys(columns, key), sortedBy: order };
}

/** A primary key may have no missing values; where a column of the key may, the key is a unique one. */
function keys(columns: readonly Column[], key: readonly string[]) {
  if (key.length === 0) return {};
  const isWhole = columns.every(({ name, required }) => required || !key.includes(name));
  return isWhole ? { primaryKey: key } : { uniqueKeys: [key] };
}

function field({ name, type, english, chinese, required, values }: Column): Field {
  const constraints = {
    ...(required ? { required: true as const } : {}),
    ...(values === null ? {} : { enum: values.map(({ value }) => value) }),
  };
  return {
    name,
    type,
    // By version 1 of the standard the default has no fractions of a second, by version 2 it has.
    ...(type === 'datetime' ? { format: 'any' } : {}),
    title: chinese,
    description: english,
    ...(type === 'boolean' ? { trueValues: ['1', 'true'], falseValues: ['0', 'false'] } : {}),
    ...(values === null
      ? {}
      : { categories: values.map(({ value, english }) => ({ value, label: english })) }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
