import { derivedIndicators, formulaOf } from '../../forms/derived/index.js';
import { allSeries } from '../../forms/series/index.js';
import type { FormViewName } from '../panel/form-view.js';
import { panelKeys } from '../panel/panel-views.js';
import { type QualityColumnName, qualityColumns } from '../panel/quality-columns.js';
import { seriesColumn } from '../panel/series-value.js';
import { type Description, orNull, text } from './description.js';
import { agency, regionInYear, year } from './report-columns.js';
import { reportViews } from './reports.js';

type DescribedColumns = Readonly<Record<string, Description>>;

const quality: Readonly<Record<QualityColumnName, Description>> = {
  cells_reported: text('Cells with a number', '有数值的单元格数'),
  cells_blank: text('Cells printed empty', '空白单元格数'),
  cells_not_applicable: text('Cells printed as not applicable', '不适用单元格数'),
  cells_unreadable: text('Cells not read with certainty', '无法确认的单元格数'),
  cells_missing: text('Cells that the document leaves out', '缺失单元格数'),
  cells_corrected: text('Cells that are corrected', '经更正的单元格数'),
  checks_passed: text('Rules that the report keeps', '核对相符数'),
  checks_failed: text('Rules that it breaks', '核对不符数'),
  checks_not_evaluable: text('Rules that cannot be checked', '无法核对数'),
  revisions: text('Number of its revisions', '修订版数'),
};

const dueOn = orNull(
  text('Last day on which the law lets it be published, YYYY-MM-DD', '法定公布期限（YYYY-MM-DD）'),
  'where the law names none',
  '法律未规定期限',
);
const daysAfterDue = orNull(
  text('Days from due_on to published_on; negative where it was early', '公布日期距期限的天数，提前为负'),
  'where either is not known',
  '任一日期不详',
);

const keys: DescribedColumns = {
  ...Object.fromEntries(panelKeys.map((name) => [name, reportViews.report_view.columns[name]])),
  year,
};

const qualities: DescribedColumns = Object.fromEntries(
  qualityColumns.map(({ name }) => [name, quality[name]]),
);

/** A column for each series and each ratio: what it means is what the forms say. */
const series: DescribedColumns = Object.fromEntries(
  allSeries.map(({ code, english, label, unit }) => [
    seriesColumn(code),
    orNull(text(`${english} (${unit})`, `${label}（${unit}）`), 'where it is not reported', '未填报'),
  ]),
);
const ratios: DescribedColumns = Object.fromEntries(
  derivedIndicators.map((ratio) => [
    ratio.code,
    orNull(
      text(`${ratio.english} = ${formulaOf(ratio)}`, ratio.label),
      'where a term is not reported or the denominator is 0',
      '有未填报项或分母为0',
    ),
  ]),
);

/** The views whose columns follow from the forms. */
export const formViews: Readonly<Record<FormViewName, Description & { readonly columns: DescribedColumns }>> =
  {
    panel_wide: {
      ...text(
        'The panel in wide form: one row for each agency and year, a column for each ratio and series',
        '宽表面板：每一机关、年度一行，各比率、各序列一列',
      ),
      columns: { ...keys, due_on: dueOn, days_after_due: daysAfterDue, ...qualities, ...ratios, ...series },
    },
    panel_series: {
      ...text('The panel in wide form without ratios', '宽表面板（不含比率）'),
      columns: { ...keys, due_on: dueOn, ...qualities, ...series },
    },
    area_check: {
      ...text(
        'Whether what a government reports for its whole area is at least what its departments and townships report together',
        '政府汇总数是否不小于其部门、乡镇街道之和',
      ),
      columns: {
        ...regionInYear,
        agency,
        year,
        series: text('Series that is compared', '核对的序列代码'),
        value: orNull(
          text('What the government reports', '政府填报数'),
          'where it is not reported',
          '未填报',
        ),
        parts: text('Number of departments and townships that report it', '填报该项的部门、乡镇街道数'),
        parts_value: orNull(text('Sum of what they report', '其合计'), 'where none does', '均未填报'),
        status: text(
          'pass: not less; fail: less; not_evaluable: a side is not known',
          'pass 不小于；fail 小于；not_evaluable 无法核对',
        ),
        report_id: text('Report of the government', '政府报告编号'),
      },
    },
  };
