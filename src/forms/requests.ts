import { applicants } from './columns.js';
import type { FormTable, Heading, Identity, Row } from './form.js';
import { sumOf } from './identities.js';

function row(
  code: string,
  printed: string,
  label: string,
  english: string,
  article: string | null,
  variants: readonly string[] = [],
): Row {
  return { code, printed, label, english, article, unit: '件', variants };
}

function heading(printed: string, label: string): Heading {
  return { heading: label, printed };
}

const intake: readonly Row[] = [
  {
    ...row(
      'received',
      '一、本年新收政府信息公开申请数量',
      '本年新收政府信息公开申请数量',
      'New requests received',
      '27',
    ),
    citations: ['27', '29'],
  },
  row(
    'carried_in',
    '二、上年结转政府信息公开申请数量',
    '上年结转政府信息公开申请数量',
    'Requests carried over from last year',
    null,
  ),
];

/** The results common to both forms. Sub-items of articles 16, 36 and 39 follow the wording of the Regulations. */
const commonResults: readonly (Row | Heading)[] = [
  heading('三、本年度办理结果', '本年度办理结果'),
  { ...row('granted', '（一）予以公开', '予以公开', 'Granted', '36(1)'), citations: ['36(1)', '36(2)'] },
  row(
    'partially_granted',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '部分公开',
    'Partially granted',
    '37',
  ),
  heading('（三）不予公开', '不予公开'),
  row('denied_state_secret', '1.属于国家秘密', '属于国家秘密', 'Denied: state secret', '14'),
  row(
    'denied_prohibited_by_law',
    '2.其他法律行政法规禁止公开',
    '其他法律行政法规禁止公开',
    'Denied: disclosure prohibited by other laws or administrative regulations',
    '14',
  ),
  row(
    'denied_security_stability',
    '3.危及“三安全一稳定”',
    '危及“三安全一稳定”',
    'Denied: endangers national, public or economic security or social stability',
    '14',
  ),
  row(
    'denied_third_party',
    '4.保护第三方合法权益',
    '保护第三方合法权益',
    'Denied: lawful rights of a third party',
    '15',
  ),
  row(
    'denied_internal_affairs',
    '5.属于三类内部事务信息',
    '属于三类内部事务信息',
    'Denied: internal affairs',
    '16(1)',
  ),
  row(
    'denied_process_information',
    '6.属于四类过程性信息',
    '属于四类过程性信息',
    'Denied: information on a process under way',
    '16(2)',
  ),
  row(
    'denied_enforcement_file',
    '7.属于行政执法案卷',
    '属于行政执法案卷',
    'Denied: administrative enforcement file',
    '16(2)',
    ['属于行政执法案卷信息'],
  ),
  row(
    'denied_administrative_inquiry',
    '8.属于行政查询事项',
    '属于行政查询事项',
    'Denied: matter of an administrative inquiry under other rules',
    '36(7)',
  ),
  heading('（四）无法提供', '无法提供'),
  {
    ...row(
      'unavailable_not_held',
      '1.本机关不掌握相关政府信息',
      '本机关不掌握相关政府信息',
      'Unavailable: not held by this agency',
      '36(4)',
    ),
    citations: ['36(4)', '36(5)'],
  },
  row(
    'unavailable_needs_creation',
    '2.没有现成信息需要另行制作',
    '没有现成信息需要另行制作',
    'Unavailable: would have to be made',
    '38',
  ),
  row(
    'unavailable_still_unclear',
    '3.补正后申请内容仍不明确',
    '补正后申请内容仍不明确',
    'Unavailable: request still unclear after correction',
    '30',
  ),
  heading('（五）不予处理', '不予处理'),
  row(
    'not_processed_petition',
    '1.信访举报投诉类申请',
    '信访举报投诉类申请',
    'Not processed: petition, report or complaint',
    '39(1)',
  ),
  row('not_processed_repeated', '2.重复申请', '重复申请', 'Not processed: repeated request', '36(6)'),
  row(
    'not_processed_publication',
    '3.要求提供公开出版物',
    '要求提供公开出版物',
    'Not processed: asks for a public publication',
    '39(2)',
  ),
  row(
    'not_processed_excessive',
    '4.无正当理由大量反复申请',
    '无正当理由大量反复申请',
    'Not processed: large numbers of requests without good reason',
    '35',
  ),
  row(
    'not_processed_reconfirmation',
    '5.要求行政机关确认或重新出具已获取信息',
    '要求行政机关确认或重新出具已获取信息',
    'Not processed: asks to confirm or reissue information already obtained',
    '36',
  ),
];

const otherReasons: readonly Row[] = [
  row(
    'other_not_corrected_in_time',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Other: applicant did not correct the request in time',
    '30',
    ['逾期不补正', '申请人无正当理由逾期不补正'],
  ),
  row(
    'other_fee_not_paid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Other: applicant did not pay the fee in time',
    '42',
    ['逾期不缴费', '申请人逾期未按收费通知要求缴纳费用'],
  ),
  row('other_remaining', '3.其他', '其他', 'Other: remaining', null, ['其它']),
];

const otherHandling = row('other_handling', '（六）其他处理', '其他处理', 'Other handling', null, [
  '其它处理',
]);

const closing: readonly Row[] = [
  row('processed_total', '（七）总计', '总计', 'Total processed', null, ['合计']),
  row('carried_out', '四、结转下年度继续办理', '结转下年度继续办理', 'Carried over to next year', null),
];

function requestsTable(rows: readonly (Row | Heading)[]): FormTable {
  return {
    code: 'requests',
    label: '收到和处理政府信息公开申请情况',
    english: 'Requests received and processed',
    section: '收到和处理政府信息公开申请情况',
    layout: 'rows',
    blocks: [{ caption: null, columns: applicants, rows }],
  };
}

export const requests2019 = requestsTable([...intake, ...commonResults, otherHandling, ...closing]);

/** Since 2021 （六）其他处理 is a heading over three rows; some agencies still print it as one row. */
export const requests2021 = requestsTable([
  ...intake,
  ...commonResults,
  { ...otherHandling, replacedBy: otherReasons.map(({ code }) => code) },
  ...otherReasons,
  ...closing,
]);

/**
 * The rules that the form itself states (本列数据的勾稽关系 …) and those that its totals imply:
 * every row adds up over the applicants, the results add up to （七）总计, first + second = third + fourth.
 */
export function requestsIdentities(table: FormTable): readonly Identity[] {
  const rows = table.blocks.flatMap((block) => block.rows).filter((entry): entry is Row => 'code' in entry);
  const parts = applicants.filter(({ code }) => code !== 'total').map(({ code }) => code);
  const results = rows
    .map(({ code }) => code)
    .filter((code) => !['received', 'carried_in', 'processed_total', 'carried_out'].includes(code));
  return [
    ...rows.map(({ code }) => ({
      id: `requests.row_total.${code}`,
      table: table.code,
      left: sumOf([code], parts),
      right: sumOf([code], ['total']),
    })),
    ...applicants.map(({ code }) => ({
      id: `requests.processed_total.${code}`,
      table: table.code,
      left: sumOf(results, [code]),
      right: sumOf(['processed_total'], [code]),
    })),
    ...applicants.map(({ code }) => ({
      id: `requests.balance.${code}`,
      table: table.code,
      left: sumOf(['received', 'carried_in'], [code]),
      right: sumOf(['processed_total', 'carried_out'], [code]),
    })),
  ];
}
