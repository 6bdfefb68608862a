import type { Outline, Script } from '../page/outline.js';

/** An error page in the frame of its site may carry a menu; a report is far longer. */
const SHORT_TEXT = 500;

const PAGE = '(?:页面|网页|文件|文章|内容|资源)';
const ANY = '(?:页面|网页|文件|文章|内容|资源|信息|文档|稿件|栏目|链接|地址)';
const SAYS_GONE = new RegExp(
  [
    `${PAGE}(?:可能)?(?:不存在|已(?:经)?(?:被)?(?:删除|移除|下线))`,
    '(?:信息|稿件|栏目|链接)(?:可能)?已(?:经)?(?:被)?(?:删除|移除|下线|失效)',
    `${ANY}已(?:经)?(?:被)?(?:下架|撤回|撤销|撤稿)`,
    `(?:访问|请求|查找|查看|浏览|打开)的${ANY}[^。，]{0,3}(?:不存在|不见|失效|过期|失联|有误)`,
    `(?:该|此)(?:页面|信息|文章|稿件|栏目)(?:已(?:经)?)?不存在`,
    `(?:找不到|未找到|无法找到)(?:[您你]?[要所]?(?:访问|请求|查找|查看)的?|该|此)?${PAGE}`,
    `没有找到[您你]要(?:访问|请求|查找|查看)?的?${PAGE}`,
    '(?:页面|网页)[^。，]{0,4}(?:找不到|无法找到|走丢|飞走|失联)',
    'not found|cannot be found|no longer exists',
  ].join('|'),
  'i',
);
const STATUS_404 = /(?:^|\D)404(?:\D|$)/;
const NAMES_REPORT = /报告|年报/;

/** Whether a page that came with status 200 says that the page asked for is not there. */
export function saysGone({ title, headings, visible, scripts }: Outline): boolean {
  const saysSo = (words: string) => SAYS_GONE.test(words) || STATUS_404.test(words);
  if (visible.length > SHORT_TEXT) return saysSo(title) && !NAMES_REPORT.test(title);
  if (saysSo(title) || saysSo(headings.join(' '))) return true;
  if (visible === '') return SAYS_GONE.test(alertOf(scripts));
  return SAYS_GONE.test(visible) && !NAMES_REPORT.test(title);
}

/** What a page that shows nothing says in a window of its own. */
function alertOf(scripts: readonly Script[]): string {
  const alerts = scripts.map(({ text }) => /^\s*(?:window\.)?alert\(\s*["']([^"']+)/.exec(text)?.[1] ?? '');
  return alerts.join(' ');
}
