import type { FormId, Line } from './form.js';

export const applicants = [
  { code: 'natural_person', label: '自然人' },
  { code: 'commercial_enterprise', label: '商业企业' },
  { code: 'research_institution', label: '科研机构' },
  { code: 'public_welfare_organisation', label: '社会公益组织' },
  { code: 'legal_service', label: '法律服务机构' },
  { code: 'other_organisation', label: '其他' },
] as const satisfies readonly Line[];

/** A result with its own figures, or a heading over several. */
export type Result = Line<ResultCode> | ResultGroup;

export interface ResultGroup {
  readonly number: string;
  readonly label: string;
  readonly rows: readonly Line<ResultCode>[];
}

export type ResultCode =
  | 'granted'
  | 'partially_granted'
  | 'denied_state_secret'
  | 'denied_prohibited_by_law'
  | 'denied_security_stability'
  | 'denied_third_party'
  | 'denied_internal_affairs'
  | 'denied_process_information'
  | 'denied_enforcement_file'
  | 'denied_administrative_inquiry'
  | 'unavailable_not_held'
  | 'unavailable_needs_creation'
  | 'unavailable_still_unclear'
  | 'not_processed_petition'
  | 'not_processed_repeated'
  | 'not_processed_publication'
  | 'not_processed_excessive'
  | 'not_processed_reconfirmation'
  | 'other_handling'
  | 'other_not_corrected_in_time'
  | 'other_fee_not_paid'
  | 'other_remaining';

export const received = {
  code: 'received',
  number: '一、',
  label: '本年新收政府信息公开申请数量',
} as const satisfies Line;
export const carriedIn = {
  code: 'carried_in',
  number: '二、',
  label: '上年结转政府信息公开申请数量',
} as const satisfies Line;
export const resultsHeading = '三、本年度办理结果';
export const processedTotal = {
  code: 'processed_total',
  number: '（七）',
  label: '总计',
} as const satisfies Line;
export const carriedOut = {
  code: 'carried_out',
  number: '四、',
  label: '结转下年度继续办理',
} as const satisfies Line;

const commonResults: readonly Result[] = [
  { code: 'granted', number: '（一）', label: '予以公开' },
  {
    code: 'partially_granted',
    number: '（二）',
    label: '部分公开',
    remark: '（区分处理的，只计这一情形，不计其他情形）',
  },
  {
    number: '（三）',
    label: '不予公开',
    rows: [
      { code: 'denied_state_secret', number: '1.', label: '属于国家秘密' },
      { code: 'denied_prohibited_by_law', number: '2.', label: '其他法律行政法规禁止公开' },
      { code: 'denied_security_stability', number: '3.', label: '危及“三安全一稳定”' },
      { code: 'denied_third_party', number: '4.', label: '保护第三方合法权益' },
      { code: 'denied_internal_affairs', number: '5.', label: '属于三类内部事务信息' },
      { code: 'denied_process_information', number: '6.', label: '属于四类过程性信息' },
      { code: 'denied_enforcement_file', number: '7.', label: '属于行政执法案卷' },
      { code: 'denied_administrative_inquiry', number: '8.', label: '属于行政查询事项' },
    ],
  },
  {
    number: '（四）',
    label: '无法提供',
    rows: [
      { code: 'unavailable_not_held', number: '1.', label: '本机关不掌握相关政府信息' },
      { code: 'unavailable_needs_creation', number: '2.', label: '没有现成信息需要另行制作' },
      { code: 'unavailable_still_unclear', number: '3.', label: '补正后申请内容仍不明确' },
    ],
  },
  {
    number: '（五）',
    label: '不予处理',
    rows: [
      { code: 'not_processed_petition', number: '1.', label: '信访举报投诉类申请' },
      { code: 'not_processed_repeated', number: '2.', label: '重复申请' },
      { code: 'not_processed_publication', number: '3.', label: '要求提供公开出版物' },
      { code: 'not_processed_excessive', number: '4.', label: '无正当理由大量反复申请' },
      {
        code: 'not_processed_reconfirmation',
        number: '5.',
        label: '要求行政机关确认或重新出具已获取信息',
      },
    ],
  },
];

/** （六）其他处理 as form 2019 has it, and as some later reports still print it. */
const otherHandlingInOneRow: Result = { code: 'other_handling', number: '（六）', label: '其他处理' };

const otherHandling: Result = {
  number: '（六）',
  label: '其他处理',
  rows: [
    {
      code: 'other_not_corrected_in_time',
      number: '1.',
      label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    },
    {
      code: 'other_fee_not_paid',
      number: '2.',
      label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    },
    { code: 'other_remaining', number: '3.', label: '其他' },
  ],
};

export function results(form: FormId, otherInOneRow: boolean): readonly Result[] {
  return [...commonResults, form === '2019' || otherInOneRow ? otherHandlingInOneRow : otherHandling];
}

export function isGroup(result: Result): result is ResultGroup {
  return 'rows' in result;
}
