import type { FormatId } from '../../src/export/formats/format.js';
import { formats } from '../../src/export/formats/index.js';
import { ReleaseFolder } from '../../src/export/release-folder.js';
import { type Column, type ColumnType, column, oneOf, required } from '../../src/export/tables/column.js';
import type { Row, TableDescription } from '../../src/export/tables/data-file.js';
import { temporaryFolder } from '../warehouse/temporary-warehouse.js';

/** A table with a column of every type. */
export const everyType = tableOf([
  required(column('id', 'integer', 'Number', '编号')),
  column('text', 'string', 'Text', '文本'),
  column('amount', 'number', 'Amount', '数额'),
  column('approximate', 'boolean', 'Approximate', '约数'),
  column('published_on', 'date', 'Published on', '发布日期'),
  column('fetched_at', 'datetime', 'Fetched at', '抓取时间'),
  column('year', 'year', 'Year', '年度'),
  oneOf(column('state', 'string', 'State', '状态'), [
    { value: 'reported', english: 'A number', chinese: '有数' },
    { value: 'blank', english: 'Empty', chinese: '空白' },
  ]),
]);

export const rowsOfEveryType: readonly Row[] = [
  {
    id: 1,
    text: '=1+1 "建宁县"\n第二行',
    amount: 6338096.4,
    approximate: 1,
    published_on: '2021-01-08',
    fetched_at: '2024-03-01T14:00:07.311Z',
    year: 2020,
    state: 'reported',
  },
  {
    id: 2,
    text: null,
    amount: null,
    approximate: 0,
    published_on: null,
    fetched_at: null,
    year: null,
    state: 'blank',
  },
  {
    id: 3,
    text: '',
    amount: -12,
    approximate: null,
    published_on: '1899-12-31',
    fetched_at: '2024-03-01T14:00:07.000Z',
    year: 2019,
    state: null,
  },
];

export function tableOf(columns: readonly Column[], name = 'data'): TableDescription {
  return { name, english: 'Data', chinese: '数据', columns, key: [], order: [] };
}

export function columnsNamed(names: readonly string[], type: ColumnType = 'string'): Column[] {
  return names.map((name) => column(name, type, name, name));
}

/** Writes tables in one format, batch by batch, and tells the folder they are in. */
export async function written(
  id: FormatId,
  tables: readonly (readonly [TableDescription, ...(readonly Row[])[]])[],
): Promise<string> {
  const path = await temporaryFolder();
  const format = formats[id](new ReleaseFolder(path), { byteOrderMark: true });
  for (const [description, ...batches] of tables) {
    const table = format.table(description);
    for (const rows of batches) await table.write(rows);
    await table.close();
  }
  await format.close();
  return path;
}
