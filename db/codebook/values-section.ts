import type { ValueLabel } from '../../src/export/tables/column.js';
import {
  agencyLevels,
  cellStates,
  checkStatuses,
  formIds,
  seriesLinks,
  severities,
  standings,
  tableCodes,
} from '../../src/export/tables/value-labels.js';
import { agencyKinds } from '../../src/warehouse/schema/agency-kinds.js';
import { code, plain, table } from './markdown.js';

const sets: readonly (readonly [title: string, values: readonly ValueLabel[]])[] = [
  ['States of a cell 单元格状态', cellStates],
  ['Results of checks 核对结果', checkStatuses],
  ['Forms 报告格式', formIds],
  ['Tables of the forms 表格', tableCodes],
  ['Links of series 序列衔接', seriesLinks],
  ['Levels of agencies 机关层级', agencyLevels],
  [
    'Kinds of agencies 机关类别',
    agencyKinds.map(({ code, english, label }) => ({ value: code, english, chinese: label })),
  ],
  ['Standing of corrections 更正状态', standings],
  ['Severity of issues 问题严重程度', severities],
];

/** The closed sets of values. */
export function valuesSection(): string {
  const parts = sets.map(([title, values]) => {
    const rows = values.map(({ value, english, chinese }) => [code(value), plain(english), plain(chinese)]);
    return `### ${title}\n\n${table(['value', 'meaning', '含义'], rows)}`;
  });
  return ['## Values 取值', ...parts].join('\n\n');
}
