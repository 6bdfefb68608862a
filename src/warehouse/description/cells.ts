import {
  absence,
  isCorrected,
  place,
  printedAbsence,
  printedState,
  printedValue,
  raw,
  state,
  value,
} from './cell-columns.js';
import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import {
  articleOrNull,
  columnCode,
  columnLabel,
  rowCode,
  rowLabel,
  tableCode,
  unit,
} from './form-columns.js';
import {
  agencyInYear,
  form,
  indicatorId,
  inPanel,
  isCurrent,
  reportId,
  revision,
  snapshotId,
  url,
  year,
  yearOrNull,
} from './report-columns.js';

const placeOrNull = orNull(
  place,
  'where the cell is missing, or its place is not known',
  '单元格缺失或位置不详',
);

/** What the cells of the statutory tables say. */
export const cellTables: DescribedTables<'cell'> = {
  cell: {
    ...text(
      'Every cell of every report as printed; corrected values are in the view figure',
      '各报告各单元格的原文；更正后数值见视图 figure',
    ),
    columns: { report_id: reportId, indicator_id: indicatorId, value, absence, raw, place: placeOrNull },
  },
};

const figureColumns = {
  table_code: tableCode,
  article: articleOrNull,
  row_code: rowCode,
  row_label: rowLabel,
  column_code: columnCode,
  column_label: columnLabel,
  unit,
  state,
  value,
  raw,
  is_corrected: isCorrected,
};

export const cellViews: DescribedViews<'cell_view' | 'panel_long' | 'figure'> = {
  cell_view: {
    ...text(
      'Every cell of every revision, as corrected and as printed',
      '全部修订版的全部单元格，含更正值与原值',
    ),
    columns: {
      report_id: reportId,
      ...agencyInYear,
      year: yearOrNull,
      form,
      ...figureColumns,
      printed_state: printedState,
      printed_value: printedValue,
      place: placeOrNull,
      url,
      revision,
      is_current: isCurrent,
      in_panel: inPanel,
      indicator_id: indicatorId,
      snapshot_id: snapshotId,
    },
  },
  panel_long: {
    ...text(
      'The panel in long form: one value for each agency, year, article, row and column',
      '长表面板：每一机关、年度、条款、行、列一个数值',
    ),
    columns: {
      ...agencyInYear,
      year,
      form,
      ...figureColumns,
      url,
      report_id: reportId,
      indicator_id: indicatorId,
    },
  },
  figure: {
    ...text('Each cell as corrected, beside what is printed', '各单元格更正后数值与原值'),
    columns: {
      report_id: reportId,
      indicator_id: indicatorId,
      value,
      absence,
      printed_value: printedValue,
      printed_absence: printedAbsence,
      raw,
      place: placeOrNull,
      correction_id: orNull(
        text('Correction that holds for the cell', '有效的更正编号'),
        'where none does',
        '未更正',
      ),
    },
  },
};
