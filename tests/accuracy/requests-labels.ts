import { type Label, label } from './filled-report.js';

/** The labels of section 3 in both forms, in the parts numbering|text|remark. */

export interface OfficialRow {
  readonly code: string;
  readonly label: Label;
  readonly headings: readonly Label[];
}

export const APPLICANTS = [
  ['natural_person', '自然人'],
  ['commercial_enterprise', '商业企业'],
  ['research_institution', '科研机构'],
  ['public_welfare_organisation', '社会公益组织'],
  ['legal_service', '法律服务机构'],
  ['other_organisation', '其他'],
  ['total', '总计'],
] as const;

export const REQUESTS_CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const RESULTS = label('三、|本年度办理结果');
const OTHER_HANDLING = label('（六）|其他处理');

function group(heading: string, rows: readonly (readonly [code: string, label: string])[]): OfficialRow[] {
  const headings = [RESULTS, label(heading)];
  return rows.map(([code, text]) => ({ code, label: label(text), headings }));
}

const RECEIVED: readonly OfficialRow[] = [
  { code: 'received', label: label('一、|本年新收政府信息公开申请数量'), headings: [] },
  { code: 'carried_in', label: label('二、|上年结转政府信息公开申请数量'), headings: [] },
];

const ANSWERED: readonly OfficialRow[] = [
  { code: 'granted', label: label('（一）|予以公开'), headings: [RESULTS] },
  {
    code: 'partially_granted',
    label: label('（二）|部分公开|（区分处理的，只计这一情形，不计其他情形）'),
    headings: [RESULTS],
  },
  ...group('（三）|不予公开', [
    ['denied_state_secret', '1.|属于国家秘密'],
    ['denied_prohibited_by_law', '2.|其他法律行政法规禁止公开'],
    ['denied_security_stability', '3.|危及“三安全一稳定”'],
    ['denied_third_party', '4.|保护第三方合法权益'],
    ['denied_internal_affairs', '5.|属于三类内部事务信息'],
    ['denied_process_information', '6.|属于四类过程性信息'],
    ['denied_enforcement_file', '7.|属于行政执法案卷'],
    ['denied_administrative_inquiry', '8.|属于行政查询事项'],
  ]),
  ...group('（四）|无法提供', [
    ['unavailable_not_held', '1.|本机关不掌握相关政府信息'],
    ['unavailable_needs_creation', '2.|没有现成信息需要另行制作'],
    ['unavailable_still_unclear', '3.|补正后申请内容仍不明确'],
  ]),
  ...group('（五）|不予处理', [
    ['not_processed_petition', '1.|信访举报投诉类申请'],
    ['not_processed_repeated', '2.|重复申请'],
    ['not_processed_publication', '3.|要求提供公开出版物'],
    ['not_processed_excessive', '4.|无正当理由大量反复申请'],
    ['not_processed_reconfirmation', '5.|要求行政机关确认或重新出具已获取信息'],
  ]),
];

export const OTHER_HANDLING_ROW: OfficialRow = {
  code: 'other_handling',
  label: OTHER_HANDLING,
  headings: [RESULTS],
};

const OTHER_HANDLING_2021: readonly OfficialRow[] = group('（六）|其他处理', [
  ['other_not_corrected_in_time', '1.|申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['other_fee_not_paid', '2.|申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['other_remaining', '3.|其他'],
]);

const CLOSING: readonly OfficialRow[] = [
  { code: 'processed_total', label: label('（七）|总计'), headings: [RESULTS] },
  { code: 'carried_out', label: label('四、|结转下年度继续办理'), headings: [] },
];

export const REQUESTS_2019 = shareHeadings([...RECEIVED, ...ANSWERED, OTHER_HANDLING_ROW, ...CLOSING]);
export const REQUESTS_2021 = shareHeadings([...RECEIVED, ...ANSWERED, ...OTHER_HANDLING_2021, ...CLOSING]);

/** Rows beside the same vertical cell must hold the same object. */
function shareHeadings(rows: readonly OfficialRow[]): readonly OfficialRow[] {
  const known = new Map<string, Label>();
  const shared = (heading: Label): Label => {
    const first = known.get(heading.text) ?? heading;
    known.set(heading.text, first);
    return first;
  };
  return rows.map((row) => ({ ...row, headings: row.headings.map(shared) }));
}
