import type { Insertable } from 'kysely';
import type { WarehouseTables } from '../schema/schema.js';
import { type Description, wholeText } from './description.js';
import { describedTables, describedViews } from './index.js';

type TableRow = Insertable<WarehouseTables['table_description']>;
type ColumnRow = Insertable<WarehouseTables['column_description']>;
type DescribedTable = Description & { readonly columns: Readonly<Record<string, Description>> };

const described: readonly (readonly [TableRow['kind'], string, DescribedTable])[] = [
  ...Object.entries<DescribedTable>(describedViews).map(([name, view]) => ['view', name, view] as const),
  ...Object.entries<DescribedTable>(describedTables).map(([name, table]) => ['table', name, table] as const),
];

export const tableDescriptionRows: readonly TableRow[] = described.map(
  ([kind, table_name, { english, chinese }], index) => ({
    table_name,
    kind,
    position: index + 1,
    english,
    chinese,
  }),
);

export const columnDescriptionRows: readonly ColumnRow[] = described.flatMap(([, table_name, { columns }]) =>
  Object.entries(columns).map(([column_name, description], index) => ({
    table_name,
    column_name,
    position: index + 1,
    ...wholeText(description),
  })),
);
