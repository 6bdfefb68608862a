/** What is published: 主动公开政府信息, 发布各类政务信息. */
export const KINDS =
  '(?:全[省市州县区旗镇乡](?=[各政信])|各类|政府|政务|工作|街道(?=信息)|(?:主动)?公开(?=信息)|信息|消息|推文|图文|文章|稿件)';
export const INFORMATION = `${KINDS}*`;
export const PUBLISH =
  '(?:主动|规范|已|对外|向社会|依法|共|累计|及时|全年|集中|新增|新|编发|发布|公开|公布|推送|[并、])*(?:公开|公布|发布|公示|推送|更新|编发|刊登|上传)';
/** What is published, by examples: 发布规划计划、财政资金等信息30条. */
export const LISTED =
  '(?:涉及|有关|了)?[^,;:。()]{2,80}(?:等(?:[^,;:。、()等]{0,16}(?:的|方面|领域))?|(?:以及|及|和)其[他它](?:各类|方面的?)?)';
export const EXAMPLES = `(?:${LISTED})?`;
/** 制发规范性文件3件,主动公开3件 says how many of the documents, where 主动公开政府信息50条 would be a sum of its own. */
export const OF_DOCUMENTS =
  '(?=主动)(?:(?<!(?:文件|公文|建议|提案|复文)[^,;。\\d]{0,16}[\\d,]{1,6}[件份条个篇],[^,;。\\d]{0,6})|(?=主动[^\\d,]{0,12}信息))';
/** 制作获取政府信息30条,其中主动公开信息28条: what was made is not what was disclosed, and this is no part of it. */
export const OF_MADE =
  '(?:制作|产生|形成|生成|获取)(?:的|了)?(?:政府|政务)?信息[^,;。\\d]{0,6}\\d+[条件],其中,?主动公开(?:政府|政务)?信息';
/** 及时、准确、全面公开政府信息380条, 本年度政府信息公开共53条: all of it. */
export const OF_YEAR =
  '(?<=全面)公开(?:政府|政务)信息|(?<=本年度?|全年|20\\d{2}年度?)政府信息公开(?=[共总合])';
/** 公开401条信息: what is published stands behind its number. */
export const BEHIND = '(?:各类|有效|图文|原创)*(?:政府|政务|工作)?(?:动态)?(?:信息|推文|图文|文章)';
/** Behind the number nothing of the clause is left: 网站发布了72条; but not 网站发布了72条解读. */
export const NOTHING_BEHIND = '[,:()、]|其中|$';
/** 发布信息578条,其中微博183条、微信270条: one of the channels into which a whole is divided. */
export const AMONG =
  '(?<=(?:公开|发布|推送|更新)[^,。;]{0,24}\\d[万千余多]*[条篇件则](?:[,(]?其中[,:]?|[,(:](?:其中)?[^。;]{0,80}\\d[万千余多]*[条篇件则][,、]))';
const CHANNEL =
  '(?:网站|(?<=政府)网(?!络|上|民)|信息网|公开网|官网|门户|微信|微博|公众号|新媒体|公报|公示栏|公开栏|报刊|报纸|电视|广播|客户端|平台|专栏|栏目)';
/** Whose or what kind of site: what stands before it joins it to another channel. */
export const OF_SITE =
  '(?:[我本](?:局|委|厅|办|院|镇|乡|街道|单位)|[县市区镇乡省]?(?:人民)?政府|门户|官方|部门|单位|政务|(?:政府|政务)信息(?=公开网))*';
const JOINT = '[^,]{0,12}[、和与及][^,]{0,12}';
/** All that is reported on: 全镇政府信息公开66条. */
export const WHOLE = '(?:全[省市州县区旗镇乡街局委]|[我本](?:局|委|厅|办|院|镇|乡|街道|单位))(?:共)?';
/** The figure of a government's departments and towns is a part of its own. */
export const PART =
  '(?<!全[省市州县区][^,]{0,20})(?:(?<![本我]|政府[及和与](?:各|所属)?)部门|镇\\(街道\\)|乡镇|街道\\))(?:共|累计|合计|主动|对外)*$';
/** Another channel than all of them together; 网站等渠道 and 平台、网站 are all of them. */
export const ONE_CHANNEL = `(?<!${CHANNEL}${JOINT}|各[个类大]?|多[个种])${CHANNEL}(?!.*等|${JOINT}${CHANNEL})`;
/** How normative documents come about. */
export const ISSUE = '(?:制定|制作|制发|出台|印发)';
