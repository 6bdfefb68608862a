import { checkStatus } from './checks.js';
import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import { english, label, position, unit } from './form-columns.js';
import {
  agency,
  agencyInYear,
  form,
  indicatorId,
  regionInYear,
  reportId,
  url,
  year,
} from './report-columns.js';

const seriesCode = text('Series, such as requests.granted.total', '序列代码，如 requests.granted.total');
const link = text(
  'first: the series begins; same: measures what the form before measured; break: comparable but for what note says',
  '与前一格式的关系：first 起点，same 口径一致，break 口径有变',
);
const note = orNull(text('What breaks', '口径变化说明'), 'where nothing does', '口径无变化');
const comparableSince = text('First year since which the series has no break', '口径无变化的起始年度');
const began = orNull(
  text('Why it has no earlier figures', '此前无数据的原因'),
  'where it begins with the first form',
  '自最早格式即有',
);
const ended = orNull(text('Why it has no later figures', '此后无数据的原因'), 'where it goes on', '延续至今');

/** What the forms of all eras measure alike, and what follows from it. */
export const seriesTables: DescribedTables<
  'series' | 'series_era' | 'series_term' | 'derived_indicator' | 'panel_identity' | 'panel_identity_term'
> = {
  series: {
    ...text('Series: what indicators of several forms measure alike', '跨格式可比序列'),
    columns: {
      code: text(
        'Table, row and column of the newest form that has it',
        '代码：具有该项的最新格式之表格、行、列',
      ),
      position,
      label,
      english,
      unit,
      began,
      ended,
    },
  },
  series_era: {
    ...text('How each form continues a series', '各格式与序列的衔接'),
    columns: { series_code: seriesCode, form_id: form, link, note, comparable_since: comparableSince },
  },
  series_term: {
    ...text('Indicators that a series adds up, in each way to do so', '序列的构成指标及各种加总方式'),
    columns: {
      series_code: seriesCode,
      form_id: form,
      way: text(
        'Way to add it up, from 1: the first whose terms are all reported is taken',
        '加总方式序号，自1起，取首个全部有数值者',
      ),
      indicator_id: indicatorId,
      is_own: text(
        '1: the indicator belongs to this series; 0: it belongs to another',
        '1：该指标属本序列；0：属其他序列',
      ),
    },
  },
  derived_indicator: {
    ...text('Ratios that panel_wide has a column for', 'panel_wide 中的比率'),
    columns: {
      code: text('Name of its column', '字段名'),
      position,
      label: text('Name in Chinese', '中文名称'),
      english,
      formula: text('Formula, of codes of series', '公式（以序列代码表示）'),
    },
  },
  panel_identity: {
    ...text(
      'What the reports of one agency for consecutive years must agree on',
      '同一机关相邻年度报告应一致的事项',
    ),
    columns: {
      id: text('Code of the rule', '规则代码'),
      later_series: text(
        'Series of the later year that must equal the sum of the terms',
        '后一年度应等于各项之和的序列',
      ),
    },
  },
  panel_identity_term: {
    ...text('Series of the earlier year that are added up', '前一年度参与加总的序列'),
    columns: { identity_id: text('Rule', '规则代码'), series_code: seriesCode },
  },
};

export const seriesViews: DescribedViews<'indicator_series' | 'series_long' | 'panel_check'> = {
  indicator_series: {
    ...text('The series that each indicator belongs to', '各指标所属序列'),
    columns: { indicator_id: indicatorId, series: seriesCode, link, note, began, ended },
  },
  series_long: {
    ...text('One value for each agency, year and series', '每一机关、年度、序列一个数值'),
    columns: {
      ...agencyInYear,
      year,
      form,
      series: seriesCode,
      label,
      english,
      unit,
      state: text(
        'reported where all terms are; else the gravest of what they are instead',
        '各项均有数值为 reported，否则为其中最严重的状态',
      ),
      value: orNull(
        text('Sum of the terms, in its unit', '各项合计（按计量单位）'),
        'where a term is not reported',
        '有未填报项',
      ),
      is_break: text(
        '1: not quite what the form before measured, as note says; 0: no break',
        '1：与前一格式口径不同（见 note）；0：无',
      ),
      note,
      comparable_since: comparableSince,
      url,
      report_id: reportId,
    },
  },
  panel_check: {
    ...text(
      'Whether the report of a year agrees with the next one of its agency, corrections included',
      '年度报告与下一年度是否衔接（含更正）',
    ),
    columns: {
      ...regionInYear,
      agency,
      year: text('The earlier year', '前一年度'),
      check_id: text('Rule: an id of panel_identity', '规则代码（见 panel_identity）'),
      status: checkStatus,
      left_sum: orNull(
        text('Sum of the earlier year', '前一年度合计'),
        'where a term is not reported',
        '有未填报项',
      ),
      right_sum: orNull(
        text('Figure of the later year', '后一年度数值'),
        'where it is not reported',
        '未填报',
      ),
      report_id: text('Report of the earlier year', '前一年度报告编号'),
      next_report_id: text('Report of the later year', '后一年度报告编号'),
    },
  },
};
