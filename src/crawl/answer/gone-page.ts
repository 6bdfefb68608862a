import type { Outline } from '../page/outline.js';

/** An error page in the frame of its site may carry a menu; a report is far longer. */
const SHORT_TEXT = 500;

const PAGE = '(?:页面|网页|文件|文章|内容|资源)';
const SAYS_GONE = new RegExp(
  [
    `${PAGE}(?:可能)?(?:不存在|已(?:经)?(?:被)?(?:删除|移除|下线))`,
    '(?:信息|稿件|栏目|链接)(?:可能)?已(?:经)?(?:被)?(?:删除|移除|下线|失效)',
    `(?:找不到|未找到|无法找到)(?:[您你]?[要所]?(?:访问|请求|查找|查看)的?|该|此)?${PAGE}`,
    'not found',
  ].join('|'),
  'i',
);
const STATUS_404 = /(?:^|\D)404(?:\D|$)/;

/** Whether a page that came with status 200 says that the page asked for is not there. */
export function saysGone({ title, headings, visible }: Outline): boolean {
  const saysSo = (words: string) => SAYS_GONE.test(words) || STATUS_404.test(words);
  if (visible.length > SHORT_TEXT) return saysSo(title) && !/报告|年报/.test(title);
  return saysSo(title) || saysSo(headings.join(' ')) || SAYS_GONE.test(visible);
}
