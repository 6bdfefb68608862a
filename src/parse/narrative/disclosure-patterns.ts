import {
  AMONG,
  BEHIND,
  EXAMPLES,
  INFORMATION,
  ISSUE,
  KINDS,
  LISTED,
  NOTHING_BEHIND,
  OF_DOCUMENTS,
  OF_MADE,
  OF_SITE,
  OF_YEAR,
  ONE_CHANNEL,
  PART,
  PUBLISH,
  WHOLE,
} from './disclosure-words.js';
import { type FactPattern, ITEMS, oneOf } from './fact-pattern.js';

/** Figures on proactive disclosure (主动公开): all, by channel, and by category. */
export const disclosurePatterns: readonly FactPattern[] = [
  {
    code: 'items_disclosed',
    label: '主动公开政府信息',
    english: 'Items disclosed proactively',
    keywords: ['公开', '主动公布', '主动发布'],
    words: oneOf(
      `${OF_DOCUMENTS}主动(?:向社会|对外|新增|全面)?(?:公[开布]|发布)(?:发布|公开)?(?:的|了)?(?:${INFORMATION}|${EXAMPLES}(?:政府|政务)?信息|(?:政府|政务)公开信息|(?:各类)?(?<field>\\p{Script=Han}{2})政府信息)`,
      OF_MADE,
      OF_YEAR,
      // 政府信息公开数量
      '(?<!申请)政府信息公开(?:的)?(?:总数|数量?)',
      `${WHOLE}政府信息公开`,
      // 累计公开信息850条,其中2021年新增
      `(?=新增|主动公开|公开)(?<=累[计积](?:主动)?公开${INFORMATION}\\d+[条件],其中,?(?:20\\d{2}年度?|今年|本年度?))(?:新增|主动公开|公开)+`,
      '(?<=共|[共累合总]计|等(?:渠道|途径|方式|形式)|年|年度|[我本][局委镇乡办街县区市])公开(?:各类|政府|政务)*信息',
      // 公开信息40条,其中主动公开: the rest was asked for
      '(?<=(?<!主动)公开(?:各类|政府|政务)*信息(?:共计?|总计)?[\\d,]+[条件份],)其中,?主动公开(?:政府|政务|信息)*',
      '^公开各类(?:政府|政务)*信息',
      `(?<=等(?:渠道|途径|方式|形式))公开${LISTED}(?:各类|政府|政务)*信息`,
    ),
    around: ['(?<!申请|不予|部分|依)公开(?:了)?', BEHIND],
    units: ITEMS,
    // 法定主动公开内容 is a column of sites; answers to deputies, and what is kept in full text, are no whole.
    unless: `${ONE_CHANNEL}|电子化的?$|(?:建议|提案|议案)[^,]{0,12}(?:中,)?$|法定$|其中(?!20\\d{2}年|今年|本年|新增)|${PART}`,
    // 公开信息687条,其中主动公开668条: the whole counts what was disclosed on request as well.
    unlessBehind: '^[^,;\\d]{0,4},其中,?主动公开(?:政府|政务|信息)*\\d',
  },
  channel(
    'items_on_website',
    '政府网站公开政府信息',
    'Items disclosed on the website',
    ['网站', '信息网', '公开网', '官网', '政府网'],
    `${OF_SITE}(?:网站|信息网|公开网|官网|(?<=政府)网)(?:(?:政务|政府信息|信息)公开(?:平台|专栏))?`,
  ),
  channel(
    'items_on_wechat',
    '政务微信公开政府信息',
    'Items disclosed on WeChat',
    ['微信'],
    '(?<!微博)(?:政务)?微信(?:公众号|订阅号|服务号|公众平台|平台|(?:公众)?[账帐]号)?',
  ),
  channel(
    'items_on_weibo',
    '政务微博公开政府信息',
    'Items disclosed on Weibo',
    ['微博'],
    '(?<!微信)(?:政务)?微博(?:平台|[账帐]号)?',
  ),
  channel('items_in_gazette', '政府公报公开政府信息', 'Items disclosed in the gazette', ['公报'], '公报'),
  {
    code: 'normative_documents_issued',
    label: '制发规范性文件',
    english: 'Normative documents issued',
    keywords: ['规范性文件'],
    words: `(?:${ISSUE}(?:并?(?:公开|公布|发布))?|新发布的)(?:行政)?规范性文件`,
    around: [`${ISSUE}(?:并?(?:公开|公布|发布))?`, '(?:行政)?规范性文件'],
    units: ['件', '份', '部', '个'],
    none: '(?:未|没有|无)(?:制定|制发|出台|印发|发布)(?:[、和或及]?(?:制定|制发|印发|出台|发布|废止|修改|修订|失效))*(?:过|任何|新的?|行政)*规范性文件',
  },
  category('functions', '机构职能', 'organisation and functions', '机构职能|机构设置'),
  category(
    'documents',
    '政策法规',
    'policies and normative documents',
    '政策(?:文件)?法规|法规(?:公文|文件)|规章文件|政策(?:、规范性)?文件|(?:行政)?规范性文件|政策、规范性文件',
  ),
  category('plans', '规划计划', 'plans', '规划计划|发展规划|规划'),
  category('statistics', '统计信息', 'statistics', '统计(?:数据)?'),
  category('budgets', '财政信息', 'budgets and final accounts', '财政(?:预决算|资金)?|预决算|财务'),
  category('licensing', '行政许可', 'administrative licensing', '行政许可|行政审批'),
  category('penalties', '行政处罚', 'administrative penalties', '行政处罚|行政执法'),
  category('procurement', '政府采购', 'public procurement', '政府(?:集中)?采购|招(?:标)?投标|招标采购'),
  category('projects', '重大建设项目', 'major construction projects', '重大(?:建设)?项目|重点项目'),
  category(
    'livelihood',
    '民生',
    'livelihood and social security',
    '民生|为民办实事|社会保障|民政[^,]{0,16}就业',
  ),
  category(
    'land',
    '国土资源',
    'land, construction, environment and energy',
    '国土[^,]{0,16}|征地拆迁|环境保护|生态环境',
  ),
  category('education_health', '科教文卫', 'education, culture and health', '科教[^,]{0,10}|教育|医疗卫生'),
  category(
    'safety',
    '安全生产',
    'work safety and emergencies',
    '安全生产(?:、应急管理)?|应急管理|突发公共事件',
  ),
  category('personnel', '人事', 'personnel', '人事(?:任免|信息)?'),
  category('other', '其他', 'other', '其[他它](?=类)'),
];

function channel(
  code: string,
  label: string,
  english: string,
  keywords: readonly string[],
  medium: string,
): FactPattern {
  const site = `${medium}(?:\\([^()]{0,30}\\)|["“”](?![^"“”]*栏)[^"“”,]{1,20}["“”]){0,2}[上中,]?(?:(?:所有|各)栏目)?(?:信息)?${PUBLISH}`;
  return {
    code,
    label,
    english,
    keywords,
    words: oneOf(
      `${site}(?:的|了)?(?:${KINDS}+|${EXAMPLES}(?:政府|政务)?信息|${LISTED}内容|(?<field>\\p{Script=Han}{2,4})信息)`,
      `(?=${medium})${AMONG}${medium}`,
    ),
    around: [`${site}(?:了)?`, `${BEHIND}|${NOTHING_BEHIND}`],
    units: ITEMS,
  };
}

/** 机构职能类信息102条: the categories differ from place to place, and those in use everywhere have a code. */
function category(name: string, label: string, english: string, words: string): FactPattern {
  return {
    code: `items_category_${name}`,
    label: `${label}类信息`,
    english: `Items disclosed on ${english}`,
    keywords: ['类', '信息'],
    // 财政和民生类等信息 counts several kinds together.
    words: `(?:${words})(?:类(?:的)?(?:政府|政务)?(?:信息)?|信息)(?!等)`,
    units: ITEMS,
    // What one account published on a subject is a part of the category, and so is what is left over: 其他财政信息.
    unless: '微信|微博|公众号|抖音|客户端|其[他它]$',
  };
}
