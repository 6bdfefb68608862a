import type { Form, FormTable, Heading, Identity, Row, Unit } from './form.js';
import { sumOf } from './identities.js';

/**
 * An indicator of 政府信息公开情况统计表. Its articles were those of the 2007 Regulations, which the 2019 Regulations
 * renumbered, so no article is given.
 */
function row(
  code: string,
  printed: string,
  label: string,
  english: string,
  unit: Unit,
  variants: readonly string[] = [],
): Row {
  return { code, printed, label, english, unit, article: null, variants };
}

function heading(printed: string, label: string): Heading {
  return { heading: label, printed };
}

const proactive: readonly (Row | Heading)[] = [
  heading('一、主动公开情况', '主动公开情况'),
  row(
    'proactive.items',
    '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    '主动公开政府信息数',
    'Items disclosed proactively',
    '条',
  ),
  row(
    'proactive.normative_documents_disclosed',
    '其中：主动公开规范性文件数',
    '其中：主动公开规范性文件数',
    'Normative documents disclosed',
    '条',
    ['主动公开规范性文件数'],
  ),
  row(
    'proactive.normative_documents_issued',
    '制发规范性文件总数',
    '制发规范性文件总数',
    'Normative documents issued',
    '件',
  ),
  heading('（二）通过不同渠道和方式公开政府信息的情况', '通过不同渠道和方式公开政府信息的情况'),
  row(
    'proactive.channel.gazette',
    '1.政府公报公开政府信息数',
    '政府公报公开政府信息数',
    'Disclosed in the gazette',
    '条',
  ),
  row(
    'proactive.channel.website',
    '2.政府网站公开政府信息数',
    '政府网站公开政府信息数',
    'Disclosed on the website',
    '条',
  ),
  row(
    'proactive.channel.weibo',
    '3.政务微博公开政府信息数',
    '政务微博公开政府信息数',
    'Disclosed on Weibo',
    '条',
  ),
  row(
    'proactive.channel.wechat',
    '4.政务微信公开政府信息数',
    '政务微信公开政府信息数',
    'Disclosed on WeChat',
    '条',
  ),
  row(
    'proactive.channel.other',
    '5.其他方式公开政府信息数',
    '其他方式公开政府信息数',
    'Disclosed otherwise',
    '条',
    ['其它方式公开政府信息数'],
  ),
];

const response: readonly (Row | Heading)[] = [
  heading('二、回应解读情况', '回应解读情况'),
  row(
    'response.hot_topics',
    '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    '回应公众关注热点或重大舆情数',
    'Responses to matters of public concern',
    '次',
  ),
  heading('（二）通过不同渠道和方式回应解读的情况', '通过不同渠道和方式回应解读的情况'),
  row(
    'response.press_conferences',
    '1.参加或举办新闻发布会总次数',
    '参加或举办新闻发布会总次数',
    'Press conferences held or attended',
    '次',
  ),
  row(
    'response.press_conferences_by_head',
    '其中：主要负责同志参加新闻发布会次数',
    '其中：主要负责同志参加新闻发布会次数',
    'Press conferences attended by the head of the agency',
    '次',
    ['主要负责同志参加新闻发布会次数'],
  ),
  row(
    'response.online_interviews',
    '2.政府网站在线访谈次数',
    '政府网站在线访谈次数',
    'Online interviews',
    '次',
  ),
  row(
    'response.online_interviews_by_head',
    '其中：主要负责同志参加政府网站在线访谈次数',
    '其中：主要负责同志参加政府网站在线访谈次数',
    'Online interviews by the head of the agency',
    '次',
    ['主要负责同志参加政府网站在线访谈次数'],
  ),
  row(
    'response.policy_interpretations',
    '3.政策解读稿件发布数',
    '政策解读稿件发布数',
    'Policy interpretations published',
    '篇',
  ),
  row(
    'response.weibo_wechat',
    '4.微博微信回应事件数',
    '微博微信回应事件数',
    'Responses on Weibo and WeChat',
    '次',
  ),
  row('response.other', '5.其他方式回应事件数', '其他方式回应事件数', 'Responses by other means', '次', [
    '其它方式回应事件数',
  ]),
];

const requests: readonly (Row | Heading)[] = [
  heading('三、依申请公开情况', '依申请公开情况'),
  row('requests.received', '（一）收到申请数', '收到申请数', 'Requests received', '件'),
  row('requests.received.in_person', '1.当面申请数', '当面申请数', 'Requests in person', '件'),
  row('requests.received.fax', '2.传真申请数', '传真申请数', 'Requests by fax', '件'),
  row('requests.received.online', '3.网络申请数', '网络申请数', 'Requests online', '件'),
  row('requests.received.letter', '4.信函申请数', '信函申请数', 'Requests by letter', '件'),
  row('requests.closed', '（二）申请办结数', '申请办结数', 'Requests closed', '件'),
  row('requests.closed.on_time', '1.按时办结数', '按时办结数', 'Closed on time', '件'),
  row('requests.closed.extended', '2.延期办结数', '延期办结数', 'Closed after extension', '件'),
  row('requests.answered', '（三）申请答复数', '申请答复数', 'Requests answered', '件'),
  row(
    'requests.answered.already_public',
    '1.属于已主动公开范围数',
    '属于已主动公开范围数',
    'Answered: already public',
    '件',
  ),
  row('requests.answered.granted', '2.同意公开答复数', '同意公开答复数', 'Answered: granted', '件'),
  row(
    'requests.answered.partially_granted',
    '3.同意部分公开答复数',
    '同意部分公开答复数',
    'Answered: partially granted',
    '件',
  ),
  row('requests.answered.denied', '4.不同意公开答复数', '不同意公开答复数', 'Answered: denied', '件'),
  row(
    'requests.answered.denied.state_secret',
    '其中：1.涉及国家秘密',
    '其中：涉及国家秘密',
    'Denied: state secret',
    '件',
    ['涉及国家秘密'],
  ),
  row(
    'requests.answered.denied.trade_secret',
    '2.涉及商业秘密',
    '涉及商业秘密',
    'Denied: trade secret',
    '件',
  ),
  row('requests.answered.denied.privacy', '3.涉及个人隐私', '涉及个人隐私', 'Denied: privacy', '件'),
  row(
    'requests.answered.denied.security_stability',
    '4.危及国家安全、公共安全、经济安全和社会稳定',
    '危及国家安全、公共安全、经济安全和社会稳定',
    'Denied: security and stability',
    '件',
  ),
  row(
    'requests.answered.denied.not_government_information',
    '5.不是《条例》所指政府信息',
    '不是《条例》所指政府信息',
    'Denied: not government information',
    '件',
  ),
  row(
    'requests.answered.denied.other_law',
    '6.法律法规规定的其他情形',
    '法律法规规定的其他情形',
    'Denied: other cases provided for by law',
    '件',
    ['法律法规规定的其它情形'],
  ),
  row(
    'requests.answered.other_agency',
    '5.不属于本行政机关公开数',
    '不属于本行政机关公开数',
    'Answered: for another agency to disclose',
    '件',
  ),
  row(
    'requests.answered.not_existing',
    '6.申请信息不存在数',
    '申请信息不存在数',
    'Answered: does not exist',
    '件',
  ),
  row(
    'requests.answered.amend',
    '7.告知作出更改补充数',
    '告知作出更改补充数',
    'Answered: to be amended',
    '件',
  ),
  row(
    'requests.answered.other_channel',
    '8.告知通过其他途径办理数',
    '告知通过其他途径办理数',
    'Answered: through other channels',
    '件',
    ['告知通过其它途径办理数'],
  ),
];

const remedies: readonly (Row | Heading)[] = [
  row('reconsideration.total', '四、行政复议数量', '行政复议数量', 'Administrative reconsiderations', '件'),
  row(
    'reconsideration.upheld',
    '（一）维持具体行政行为数',
    '维持具体行政行为数',
    'Reconsideration: upheld',
    '件',
  ),
  row('reconsideration.corrected', '（二）被依法纠错数', '被依法纠错数', 'Reconsideration: corrected', '件'),
  row('reconsideration.other', '（三）其他情形数', '其他情形数', 'Reconsideration: other', '件', [
    '其它情形数',
  ]),
  row('litigation.total', '五、行政诉讼数量', '行政诉讼数量', 'Administrative lawsuits', '件'),
  row(
    'litigation.upheld',
    '（一）维持具体行政行为或者驳回原告诉讼请求数',
    '维持具体行政行为或者驳回原告诉讼请求数',
    'Litigation: upheld or dismissed',
    '件',
  ),
  row('litigation.corrected', '（二）被依法纠错数', '被依法纠错数', 'Litigation: corrected', '件'),
  row('litigation.other', '（三）其他情形数', '其他情形数', 'Litigation: other', '件', ['其它情形数']),
  row('complaints', '六、举报投诉数量', '举报投诉数量', 'Complaints', '件'),
];

const resources: readonly (Row | Heading)[] = [
  row(
    'fees',
    '七、依申请公开信息收取的费用',
    '依申请公开信息收取的费用',
    'Fees charged for requests',
    '万元',
  ),
  heading('八、机构建设和保障经费情况', '机构建设和保障经费情况'),
  row(
    'organisation.units',
    '（一）政府信息公开工作专门机构数',
    '政府信息公开工作专门机构数',
    'Units for information disclosure',
    '个',
  ),
  row(
    'organisation.reading_points',
    '（二）设置政府信息公开查阅点数',
    '设置政府信息公开查阅点数',
    'Public reading points',
    '个',
  ),
  row(
    'organisation.staff',
    '（三）从事政府信息公开工作人员数',
    '从事政府信息公开工作人员数',
    'Staff for information disclosure',
    '人',
  ),
  row(
    'organisation.staff_full_time',
    '1.专职人员数（不包括政府公报及政府网站工作人员数）',
    '专职人员数',
    'Full-time staff',
    '人',
  ),
  row('organisation.staff_part_time', '2.兼职人员数', '兼职人员数', 'Part-time staff', '人'),
  row(
    'organisation.budget',
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '政府信息公开专项经费',
    'Budget for information disclosure',
    '万元',
  ),
  heading('九、政府信息公开会议和培训情况', '政府信息公开会议和培训情况'),
  row(
    'training.meetings',
    '（一）召开政府信息公开工作会议或专题会议数',
    '召开政府信息公开工作会议或专题会议数',
    'Meetings held',
    '次',
  ),
  row('training.courses', '（二）举办各类培训班数', '举办各类培训班数', 'Training courses held', '次'),
  row('training.participants', '（三）接受培训人员数', '接受培训人员数', 'Persons trained', '人次'),
];

const statistics: FormTable = {
  code: 'legacy',
  label: '政府信息公开情况统计表',
  english: 'Statistics on information disclosure',
  section: '政府信息公开情况统计表',
  layout: 'rows',
  blocks: [
    {
      caption: null,
      columns: [{ code: 'value', label: '统计数', english: 'Value' }],
      rows: [...proactive, ...response, ...requests, ...remedies, ...resources],
    },
  ],
};

function identity(id: string, whole: string, parts: readonly string[]): Identity {
  return { id, table: 'legacy', left: sumOf([whole], ['value']), right: sumOf(parts, ['value']) };
}

function under(prefix: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${prefix}.${name}`);
}

const identities: readonly Identity[] = [
  identity(
    'legacy.received',
    'requests.received',
    under('requests.received', ['in_person', 'fax', 'online', 'letter']),
  ),
  identity('legacy.closed', 'requests.closed', under('requests.closed', ['on_time', 'extended'])),
  identity(
    'legacy.answered',
    'requests.answered',
    under('requests.answered', [
      'already_public',
      'granted',
      'partially_granted',
      'denied',
      'other_agency',
      'not_existing',
      'amend',
      'other_channel',
    ]),
  ),
  identity(
    'legacy.denied',
    'requests.answered.denied',
    under('requests.answered.denied', [
      'state_secret',
      'trade_secret',
      'privacy',
      'security_stability',
      'not_government_information',
      'other_law',
    ]),
  ),
  identity(
    'legacy.reconsideration',
    'reconsideration.total',
    under('reconsideration', ['upheld', 'corrected', 'other']),
  ),
  identity('legacy.litigation', 'litigation.total', under('litigation', ['upheld', 'corrected', 'other'])),
  identity('legacy.staff', 'organisation.staff', [
    'organisation.staff_full_time',
    'organisation.staff_part_time',
  ]),
];

export const legacy: Form = {
  id: 'legacy',
  label: '政府信息公开情况统计表',
  years: [2008, 2018],
  source: '国务院办公厅政府信息公开情况统计报送通知 (in this shape from 2014)',
  tables: [statistics],
  identities,
};
