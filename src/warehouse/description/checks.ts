import { type DescribedTables, type DescribedViews, orNull, text } from './description.js';
import { reportId } from './report-columns.js';

export const checkStatus = text(
  'pass: both sides are equal; fail: they differ; not_evaluable: a term is not known',
  'pass 相符；fail 不符；not_evaluable 因有未知项无法核对',
);
const leftSum = orNull(
  text('Sum of the left side, as printed', '左侧合计（按原文）'),
  'where a term is not known',
  '有未知项',
);
const rightSum = orNull(
  text('Sum of the right side, as printed', '右侧合计（按原文）'),
  'where a term is not known',
  '有未知项',
);

/** What reports are held to. */
export const checkTables: DescribedTables<'check_rule' | 'check_result'> = {
  check_rule: {
    ...text('What reports are held to', '核对规则'),
    columns: {
      id: text('Number of the rule', '规则编号'),
      code: text('Code of the rule, such as requests.balance.total', '规则代码'),
      kind: text(
        'identity: of the form; narrative: the prose against the tables',
        '类型：identity 表内勾稽关系，narrative 正文与表格核对',
      ),
      statement: text('What must equal what, in codes of rows and columns', '等式（以行、列代码表示）'),
    },
  },
  check_result: {
    ...text('How each report stands to each rule, as printed', '各报告的核对结果（按原文）'),
    columns: {
      report_id: reportId,
      rule_id: text('Rule that was checked', '核对规则编号'),
      status: checkStatus,
      left_sum: leftSum,
      right_sum: rightSum,
    },
  },
};

export const checkViews: DescribedViews<'check_view'> = {
  check_view: {
    ...text('How each report stands to each rule, with the rule', '各报告的核对结果，附规则'),
    columns: {
      report_id: reportId,
      check_id: text('Code of the rule', '规则代码'),
      kind: checkTables.check_rule.columns.kind,
      statement: checkTables.check_rule.columns.statement,
      status: checkStatus,
      left_sum: leftSum,
      right_sum: rightSum,
    },
  },
};
