/** A kind of figure that sections 1, 5 and 6 state in prose, and the words that state it. */
export interface FactPattern {
  readonly code: string;
  readonly label: string;
  readonly english: string;
  /** Words right before the figure, as the source of a regular expression. */
  readonly words: string;
  readonly units: readonly string[];
}

/** Words that may stand between what is counted and its number. */
export const FILLER =
  '(?:数量?|总数|总量|信息|各类|共计?|合计|总计|累积|为|有|达到?|约|近|超过?|了|分别|[:：])*';

export const factPatterns: readonly FactPattern[] = [
  {
    code: 'requests_received',
    label: '收到政府信息公开申请',
    english: 'Requests received',
    words:
      '(?:收到|受理|新收|接收|接到)(?:的|各类|公民|法人|群众)*(?:依申请公开|(?:政府)?信息公开)(?:的)?申请',
    units: ['件', '条', '份', '宗', '个', '起'],
  },
  {
    code: 'requests_closed',
    label: '办结政府信息公开申请',
    english: 'Requests closed',
    words: '(?:办结|答复|办理)(?:政府)?信息公开申请',
    units: ['件', '条', '份', '宗'],
  },
  {
    code: 'requests_in_person',
    label: '当面申请',
    english: 'Requests in person',
    words: '当面申请',
    units: ['件', '条'],
  },
  {
    code: 'requests_online',
    label: '网络申请',
    english: 'Requests online',
    words: '(?:网络|网上|在线)申请',
    units: ['件', '条'],
  },
  {
    code: 'requests_letter',
    label: '信函申请',
    english: 'Requests by letter',
    words: '(?:信函|邮寄|信件)申请',
    units: ['件', '条'],
  },
  {
    code: 'requests_fax',
    label: '传真申请',
    english: 'Requests by fax',
    words: '传真申请',
    units: ['件', '条'],
  },
  {
    code: 'items_disclosed',
    label: '主动公开政府信息',
    english: 'Items disclosed proactively',
    words: '主动公开(?:各类)?(?:政府|政务)?(?:信息)?',
    units: ['条', '件', '项'],
  },
  {
    code: 'items_withheld',
    label: '不予公开',
    english: 'Items withheld',
    words: '不予公开(?:的)?(?:政府信息)?',
    units: ['条', '件', '项'],
  },
  {
    code: 'items_on_website',
    label: '政府网站公开政府信息',
    english: 'Items disclosed on the website',
    words: '网站(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?(?:信息)?',
    units: ['条', '篇', '件'],
  },
  {
    code: 'items_on_wechat',
    label: '政务微信公开政府信息',
    english: 'Items disclosed on WeChat',
    words: '微信(?:公众号)?(?:主动)?(?:公开|发布|推送)(?:各类)?(?:政府|政务)?(?:信息)?',
    units: ['条', '篇', '件'],
  },
  {
    code: 'items_on_weibo',
    label: '政务微博公开政府信息',
    english: 'Items disclosed on Weibo',
    words: '微博(?:主动)?(?:公开|发布|推送)(?:各类)?(?:政府|政务)?(?:信息)?',
    units: ['条', '篇', '件'],
  },
  {
    code: 'processing_fees',
    label: '信息处理费',
    english: 'Fees charged for processing information',
    words: '信息处理费(?:的)?(?:总?金额|收入|情况)?',
    units: ['元', '万元'],
  },
  {
    code: 'accounts_closed',
    label: '政务新媒体关停',
    english: 'New media accounts closed',
    words: '(?:政务新媒体|账号)(?:共)?(?:关停|注销|关闭)(?:账号)?',
    units: ['个', '家'],
  },
  {
    code: 'online_interviews',
    label: '在线访谈',
    english: 'Online interviews',
    words: '在线访谈(?:活动)?',
    units: ['期', '次', '场'],
  },
  {
    code: 'press_conferences',
    label: '新闻发布会',
    english: 'Press conferences',
    words: '新闻发布会',
    units: ['次', '场', '期'],
  },
  {
    code: 'policy_interpretations',
    label: '政策解读',
    english: 'Policy interpretations',
    words: '政策解读(?:材料|稿件|信息|文件)?',
    units: ['篇', '条', '件', '个'],
  },
  {
    code: 'trainings',
    label: '培训',
    english: 'Training courses',
    words: '培训班?(?:会议?)?',
    units: ['次', '场', '期'],
  },
];
