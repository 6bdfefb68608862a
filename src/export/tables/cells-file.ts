import { cellRows } from './cell-rows.js';
import { column, oneOf, required } from './column.js';
import { dataFile } from './data-file.js';
import { agencyColumns, form, url, year } from './report-columns.js';
import { cellStates, tableCodes } from './value-labels.js';

/** The panel in long form: one row for each agency, year, article, row and column. An empty value has its reason in `state`. */
export const cellsFile = dataFile(
  {
    name: 'cells',
    english: 'The panel in long form: a value for each agency, year, row and column of the form',
    chinese: '长表面板数据：每一机关、年度、表格行列一个数值',
    columns: [
      ...agencyColumns,
      required(year),
      form,
      required(oneOf(column('table', 'string', 'Table of the form', '表格'), tableCodes)),
      column('article', 'string', 'Article of the Regulations that the row reports on', '对应条例条款'),
      required(column('row_code', 'string', 'Code of the row', '行代码')),
      required(column('row', 'string', 'Official label of the row', '行名称')),
      required(column('column_code', 'string', 'Code of the column', '列代码')),
      required(column('column', 'string', 'Official label of the column', '列名称')),
      column('value', 'number', 'The number reported, in the unit of the form', '数值'),
      required(column('unit', 'string', 'Unit of the value', '计量单位')),
      required(oneOf(column('state', 'string', 'What the cell says', '单元格状态'), cellStates)),
      column('raw', 'string', 'The cell exactly as printed', '原始文本'),
      required(
        column(
          'corrected',
          'boolean',
          'Whether value and state are a correction of what is printed',
          '是否经更正',
        ),
      ),
      column('printed', 'string', 'Where corrected, what is printed: a number or a state', '更正前原值'),
      url,
    ],
    key: ['region_code', 'agency', 'year', 'table', 'row_code', 'column_code'],
    order: ['region_code', 'agency', 'year'],
  },
  cellRows,
);
