/** A kind of document that stands beside annual reports, or under titles like theirs, and is none. */
export interface OtherKind {
  /** For a person, in English with the Chinese term. */
  readonly name: string;
  readonly title: RegExp;
  /**
   * `always`: even with the tables of a report in it. `without_figures`: a notice carries an empty form, but may as
   * well pass on a filled one. `without_tables`: the title is not proof enough.
   */
  readonly applies: 'always' | 'without_figures' | 'without_tables';
}

/** In the order in which they are tried, by the title of the document without white space. */
export const otherKinds: readonly OtherKind[] = [
  {
    name: 'an explanation of a report',
    title: /解读|图解|一图|图说|看懂|明白卡|^.{0,40}(?:年报|报告)》?(?:的)?(?:编制)?说明$/u,
    applies: 'always',
  },
  {
    name: 'a notice',
    title:
      /(?:通知|通告|函|要求|方案|办法|规定|要点|提示|须知)(?:[（(].{0,12}[）)])?$|^.{0,30}关于(?:做好|编制|报送|填报|撰写|开展|进一步|规范|印发.{0,20}(?:格式|模板))/u,
    applies: 'without_figures',
  },
  {
    name: 'news of a report',
    title:
      /^(?!关于).{2,20}(?:发布|公布|晒出)(?:了)?20\d{2}年.*(?:报告|年报)$|(?:召开|举办|举行|组织).{0,40}(?:会议?|培训班?)$/u,
    applies: 'without_tables',
  },
  {
    name: 'a summary or a plan of work (工作总结, 工作计划)',
    title: /^(?!.*信息公开).*20\d{2}年.*(?:总结|工作计划)$/u,
    applies: 'without_tables',
  },
  {
    name: 'a form to be filled in (模板)',
    title: /模板|范本|样表|填报说明|参考格式|填写说明/u,
    applies: 'without_figures',
  },
  {
    name: 'a report of a company, a school or a hospital, which other rules govern (公共企事业单位)',
    title:
      /公共企事业单位|^(?!.*[局委办][（(])(?=.*公开).*(?:学校|(?<!行政)学院|大学|中学|小学|幼儿园|高校|医院|卫生院|保健院|有限责任公司|有限公司|集团|供电公司|自来水公司|燃气公司|公交公司|总公司)(?!城|路|街|镇|管理|工作|周边|监管|发展|服务|建设|党|行政).{0,24}(?:公开.{0,12}(?:报告|年报)|年度报告)/u,
    applies: 'always',
  },
  {
    name: 'a report on government under the rule of law (法治政府建设)',
    title:
      /^(?!.*信息公开).*(?:法治(?:政府|建设|工作|.{0,6}建设)|依法行政(?:工作)?.{0,8}(?:报告|情况)|法治.{0,4}(?:年度)?报告)/u,
    applies: 'always',
  },
  { name: 'a work report (政府工作报告)', title: /(?<!公开)政府工作报告/u, applies: 'always' },
  {
    name: 'a guide to disclosure (政府信息公开指南)',
    title: /公开(?:工作)?指南/u,
    applies: 'without_tables',
  },
  {
    name: 'a catalogue (政府信息公开目录)',
    title: /公开(?:事项)?(?:标准|基本)?(?:目录|清单)|目录(?:清单)?$/u,
    applies: 'without_tables',
  },
  {
    name: 'a statistical bulletin (统计公报)',
    title: /统计公报|国民经济和社会发展.{0,12}(?:公报|报告)|统计年鉴/u,
    applies: 'always',
  },
  {
    name: 'a budget or its accounts (预算, 决算)',
    title: /(?:预算|决算).{0,8}(?:公开|报告|说明|草案|情况|表)/u,
    applies: 'without_tables',
  },
  {
    name: 'a report on websites or new media (政府网站工作年度报表)',
    title:
      /政府网站(?:工作|监管)?(?:年度)?(?:报表|工作年度报[表告])|网站(?:监管)?年度报表|政务新媒体.{0,6}(?:年报|年度报)/u,
    applies: 'without_tables',
  },
  {
    name: 'a summary of many agencies’ figures (汇总)',
    title: /汇总|一览表?|通报|排名|统计分析|综述|评估报告|考核结果/u,
    applies: 'without_tables',
  },
  {
    name: 'figures of a part of a year (半年, 季度)',
    title: /20\d{2}年度?(?:上半年|下半年|第?[一二三四1-4]季度|1?\d月份?(?!\d))(?!.*年度报告)/u,
    applies: 'without_tables',
  },
  {
    name: 'a list or a column of reports',
    title: /(?:年报|年度报告)(?:专栏|专题|列表|栏目|汇编)$/u,
    applies: 'without_tables',
  },
];

/** A page that a site or what stands before it puts in the place of another: of little text, and in these words. */
export const substitutePages: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'a challenge page that asks for a script or a captcha',
    /(?:开启|启用|打开|支持|允许)\s*(?:浏览器)?(?:的)?\s*JavaScript|enable\s+JavaScript|requires\s+JavaScript|访问验证|安全验证|人机验证|滑动验证|滑块|验证码|captcha|正在(?:进行)?(?:安全)?(?:检查|检测|验证)|checking your browser/iu,
  ],
  [
    'a firewall page',
    /安全(?:防护|策略|狗)|防火墙|(?:访问|请求)[^。]{0,20}(?:拦截|阻断|拒绝|禁止|受限)|Forbidden|Access\s+Denied|Request\s+Rejected/iu,
  ],
  [
    'a maintenance page',
    /(?:网站|系统|平台|服务器|页面|数据库).{0,12}(?:维护|升级|改造|迁移|改版|调试)|(?:维护|升级|改版)(?:中|期间|公告)|暂停(?:访问|服务)|under\s+(?:maintenance|construction)|Service\s+Unavailable/iu,
  ],
  [
    'a page that says that there is no such page',
    /(?<!["“])(?:页面|网页|信息|文件|文章|内容|资源)[^。]{0,12}(?:不存在(?!之|\d|["”])|已删除|被删除|已失效|找不到|已下线|无法访问)|(?:找不到|无法找到)[^。]{0,12}(?:页面|网页|文件)|\b404\b|Not\s+Found/iu,
  ],
  ['a login page', /(?:用户名|账号|帐号)[^。]{0,40}密码|统一身份认证|扫码登录|请(?:先)?登录/u],
  ['a page that leads elsewhere', /(?:秒|正在|自动|页面|即将).{0,8}跳转/u],
];
