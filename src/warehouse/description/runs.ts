import { type DescribedTables, orNull, text } from './description.js';
import { parserVersion, sourceId } from './report-columns.js';

/** Counts of answers, of a run or of a source in a run. */
const unchanged = text('Pages and files as they were before', '无变化的页面和文件数');
const gone = text('Pages and files that exist no more', '已不存在的页面和文件数');
const blocked = text('Pages and files that were blocked', '被拦截的页面和文件数');
const failed = text('Pages and files without a usable answer', '无可用响应的页面和文件数');

/** What each run did. */
export const runTables: DescribedTables<'run' | 'run_step' | 'source_ledger'> = {
  run: {
    ...text(
      'Runs; one that changes nothing only confirms the one before',
      '运行记录；无变化的运行仅确认上一次',
    ),
    columns: {
      id: text('Number of the run', '运行编号'),
      pipeline: text('Pipeline file', '采集配置文件'),
      started_at: text('When it began: ISO 8601, UTC', '开始时间（ISO 8601，UTC）'),
      finished_at: orNull(
        text('When it ended: ISO 8601, UTC', '结束时间（ISO 8601，UTC）'),
        'where it has not, or was cut off',
        '未结束或中断',
      ),
      status: text('running, finished, failed or interrupted', '状态：运行中、完成、失败、中断'),
      error: orNull(text('Why it failed', '失败原因'), 'where it did not', '未失败'),
      fetched: text('Pages and files with new content', '有新内容的页面和文件数'),
      unchanged,
      gone,
      blocked,
      failed,
      added: text('Reports that are new', '新增报告数'),
      revised: text('Reports that became a new revision', '新修订版数'),
      updated: text('Reports brought up to date without new figures', '数据未变而更新的报告数'),
      refused: text('Documents that are no report', '未予采用的文件数'),
      confirmations: text('Later runs that found the same', '其后结果相同的运行次数'),
      last_confirmed_at: orNull(
        text('When the last of these ended: ISO 8601, UTC', '最近一次确认时间（ISO 8601，UTC）'),
        'where there is none',
        '未经确认',
      ),
      program_version: orNull(
        text('Version of gongkai that ran', 'gongkai版本'),
        'for runs of earlier versions',
        '早期版本的运行',
      ),
      parser_version: orNull(parserVersion, 'for runs of earlier versions', '早期版本的运行'),
    },
  },
  run_step: {
    ...text('The steps of each run', '每次运行的步骤'),
    columns: {
      run_id: text('Run', '运行编号'),
      step: text('crawl, parse, check, load or export', '步骤：采集、解析、核对、入库、导出'),
      started_at: text('When it began: ISO 8601, UTC', '开始时间（ISO 8601，UTC）'),
      finished_at: orNull(
        text('When it ended: ISO 8601, UTC', '结束时间（ISO 8601，UTC）'),
        'where it has not, or was cut off',
        '未结束或中断',
      ),
      outcome: text('running, finished, failed or interrupted', '状态：运行中、完成、失败、中断'),
      counts: text('What it counted: numbers by name, in JSON', '计数（JSON对象）'),
      reason: orNull(
        text('Why it did not finish', '未完成的原因'),
        'where it did, or is not over',
        '已完成或未结束',
      ),
      state: orNull(
        text('What it worked on: the same need not be done again', '所处理的内容状态，不变则无须重做'),
        'where that is not kept',
        '未记录',
      ),
    },
  },
  source_ledger: {
    ...text('What each run met at each source', '每次运行在各来源的情况'),
    columns: {
      run_id: text('Run', '运行编号'),
      source_id: sourceId,
      found: text('Pages and files that were found', '发现的页面和文件数'),
      new: text('Pages and files that were not there before', '新出现的页面和文件数'),
      changed: text('Pages and files with other content than before', '内容有变的页面和文件数'),
      unchanged,
      kept: text(
        'Pages and files that the same run had before, not asked for again',
        '本次运行已有、未再请求的页面和文件数',
      ),
      gone,
      blocked,
      failed,
      remarks: text('What a person should know: a list of texts in JSON', '备注（JSON数组）'),
    },
  },
};
