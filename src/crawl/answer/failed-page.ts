import { namesDisclosureReport } from '../adapters/report-title.js';
import type { Outline } from '../page/outline.js';

/** As of challenges: what says more is a page of its own. */
const SHORT_TEXT = 200;

const SAYS_FAILED = new RegExp(
  [
    '系统(?:发生|出现)?(?:错误|异常|故障|繁忙|出错)|服务器?(?:内部|发生|出现)?(?:错误|异常|繁忙)',
    '(?:人数|访问量)过(?:多|大)|数据库[^。]{0,6}(?:失败|错误|异常)',
    '(?:参数|请求)(?:错误|异常|有误|不合法|无效)|非法(?:参数|请求|访问|操作)',
    'internal server error|bad gateway|service unavailable|gateway time-?out|runtime error|whitelabel error page',
  ].join('|'),
  'i',
);

/** Whether a page that came with status 200 says that the server failed, or that it does not understand the request. */
export function saysFailed({ title, visible }: Outline): boolean {
  const words = `${title} ${visible}`;
  return visible.length <= SHORT_TEXT && SAYS_FAILED.test(words) && !namesDisclosureReport(words);
}
