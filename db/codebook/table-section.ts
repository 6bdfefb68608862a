import type { Selectable } from 'kysely';
import type {
  ColumnDescriptionTable,
  TableDescriptionTable,
} from '../../src/warehouse/schema/codebook-schema.js';
import { code, plain, table } from './markdown.js';
import { isFormColumn } from './series-sections.js';
import type { StoredTable } from './stored-schema.js';

type DescribedTable = Selectable<TableDescriptionTable>;
type DescribedColumn = Selectable<ColumnDescriptionTable>;

/** One table or view: what it means, its columns, its keys, and what it refers to. */
export function tableSection(
  { table_name, english, chinese }: DescribedTable,
  columns: readonly DescribedColumn[],
  { types, primaryKey, uniqueKeys, references }: StoredTable,
): string {
  const rows = columns
    .filter(({ column_name }) => !isFormColumn(column_name))
    .map((column) => [
      code(column.column_name),
      types.get(column.column_name) || '–',
      plain(column.english),
      plain(column.chinese),
    ]);
  const keys = [
    ...(primaryKey.length === 0 ? [] : [`- Key 主键: ${names(primaryKey)}`]),
    ...uniqueKeys.map((key) => `- Unique 唯一键: ${names(key)}`),
    ...references.map(
      ({ columns, table, referred }) => `- ${names(columns)} → [${table}](#${table}) ${names(referred)}`,
    ),
  ];
  return [
    `### ${table_name}`,
    `${plain(english)}. ${plain(chinese)}。`,
    table(['column', 'type', 'meaning', '含义'], rows),
    ...(rows.length === columns.length ? [] : [formColumnsNote(columns)]),
    ...(keys.length === 0 ? [] : [keys.join('\n')]),
  ].join('\n\n');
}

function formColumnsNote(columns: readonly DescribedColumn[]): string {
  const count = columns.filter(({ column_name }) => isFormColumn(column_name)).length;
  return `And ${count} columns that the forms give: see Series and Ratios below. 另有${count}个来自格式的字段，见下文“序列”“比率”。`;
}

function names(columns: readonly string[]): string {
  return columns.map(code).join(', ');
}
