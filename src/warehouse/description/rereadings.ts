import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import {
  agency,
  indicatorId,
  regionInYear,
  reportId,
  revision,
  snapshotId,
  url,
  yearOrNull,
} from './report-columns.js';

/** A cell before and after, of two readings or revisions. */
const change = {
  indicator: text(
    'Table, row and column, such as requests.granted.total',
    '表格、行、列代码，如 requests.granted.total',
  ),
  state_before: orNull(
    text('State of the cell before', '变更前的单元格状态'),
    'where there was no such cell',
    '此前无此单元格',
  ),
  value_before: orNull(
    text('Number before, in its unit', '变更前的数值'),
    'where there was no number',
    '此前无数值',
  ),
  raw_before: orNull(
    text('Cell as it was read before', '变更前的单元格原文'),
    'where there was no such cell',
    '此前无此单元格',
  ),
  state_after: orNull(
    text('State of the cell after', '变更后的单元格状态'),
    'where there is no such cell any more',
    '此后无此单元格',
  ),
  value_after: orNull(
    text('Number after, in its unit', '变更后的数值'),
    'where there is no number',
    '此后无数值',
  ),
  raw_after: orNull(
    text('Cell as it was read after', '变更后的单元格原文'),
    'where there is no such cell any more',
    '此后无此单元格',
  ),
};

const parserBefore = text('Version of the parser that read it before', '此前的解析器版本');
const parserAfter = text('Version of the parser that reads it now', '此后的解析器版本');
const readAnew = text('When it was read anew: ISO 8601, UTC', '重新解析时间（ISO 8601，UTC）');

/** What a newer parser reads otherwise. */
export const rereadingTables: DescribedTables<'rereading' | 'rereading_cell' | 'rereading_detail'> = {
  rereading: {
    ...text('Documents that a newer parser reads otherwise', '新版解析器读出不同内容的文件'),
    columns: {
      id: text('Number of the rereading', '重新解析编号'),
      snapshot_id: snapshotId,
      report_id: orNull(
        text('Report that was read in it before', '此前所读出的报告'),
        'where it was refused before',
        '此前未予采用',
      ),
      change: text(
        'figures, details: brought up to date in place; moved: report of another year now; refused: no report any more; accepted: one now',
        '变化：figures 数据，details 其他内容，moved 改属另一年度，refused 不再采用，accepted 改为采用',
      ),
      parser_before: parserBefore,
      parser_after: parserAfter,
      read_at: readAnew,
    },
  },
  rereading_cell: {
    ...text('Cells that a newer parser reads otherwise', '新版解析器读出不同结果的单元格'),
    columns: {
      rereading_id: text('Rereading', '重新解析编号'),
      indicator_id: indicatorId,
      state_before: change.state_before,
      value_before: change.value_before,
      raw_before: change.raw_before,
      state_after: change.state_after,
      value_after: change.value_after,
      raw_after: change.raw_after,
    },
  },
  rereading_detail: {
    ...text('What else a newer parser reads otherwise', '新版解析器读出不同结果的其他内容'),
    columns: {
      rereading_id: text('Rereading', '重新解析编号'),
      name: text('Column of the report, or its sections or facts', '报告的字段名，或章节、正文数据'),
      before: orNull(
        text('What was read before; lists as JSON', '此前结果（列表为JSON）'),
        'where nothing was',
        '此前无内容',
      ),
      after: orNull(
        text('What is read now; lists as JSON', '此后结果（列表为JSON）'),
        'where nothing is',
        '此后无内容',
      ),
    },
  },
};

const changedReport = {
  ...regionInYear,
  agency,
  year: yearOrNull,
  url,
};

/** What a newer parser, or a revision, says otherwise. */
export const changeViews: DescribedViews<'rereading_view' | 'revision_change'> = {
  rereading_view: {
    ...text(
      'Cells that a newer parser reads otherwise in the same bytes',
      '新版解析器对同一文件读出不同结果的单元格',
    ),
    columns: {
      rereading_id: text('Rereading', '重新解析编号'),
      ...changedReport,
      parser_before: parserBefore,
      parser_after: parserAfter,
      read_at: readAnew,
      ...change,
      report_id: reportId,
    },
  },
  revision_change: {
    ...text(
      'Cells in which a revision differs, as printed, from the one before',
      '修订版与上一版原文不同的单元格',
    ),
    columns: {
      ...changedReport,
      revision,
      fetched_at: text('When the revision was fetched: ISO 8601, UTC', '修订版取得时间（ISO 8601，UTC）'),
      indicator: change.indicator,
      state_before: change.state_before,
      value_before: change.value_before,
      state_after: change.state_after,
      value_after: change.value_after,
      report_id: reportId,
      indicator_id: indicatorId,
    },
  },
};
