import { type ColumnType, column, oneOf, required, type ValueLabel } from './column.js';
import type { DataFile, Row } from './data-file.js';

const types: readonly (ValueLabel & { readonly value: ColumnType })[] = [
  { value: 'string', english: 'Text', chinese: '文本' },
  { value: 'integer', english: 'Whole number', chinese: '整数' },
  { value: 'number', english: 'Number', chinese: '数值' },
  { value: 'boolean', english: 'True or false', chinese: '真或假' },
  { value: 'date', english: 'Date', chinese: '日期' },
  { value: 'datetime', english: 'Date and time (UTC)', chinese: '日期和时间（UTC）' },
  { value: 'year', english: 'Year', chinese: '年份' },
];

/** The codebook of the files themselves: every column of every table, this one included. */
export function columnsFile(tables: readonly DataFile[]): DataFile {
  const file: DataFile = {
    name: 'columns',
    english: 'Every column of every table, with its type and what it means',
    chinese: '字段说明：各表全部字段的类型与含义',
    columns: [
      required(column('table', 'string', 'Table that the column belongs to', '表')),
      required(column('position', 'integer', 'Position of the column, from 1', '序号')),
      required(column('column', 'string', 'Name of the column', '字段名')),
      required(oneOf(column('type', 'string', 'Type of its values', '类型'), types)),
      required(column('required', 'boolean', 'Whether every row has a value', '是否必填')),
      required(column('english', 'string', 'What it means, in English', '英文说明')),
      required(column('chinese', 'string', 'What it means, in Chinese', '中文说明')),
      column('values', 'string', 'All values that there can be, with what they mean', '取值及含义'),
    ],
    key: ['table', 'column'],
    order: [],
    rows: async function* () {
      for (const table of [...tables, file]) yield rowsOf(table);
    },
  };
  return file;
}

function rowsOf({ name, columns }: DataFile): Row[] {
  return columns.map((column, index) => ({
    table: name,
    position: index + 1,
    column: column.name,
    type: column.type,
    required: Number(column.required),
    english: column.english,
    chinese: column.chinese,
    values: column.values?.map(valueText).join('; ') ?? null,
  }));
}

function valueText({ value, english, chinese }: ValueLabel): string {
  return `${value}: ${english}, ${chinese}`;
}
