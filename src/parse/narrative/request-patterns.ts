import { CASES, type FactPattern, oneOf } from './fact-pattern.js';
import { NONE_RECEIVED, RECEIVE, REQUEST, REQUESTERS } from './request-words.js';

/** One way in which requests came is a part of them: 通过网络收到申请25件. */
const WAY_IN =
  '(?:通过|以|经|采用)?(?:网络|网上|在线|线上|互联网|信函|邮寄|信件|邮政|来信|当面|现场|窗口|传真|(?:官方|门户|政府)网站)(?:方式|形式|渠道|途径|平台)?$';
/** 受理线上申请65件,依法办结62件,受理线下申请9件: what was closed of those that came in one way. */
const OF_ONE_WAY =
  '(?:收到|受理|接收|接到)(?:线上|线下|网上|网络|信函|邮寄|当面|现场)[^,;]{0,16}\\d[件条份],(?:已|均|全部|依法)*';
const ABOUT_REQUESTS = '申请|办理结果(?:如下|为)|(?<!提案|建议|议案)(?:处理结果|答复件)中';
/** Figures on requests (依申请公开): received, by way of submission, and by outcome. */
export const requestPatterns: readonly FactPattern[] = [
  {
    code: 'requests_received',
    label: '收到政府信息公开申请',
    english: 'Requests received',
    keywords: ['申请'],
    words: oneOf(
      `${RECEIVE}${REQUESTERS}${REQUEST}`,
      `收到申请(?:公开|[书表])?`,
      `${REQUEST}(?:总?共|累计)?(?:受理|收到)(?:[并和及、]?(?:办理|办结|答复|回复))?`,
    ),
    around: [`${RECEIVE}${REQUESTERS}`, REQUEST],
    units: [...CASES, '例', '项'],
    unless: WAY_IN,
    none: NONE_RECEIVED.join('|'),
  },
  {
    code: 'requests_carried_in',
    label: '上年结转政府信息公开申请',
    english: 'Requests carried in from the year before',
    keywords: ['结转', '转结'],
    words: `(?:(?:上年度?|上一年度?|去年)(?:结转|转结)|结转上一?年度?)(?:至?(?:今年|本年度?))?(?:办理件?)?(?:的)?(?:${REQUEST}|申请)?`,
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
    none: '(?:上年度?|上一年度?)(?:无|没有)结转|(?:无|没有)上一?年度?结转(?!(?:资金|经费|项目))',
  },
  {
    code: 'requests_carried_out',
    label: '结转下年度继续办理',
    english: 'Requests carried out to the next year',
    keywords: ['结转', '转结', '转下'],
    words: `(?:(?:结转|转结)(?:至|到)?(?:下一?年度?|次年|20\\d{2}年度?)|(?<!结)转下一?年度?)(?:继续)?(?:办理|答复)?(?:的)?(?:${REQUEST}|申请)?`,
    // 收到申请40件，4件结转至下年度继续办理
    around: [
      '(?<=[,、;])(?:剩余|其余|另有|另)?',
      '(?:申请)?(?:结?转|转结)(?:至|到)?(?:下一?年度?|次年|20\\d{2}年度?)',
    ],
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
    none: '(?:无|没有)(?:申请)?件?(?:结转|转结)(?:至|到)?(?:下一?年度?|次年)',
  },
  {
    code: 'requests_closed',
    label: '办结政府信息公开申请',
    english: 'Requests closed',
    keywords: ['办结', '答复'],
    words: `(?=办结|答复)(?<!按时|按期|延期|及时|公开|${OF_ONE_WAY})(?:办结|答复)(?:了)?(?:${REQUEST}|(?:公开)?申请)?`,
    around: ['(?<!按时|按期|延期|及时|公开)(?:办结|答复)(?:了|的)?', `(?:${REQUEST}|申请)`],
    units: CASES,
    context: ABOUT_REQUESTS,
  },
  {
    code: 'requests_granted',
    label: '予以公开',
    english: 'Requests granted',
    keywords: ['予以公开', '同意公开'],
    words: '(?:予以公开|同意公开)["”]?(?:的)?(?:答复)?',
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
    unless: '不|部分',
  },
  {
    code: 'requests_partially_granted',
    label: '部分公开',
    english: 'Requests granted in part',
    keywords: ['部分公开', '部分予以公开'],
    words: '(?:予以|同意)?部分(?:予以)?公开["”]?(?:的)?(?:答复)?',
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
  },
  {
    code: 'requests_unavailable',
    label: '无法提供',
    english: 'Requests for information that is not available',
    keywords: ['无法提供'],
    words: '无法提供(?:的)?',
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
  },
  {
    code: 'requests_not_processed',
    label: '不予处理',
    english: 'Requests not processed',
    keywords: ['不予处理'],
    words: '不予处理(?:的)?',
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
  },
  {
    code: 'requests_other_handling',
    label: '其他处理',
    english: 'Requests handled otherwise',
    keywords: ['其他处理'],
    words: '其他处理(?:的|结果)?',
    units: CASES,
    context: ABOUT_REQUESTS,
    section: 'requests',
  },
  channel('requests_in_person', '当面申请', 'Requests in person', ['当面', '现场', '窗口']),
  channel('requests_online', '网络申请', 'Requests online', [
    '网络',
    '网上',
    '在线',
    '线上',
    '互联网',
    '官方网站',
    '门户网站',
    '政府网站',
  ]),
  channel('requests_letter', '信函申请', 'Requests by letter', ['信函', '邮寄', '信件', '邮政', '来信']),
  channel('requests_fax', '传真申请', 'Requests by fax', ['传真']),
  {
    code: 'items_withheld',
    label: '不予公开',
    english: 'Items withheld',
    keywords: ['不予公开'],
    words: '不予公开["”]?(?:的)?(?:政府信息)?(?:答复)?',
    units: CASES,
  },
];

/** How a request was handed in. */
function channel(code: string, label: string, english: string, names: readonly string[]): FactPattern {
  const way = `(?:${names.join('|')})(?:方式|形式|渠道|途径|平台|系统)?`;
  return {
    code,
    label,
    english,
    keywords: names,
    // 收到申请4件，2件为网络申请，2件通过信函提交
    around: ['(?<=[,、;:(]|其中)', `(?:均?(?:[为是系以]|属于)|通过|采用)${way}`],
    words: oneOf(
      `${way}(?:提交|提出|收到|接收|受理|递交)?(?:的)?(?:${REQUEST}|申请[书表]?)(?:的)?`,
      `(?<=^|[,:(、]|其中|通过|采用)${way}(?:接收|收到|受理|提交|提出|递交)?`,
    ),
    units: CASES,
    context: ABOUT_REQUESTS,
  };
}
