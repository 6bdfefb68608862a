/**
 * The statistics table of the years before 2019 (政府信息公开情况统计表). A line is: code | numbering | label | remark |
 * unit; a line without a code is a heading.
 */
const LINES = `
|一、|主动公开情况||
proactive.items|（一）|主动公开政府信息数|（不同渠道和方式公开相同信息计1条）|条
proactive.normative_documents_disclosed|其中：|主动公开规范性文件数||条
proactive.normative_documents_issued||制发规范性文件总数||件
|（二）|通过不同渠道和方式公开政府信息的情况||
proactive.channel.gazette|1.|政府公报公开政府信息数||条
proactive.channel.website|2.|政府网站公开政府信息数||条
proactive.channel.weibo|3.|政务微博公开政府信息数||条
proactive.channel.wechat|4.|政务微信公开政府信息数||条
proactive.channel.other|5.|其他方式公开政府信息数||条
|二、|回应解读情况||
response.hot_topics|（一）|回应公众关注热点或重大舆情数|（不同方式回应同一热点或舆情计1次）|次
|（二）|通过不同渠道和方式回应解读的情况||
response.press_conferences|1.|参加或举办新闻发布会总次数||次
response.press_conferences_by_head|其中：|主要负责同志参加新闻发布会次数||次
response.online_interviews|2.|政府网站在线访谈次数||次
response.online_interviews_by_head|其中：|主要负责同志参加政府网站在线访谈次数||次
response.policy_interpretations|3.|政策解读稿件发布数||篇
response.weibo_wechat|4.|微博微信回应事件数||次
response.other|5.|其他方式回应事件数||次
|三、|依申请公开情况||
requests.received|（一）|收到申请数||件
requests.received.in_person|1.|当面申请数||件
requests.received.fax|2.|传真申请数||件
requests.received.online|3.|网络申请数||件
requests.received.letter|4.|信函申请数||件
requests.closed|（二）|申请办结数||件
requests.closed.on_time|1.|按时办结数||件
requests.closed.extended|2.|延期办结数||件
requests.answered|（三）|申请答复数||件
requests.answered.already_public|1.|属于已主动公开范围数||件
requests.answered.granted|2.|同意公开答复数||件
requests.answered.partially_granted|3.|同意部分公开答复数||件
requests.answered.denied|4.|不同意公开答复数||件
requests.answered.denied.state_secret|其中：1.|涉及国家秘密||件
requests.answered.denied.trade_secret|2.|涉及商业秘密||件
requests.answered.denied.privacy|3.|涉及个人隐私||件
requests.answered.denied.security_stability|4.|危及国家安全、公共安全、经济安全和社会稳定||件
requests.answered.denied.not_government_information|5.|不是《条例》所指政府信息||件
requests.answered.denied.other_law|6.|法律法规规定的其他情形||件
requests.answered.other_agency|5.|不属于本行政机关公开数||件
requests.answered.not_existing|6.|申请信息不存在数||件
requests.answered.amend|7.|告知作出更改补充数||件
requests.answered.other_channel|8.|告知通过其他途径办理数||件
reconsideration.total|四、|行政复议数量||件
reconsideration.upheld|（一）|维持具体行政行为数||件
reconsideration.corrected|（二）|被依法纠错数||件
reconsideration.other|（三）|其他情形数||件
litigation.total|五、|行政诉讼数量||件
litigation.upheld|（一）|维持具体行政行为或者驳回原告诉讼请求数||件
litigation.corrected|（二）|被依法纠错数||件
litigation.other|（三）|其他情形数||件
complaints|六、|举报投诉数量||件
fees|七、|依申请公开信息收取的费用||万元
|八、|机构建设和保障经费情况||
organisation.units|（一）|政府信息公开工作专门机构数||个
organisation.reading_points|（二）|设置政府信息公开查阅点数||个
organisation.staff|（三）|从事政府信息公开工作人员数||人
organisation.staff_full_time|1.|专职人员数|（不包括政府公报及政府网站工作人员数）|人
organisation.staff_part_time|2.|兼职人员数||人
organisation.budget|（四）|政府信息公开专项经费|（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）|万元
|九、|政府信息公开会议和培训情况||
training.meetings|（一）|召开政府信息公开工作会议或专题会议数||次
training.courses|（二）|举办各类培训班数||次
training.participants|（三）|接受培训人员数||人次
`;

export interface LegacyLine {
  /** Null for a heading. */
  readonly code: string | null;
  readonly numbering: string;
  readonly text: string;
  readonly remark: string;
  readonly unit: string;
}

export const LEGACY_LINES: readonly LegacyLine[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', numbering = '', text = '', remark = '', unit = ''] = line.split('|');
    return { code: code === '' ? null : code, numbering, text, remark, unit };
  });

/** What the table itself adds up to: a sum and its parts. */
export const LEGACY_SUMS: readonly (readonly [sum: string, parts: readonly string[]])[] = [
  ['requests.answered.denied', partsOf('requests.answered.denied')],
  ['requests.received', partsOf('requests.received')],
  ['requests.closed', partsOf('requests.closed')],
  ['requests.answered', partsOf('requests.answered')],
  ['reconsideration.total', ['upheld', 'corrected', 'other'].map((part) => `reconsideration.${part}`)],
  ['litigation.total', ['upheld', 'corrected', 'other'].map((part) => `litigation.${part}`)],
  ['organisation.staff', ['organisation.staff_full_time', 'organisation.staff_part_time']],
];

function partsOf(sum: string): string[] {
  const depth = sum.split('.').length + 1;
  return LEGACY_LINES.flatMap(({ code }) =>
    code?.startsWith(`${sum}.`) && code.split('.').length === depth ? [code] : [],
  );
}
