/** 政府信息公开情况统计表, the statistics table that was annexed to the reports up to 2018. */
export type Indicator =
  | { readonly printed: string; readonly unit: null }
  | { readonly code: string; readonly printed: string; readonly label: string; readonly unit: string };

function heading(printed: string): Indicator {
  return { printed, unit: null };
}

/** `number` and `remark` are printed around the label. */
function indicator(code: string, unit: string, number: string, label: string, remark = ''): Indicator {
  return { code, unit, label, printed: `${number}${label}${remark}` };
}

export const legacyIndicators: readonly Indicator[] = [
  heading('一、主动公开情况'),
  indicator('proactive.items', '条', '（一）', '主动公开政府信息数', '（不同渠道和方式公开相同信息计1条）'),
  indicator('proactive.normative_documents_disclosed', '条', '', '其中：主动公开规范性文件数'),
  indicator('proactive.normative_documents_issued', '件', '', '制发规范性文件总数'),
  heading('（二）通过不同渠道和方式公开政府信息的情况'),
  indicator('proactive.channel.gazette', '条', '1.', '政府公报公开政府信息数'),
  indicator('proactive.channel.website', '条', '2.', '政府网站公开政府信息数'),
  indicator('proactive.channel.weibo', '条', '3.', '政务微博公开政府信息数'),
  indicator('proactive.channel.wechat', '条', '4.', '政务微信公开政府信息数'),
  indicator('proactive.channel.other', '条', '5.', '其他方式公开政府信息数'),
  heading('二、回应解读情况'),
  indicator(
    'response.hot_topics',
    '次',
    '（一）',
    '回应公众关注热点或重大舆情数',
    '（不同方式回应同一热点或舆情计1次）',
  ),
  heading('（二）通过不同渠道和方式回应解读的情况'),
  indicator('response.press_conferences', '次', '1.', '参加或举办新闻发布会总次数'),
  indicator('response.press_conferences_by_head', '次', '', '其中：主要负责同志参加新闻发布会次数'),
  indicator('response.online_interviews', '次', '2.', '政府网站在线访谈次数'),
  indicator('response.online_interviews_by_head', '次', '', '其中：主要负责同志参加政府网站在线访谈次数'),
  indicator('response.policy_interpretations', '篇', '3.', '政策解读稿件发布数'),
  indicator('response.weibo_wechat', '次', '4.', '微博微信回应事件数'),
  indicator('response.other', '次', '5.', '其他方式回应事件数'),
  heading('三、依申请公开情况'),
  indicator('requests.received', '件', '（一）', '收到申请数'),
  indicator('requests.received.in_person', '件', '1.', '当面申请数'),
  indicator('requests.received.fax', '件', '2.', '传真申请数'),
  indicator('requests.received.online', '件', '3.', '网络申请数'),
  indicator('requests.received.letter', '件', '4.', '信函申请数'),
  indicator('requests.closed', '件', '（二）', '申请办结数'),
  indicator('requests.closed.on_time', '件', '1.', '按时办结数'),
  indicator('requests.closed.extended', '件', '2.', '延期办结数'),
  indicator('requests.answered', '件', '（三）', '申请答复数'),
  indicator('requests.answered.already_public', '件', '1.', '属于已主动公开范围数'),
  indicator('requests.answered.granted', '件', '2.', '同意公开答复数'),
  indicator('requests.answered.partially_granted', '件', '3.', '同意部分公开答复数'),
  indicator('requests.answered.denied', '件', '4.', '不同意公开答复数'),
  indicator('requests.answered.denied.state_secret', '件', '', '其中：涉及国家秘密'),
  indicator('requests.answered.denied.trade_secret', '件', '', '涉及商业秘密'),
  indicator('requests.answered.denied.privacy', '件', '', '涉及个人隐私'),
  indicator(
    'requests.answered.denied.security_stability',
    '件',
    '',
    '危及国家安全、公共安全、经济安全和社会稳定',
  ),
  indicator('requests.answered.denied.not_government_information', '件', '', '不是《条例》所指政府信息'),
  indicator('requests.answered.denied.other_law', '件', '', '法律法规规定的其他情形'),
  indicator('requests.answered.other_agency', '件', '5.', '不属于本行政机关公开数'),
  indicator('requests.answered.not_existing', '件', '6.', '申请信息不存在数'),
  indicator('requests.answered.amend', '件', '7.', '告知作出更改补充数'),
  indicator('requests.answered.other_channel', '件', '8.', '告知通过其他途径办理数'),
  indicator('reconsideration.total', '件', '四、', '行政复议数量'),
  indicator('reconsideration.upheld', '件', '（一）', '维持具体行政行为数'),
  indicator('reconsideration.corrected', '件', '（二）', '被依法纠错数'),
  indicator('reconsideration.other', '件', '（三）', '其他情形数'),
  indicator('litigation.total', '件', '五、', '行政诉讼数量'),
  indicator('litigation.upheld', '件', '（一）', '维持具体行政行为或者驳回原告诉讼请求数'),
  indicator('litigation.corrected', '件', '（二）', '被依法纠错数'),
  indicator('litigation.other', '件', '（三）', '其他情形数'),
  indicator('complaints', '件', '六、', '举报投诉数量'),
  indicator('fees', '万元', '七、', '依申请公开信息收取的费用'),
  heading('八、机构建设和保障经费情况'),
  indicator('organisation.units', '个', '（一）', '政府信息公开工作专门机构数'),
  indicator('organisation.reading_points', '个', '（二）', '设置政府信息公开查阅点数'),
  indicator('organisation.staff', '人', '（三）', '从事政府信息公开工作人员数'),
  indicator(
    'organisation.staff_full_time',
    '人',
    '1.',
    '专职人员数',
    '（不包括政府公报及政府网站工作人员数）',
  ),
  indicator('organisation.staff_part_time', '人', '2.', '兼职人员数'),
  indicator(
    'organisation.budget',
    '万元',
    '（四）',
    '政府信息公开专项经费',
    '（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
  ),
  heading('九、政府信息公开会议和培训情况'),
  indicator('training.meetings', '次', '（一）', '召开政府信息公开工作会议或专题会议数'),
  indicator('training.courses', '次', '（二）', '举办各类培训班数'),
  indicator('training.participants', '人次', '（三）', '接受培训人员数'),
];
