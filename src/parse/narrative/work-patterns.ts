import { type FactPattern, oneOf, TIMES } from './fact-pattern.js';

/** What fees are for. */
const FOR =
  '(?:过|任何|相关|有关|因|与|政府|政务|依申请公开|申请|公开|提供|信息处理|信息|工作|的|任何|检索|复制|复印|打印|传真|邮寄|邮递|递送|成本|等|、)*';
/** Who charges, and for what: 没有因申请公开政府信息而发生的收费和减免. */
const ON_DISCLOSURE = '(?:关于|有关|因|依申请公开|申请|公开|政府|政务|信息|工作|方面|而|发生|产生|的)*';
/**
 * 未发生费用减免 says that nobody was let off a fee, 未收取信息处理费的申请 counts some requests, and 未收取检索费,收取邮寄费
 * names one fee of several.
 */
const NOT_WAIVED = '(?!用|的?减免|的?(?:申请|件)|[^;]*(?<![未有])收取[^,;]{0,20}\\d[\\d.]*万?元)';
/** In how many ways a report says that no fee was charged. */
const NO_FEES = [
  `(?:未|没有|无)(?:收取|产生|发生|收过)${FOR}收?费用?${NOT_WAIVED}`,
  `(?:未|没有)[向对][^,;]{2,24}(?:收取${FOR}费用|(?:进行)?收费(?=的情况|$|,))`,
  `(?:没有|无|不存在)${ON_DISCLOSURE}收费(?:以?及|和|与|、)(?:费用)?减免(?:事项|情况|$|(?=,))`,
  `(?:没有|无|不存在)(?=[^,]{0,12}公开)${ON_DISCLOSURE}收费情况`,
  `(?:未|没有)进行过?(?=[^,]{0,12}公开)${ON_DISCLOSURE}收费(?=$|,)`,
  '公开[^,;]{0,12}(?:未(?:予|进行)?|没有)收费(?=$|,)',
  `未(?:涉及|发生|产生)(?=[^,]{0,12}公开)${ON_DISCLOSURE}收费[及和、]减免(?:事项|情况)?(?=$|,)`,
  '收费(?:[及和、]减免)?(?:的)?情况:无(?=$|,)',
  '信息公开(?:工作)?(?:方面)?(?:均|暂)?(?:无|没有)(?:任何)?收费(?:[及和、]减免)?的?(?:情况|现象|行为|项目)',
] as const;

/** Figures on what the agency did for disclosure: answers to the public, supervision, training, fees. */
export const workPatterns: readonly FactPattern[] = [
  {
    code: 'processing_fees',
    label: '信息处理费',
    english: 'Fees charged for processing information',
    keywords: ['费'],
    words: oneOf(
      '信息处理费(?:用)?(?:的)?(?:总?金额|收入|情况)?(?:(?:共|共计|总计|合计)收取)?',
      '依申请(?:公开|提供)(?:政府)?(?:信息)?(?:的|共)?收取(?:的)?(?:检索|复制|复印|邮寄|邮递|等|、|成本|相关)*费用(?:\\([^()]{0,20}\\))?',
      '收取(?:依申请|政府信息|信息)公开(?:政府信息|信息|工作|的|相关)*费用',
      '向(?:政府信息公开)?申请人收取(?:的)?(?:相关)?费用',
    ),
    units: ['元'],
    none: NO_FEES.join('|'),
    unless: '减免|免除|免收',
  },
  {
    code: 'accounts_closed',
    label: '政务新媒体关停',
    english: 'New media accounts closed',
    keywords: ['关停', '注销', '关闭'],
    words: oneOf(
      '(?:新媒体|账号|公众号)(?:账号)?(?:共|已)*(?:关停|注销|关闭)(?:注销)?(?:账号)?',
      '(?:关停|注销|关闭)(?:注销)?(?:政务)?(?:新媒体|公众号)(?:账号)?',
    ),
    around: ['(?:关停|注销|关闭)(?:注销)?', '(?:政务)?(?:新媒体|公众号|微信|微博)'],
    units: ['个', '家'],
  },
  {
    code: 'websites_closed',
    label: '政府网站关停',
    english: 'Government websites closed',
    keywords: ['关停', '关闭', '整合'],
    words: '网站(?:共|已)*(?:关停|关闭)|(?:关停|关闭)(?:整合)?(?:政府|部门)?网站',
    around: ['(?:关停|关闭)(?:整合)?', '(?:政府|部门)?网站'],
    units: ['个', '家'],
  },
  {
    code: 'online_interviews',
    label: '在线访谈',
    english: 'Online interviews',
    keywords: ['访谈'],
    words: '在线访谈(?:活动|节目|栏目)?',
    around: ['(?:开展|举办|组织|制作)', '在线访谈'],
    units: TIMES,
    // Of one programme by its name, beside which there may be others: 《行风热线》在线访谈2次.
    unless: '》$',
  },
  {
    code: 'press_conferences',
    label: '新闻发布会',
    english: 'Press conferences',
    keywords: ['新闻发布'],
    words: '新闻发布会(?:活动)?',
    around: ['(?:召开|举办|组织|举行|参加)(?:了|各类)?', '(?:[省市县区]?(?:人民)?政府)?新闻发布(?:会|活动)'],
    units: TIMES,
    // Those of its head, and those of one kind.
    unless: '负责|专场',
  },
  {
    code: 'policy_interpretations',
    label: '政策解读',
    english: 'Policy interpretations',
    keywords: ['解读'],
    words: '政策(?:文件)?解读(?:材料|稿件?|信息|文件|产品)?',
    around: ['(?:发布|公开|制作|编发)(?:各类)?', '(?:政策(?:文件)?解读|解读(?:材料|稿件|信息))'],
    units: ['篇', '条', '件', '个', '则', '份', '期'],
    // Of one kind of them.
    unless: '图[解文表]|视频|动漫|音频|媒体|专家',
  },
  {
    code: 'public_concerns_answered',
    label: '回应公众关注热点',
    english: 'Public concerns responded to',
    keywords: ['回应'],
    words: '回应(?:公众|社会|群众)?(?:关切|关注)?(?:的)?(?:热点|舆情|问题|[或和及]?重大舆情|[和及]|诉求)*',
    units: ['次', '件', '条', '个'],
    context: '回应(?:公众|社会|群众|热点|重大|舆情)',
  },
  {
    code: 'proposals_answered',
    label: '办理建议提案',
    english: 'Proposals of deputies and committee members answered',
    keywords: ['提案'],
    words: '(?:人大代表)?建议(?:和|、)?(?:[省市县区]?政协(?:委员)?)?提案(?:办理)?',
    // 提案办理12条 counts what was published about them.
    units: ['件', '份'],
  },
  {
    code: 'meetings',
    label: '政府信息公开工作会议',
    english: 'Meetings on disclosure',
    keywords: ['会议'],
    words:
      '(?:召开|组织)(?:了)?(?:全[县市区省])?(?:政府信息公开|政务公开)(?:相关)?(?:工作)?(?:专题)?(?:推进|部署|培训)?(?:工作)?会议?',
    units: TIMES,
  },
  {
    code: 'trainings',
    label: '培训',
    english: 'Training courses',
    keywords: ['培训'],
    words: '培训(?:会议?|班|活动|讲座)?',
    around: [
      '(?:举办|开展|组织|召开)(?:了|各类)?',
      '(?:政务公开|政府信息公开|信息公开|业务|专题)(?:工作)?(?:业务|专题)?培训',
    ],
    units: TIMES,
    context: '公开',
    unless: '参加|参与|就业|技能|创业|安全|消防|农',
  },
  {
    code: 'training_participants',
    label: '接受培训人员',
    english: 'Participants in training',
    keywords: ['培训'],
    words:
      '(?:接受)?培训(?:各级|各类|相关|有关|政府信息公开|政务公开|工作)*(?:人员|人数|信息员)?|参加人数|参训(?:人员|人数)?',
    units: ['人次', '人', '名'],
    context: '培训',
  },
];
