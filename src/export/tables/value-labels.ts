import { forms } from '../../forms/index.js';
import type { ValueLabel } from './column.js';

/** The closed sets of values that columns have, with what each value means. */

export const agencyLevels: readonly ValueLabel[] = [
  { value: 'province', english: 'Provincial government', chinese: '省级政府' },
  { value: 'prefecture', english: 'Prefectural government', chinese: '地级政府' },
  { value: 'county', english: 'County government', chinese: '县级政府' },
  { value: 'township', english: 'Township government', chinese: '乡级政府' },
  { value: 'department', english: 'Department of a government', chinese: '政府部门' },
  { value: 'other', english: 'Other agency', chinese: '其他机关' },
];

export const formIds: readonly ValueLabel[] = forms.map(({ id, label, years: [from, to] }) => ({
  value: id,
  english: `Form for the reports of ${from} ${to === null ? 'on' : `to ${to}`}`,
  chinese: label,
}));

export const tableCodes: readonly ValueLabel[] = [
  { value: 'proactive', english: 'Proactive disclosure', chinese: '主动公开政府信息情况' },
  { value: 'requests', english: 'Requests for information', chinese: '收到和处理政府信息公开申请情况' },
  {
    value: 'review_litigation',
    english: 'Administrative reconsideration and litigation',
    chinese: '政府信息公开行政复议、行政诉讼情况',
  },
  { value: 'legacy', english: 'Statistics table before 2019', chinese: '政府信息公开情况统计表' },
];

export const cellStates: readonly ValueLabel[] = [
  { value: 'reported', english: 'Printed with a number, 0 included', chinese: '已填报（含0）' },
  { value: 'blank', english: 'Printed empty', chinese: '空白' },
  { value: 'not_applicable', english: 'Printed as / or - or 无', chinese: '不适用（/、-、无）' },
  { value: 'unreadable', english: 'Printed, not to be read with certainty', chinese: '无法确认' },
  { value: 'missing', english: 'Left out by the document', chinese: '文件未列此项' },
];

export const panelStates: readonly ValueLabel[] = [
  { value: 'yes', english: 'Its figures are in the panel', chinese: '已纳入面板' },
  {
    value: 'duplicate',
    english: 'Another report of the agency and year has more figures',
    chinese: '重复件',
  },
  { value: 'year unknown', english: 'The document does not say its year', chinese: '年份不明' },
];

export const standings: readonly ValueLabel[] = [
  { value: 'holds', english: 'The report prints what was corrected', chinese: '有效' },
  {
    value: 'another holds',
    english: 'One of the same cell by another address of the report does',
    chinese: '以其他网址所作的更正为准',
  },
  { value: 'source changed', english: 'The report prints something else by now', chinese: '原文已变更' },
  { value: 'no such report', english: 'There is no such report', chinese: '无此报告' },
  { value: 'no such cell', english: 'The form of the report has no such cell', chinese: '无此单元格' },
];

export const checkStatuses: readonly ValueLabel[] = [
  { value: 'pass', english: 'Both sums are equal', chinese: '相符' },
  { value: 'fail', english: 'The sums differ', chinese: '不符' },
  { value: 'not_evaluable', english: 'A cell of a sum is not known', chinese: '无法核对' },
];

export const severities: readonly ValueLabel[] = [
  { value: 'info', english: 'Good to know', chinese: '提示' },
  { value: 'warning', english: 'Figures may be missing', chinese: '警告' },
  { value: 'error', english: 'Nothing could be read', chinese: '错误' },
];

export const seriesLinks: readonly ValueLabel[] = [
  { value: 'first', english: 'The first form of the series', chinese: '序列起点' },
  { value: 'same', english: 'Measures what the form before measured', chinese: '口径一致' },
  { value: 'break', english: 'Comparable with the form before but for a break', chinese: '口径有变' },
];
