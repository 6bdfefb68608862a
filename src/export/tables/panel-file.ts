import { derivedIndicators, formulaOf } from '../../forms/derived/index.js';
import { allSeries } from '../../forms/series/index.js';
import { seriesColumn } from '../../warehouse/panel/series-value.js';
import { type Column, column, required } from './column.js';
import { type DataFile, dataFile } from './data-file.js';
import { panelRows } from './panel-rows.js';
import {
  agencyColumns,
  agencyKind,
  cellCounts,
  checkCounts,
  form,
  publishedOn,
  regionId,
  title,
  url,
  year,
} from './report-columns.js';

const ratioColumns: readonly Column[] = derivedIndicators.map((ratio) =>
  column(ratio.code, 'number', `${ratio.english} = ${formulaOf(ratio)}`, ratio.label),
);

const seriesColumns: readonly Column[] = allSeries.map(({ code, english, label, unit }) =>
  column(seriesColumn(code), 'number', `${english} (${unit})`, label),
);

const columns = [
  ...agencyColumns,
  regionId,
  agencyKind,
  required(year),
  form,
  title,
  publishedOn,
  column('due_on', 'date', 'Last day on which the law lets it be published', '法定公布期限'),
  column('days_after_due', 'integer', 'Days from then to its publication', '逾期天数'),
  ...cellCounts,
  ...checkCounts,
  required(column('revisions', 'integer', 'How often it was published with other figures', '修订次数')),
  ...ratioColumns,
  ...seriesColumns,
  url,
];

/** The panel in wide form: one row for each agency and year, with every ratio and every series as a column. */
export const panelFile: DataFile = dataFile(
  {
    name: 'panel',
    english: 'The panel in wide form: a row for each agency and year, a column for each ratio and series',
    chinese: '宽表面板数据：每一机关、年度一行，各比率和各序列一列',
    columns,
    key: ['region_code', 'agency', 'year'],
    order: ['region_code', 'agency', 'year'],
  },
  (db) =>
    panelRows(
      db,
      columns.map(({ name }) => name),
    ),
);
