import { type DescribedTables, orNull, text } from './description.js';
import { sourceId } from './report-columns.js';

/** How sources fare from night to night, and what is wrong with them. */
export const findingTables: DescribedTables<'source_visit' | 'finding' | 'finding_basis'> = {
  source_visit: {
    ...text('How the last crawl of each source ended', '各来源最近一次采集的结果'),
    columns: {
      source_id: sourceId,
      status: text(
        'finished; cut_short: the next run goes on; failed: its lists could not be had, or it was given up',
        '状态：finished 完成，cut_short 中断待续，failed 失败',
      ),
      reason: orNull(text('Why it did not finish', '未完成的原因'), 'where it did', '已完成'),
      visited_at: text('When it ended: ISO 8601, UTC', '结束时间（ISO 8601，UTC）'),
      finished_at: orNull(
        text('When a crawl last finished: ISO 8601, UTC', '最近一次完成时间（ISO 8601，UTC）'),
        'where none ever did',
        '从未完成',
      ),
      failing_since: orNull(
        text('When it began to fail: ISO 8601, UTC', '开始失败的时间（ISO 8601，UTC）'),
        'where it has not failed since it last finished',
        '自上次完成以来未失败',
      ),
      signs: text(
        'What may be a redesign of the site: a list in JSON, empty where nothing was noticed',
        '网站可能改版的迹象（JSON数组），无则为空',
      ),
    },
  },
  finding: {
    ...text(
      'What is or was wrong at a source, from when it was first seen until it ended',
      '来源的异常及其起止时间',
    ),
    columns: {
      id: text('Number of the finding', '异常编号'),
      source_id: sourceId,
      code: text(
        'unreachable, redesigned, list_shrunk, list_short, year_missing, few_cells, wrong_form, figures_jump or reports_contradict',
        '异常代码：无法访问、改版、列表缩减、列表过短、缺年度、单元格过少、格式不符、数据突变',
      ),
      subject: text(
        'What of the source it is about, such as a year; empty for the whole',
        '涉及对象，如年度；整个来源为空字符串',
      ),
      message: text('The finding in words, with what to do', '异常说明与处理办法'),
      before: orNull(text('Example of how it was', '此前示例'), 'where there is none', '无示例'),
      after: orNull(text('Example of how it is', '现状示例'), 'where there is none', '无示例'),
      first_seen: text('When it was first seen: ISO 8601, UTC', '首次发现时间（ISO 8601，UTC）'),
      last_seen: text('When it was last seen: ISO 8601, UTC', '最近发现时间（ISO 8601，UTC）'),
      ended: orNull(
        text('When it was seen no more: ISO 8601, UTC', '消除时间（ISO 8601，UTC）'),
        'while it lasts',
        '仍存在',
      ),
      beginning_told: text('1: somebody was told that it began; 0: nobody yet', '1：已通知开始；0：未通知'),
      end_told: text('1: somebody was told that it ended; 0: nobody yet', '1：已通知消除；0：未通知'),
    },
  },
  finding_basis: {
    ...text('State of the reports of a source that its findings were drawn from', '判断异常所依据的报告状态'),
    columns: {
      source_id: sourceId,
      basis: text(
        'What that state was: while it is the same, the reports need not be judged anew',
        '报告状态；不变则无须重新判断',
      ),
    },
  },
};
