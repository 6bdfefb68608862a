import { place } from './cell-columns.js';
import { type DescribedTables, orNull, text } from './description.js';
import { parserVersion, reportId, snapshotId } from './report-columns.js';

/** What became of what was fetched. */
export const documentTables: DescribedTables<'document' | 'issue'> = {
  document: {
    ...text(
      'Snapshots that were read: each holds a report, or was refused',
      '已解析的快照：为报告，或未予采用',
    ),
    columns: {
      snapshot_id: snapshotId,
      report_id: orNull(reportId, 'where it was refused', '未予采用'),
      refusal: orNull(text('Why it is no report, in words', '未予采用的原因'), 'where it is one', '已采用'),
      parser_version: parserVersion,
      read_at: text('When it was read: ISO 8601, UTC', '解析时间（ISO 8601，UTC）'),
    },
  },
  issue: {
    ...text('What a person should know of a document', '文件解析中需要留意的问题'),
    columns: {
      snapshot_id: snapshotId,
      position: text('Number of the issue within its document, from 1', '文件内序号，自1起'),
      code: text('Code of the issue, such as table_missing', '问题代码'),
      severity: text(
        'info: good to know; warning: figures may be missing; error: nothing could be read',
        '严重程度：提示、警告、错误',
      ),
      message: text('The issue in words', '问题说明'),
      place: orNull(place, 'where it is about the whole document', '涉及整个文件'),
    },
  },
};
