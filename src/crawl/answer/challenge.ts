import { namesDisclosureReport } from '../adapters/report-title.js';
import type { Markup } from '../page/markup.js';

/** Text that a page with an article always exceeds, and a challenge or error page does not. */
const SHORT_TEXT = 200;

/** A site that is being rebuilt says so; 网站维护：信息中心 at the foot of a page only says who looks after it. */
const MAINTENANCE =
  /(?:维护|升级|改版|改造)(?:之)?中(?!心)|(?:正在|进行|处于|停机|例行)[^。]{0,8}(?:维护|升级|改版|改造)|暂停(?:服务|访问)/;
const TITLED_MAINTENANCE = /^\s*(?:网站|本站|系统|平台|服务器?)[^。]{0,6}(?:维护|升级|改版|改造)/;

type Marks = readonly (readonly [mark: RegExp, name: string])[];

/** What gives a web application firewall away, in the markup and in its words. */
const MARKS: Marks = [
  [/__jsl_clearance/, 'a 加速乐 challenge'],
  [/\$_ts\b/, 'a 瑞数 challenge'],
  [
    /请(?:您?先)?(?:开启|启用|打开)[^。]{0,6}JavaScript|enable JavaScript/i,
    'a page that asks for JavaScript',
  ],
  [/访问验证|安全验证|人机验证|滑动验证|验证码|captcha/i, 'a captcha'],
  [/安全(?:防护|策略)|防火墙|(?:访问|请求)[^。]{0,20}(?:拦截|阻断|拒绝)/, 'a firewall page'],
];

/** How a site refuses a reader in words; the scripts of good pages keep the same words for later. */
const SAID: Marks = [
  [
    /(?:访问|请求|操作|刷新)[^。]{0,6}(?:过于|太|过)(?:频繁|快)|频率[^。]{0,4}(?:过|太)(?:高|快)|次数[^。]{0,4}(?:过多|太多|上限)/,
    'a page that asks for fewer requests',
  ],
  [/滑块|拖动[^。]{0,10}验证|点击[^。]{0,8}验证|checking your browser|just a moment/i, 'a captcha'],
  [/(?:疑似|存在)[^。]{0,6}攻击|access denied|403 forbidden/i, 'a firewall page'],
  [
    /(?:禁止|限制|拒绝)[^。]{0,4}(?:境外|国外|海外)|(?:境外|国外|海外|所在(?:的)?(?:地区|区域))[^。]{0,12}(?:无法|不能|不支持|禁止|限制|拒绝)/,
    'a page that refuses foreign addresses',
  ],
  [/(?:没有|无)(?:访问|查看|浏览)?权限?(?:访问|查看|浏览)|权限不足|登录后(?:访问|查看|浏览)/, 'a login page'],
];

/**
 * Names the challenge that a page is, or null. With `isSuccess`, the page came with a status that promises content:
 * then only a page of little text can be one, since articles use the same words and sites leave such scripts in; and
 * none that names an annual report, of which a page with nothing but an attachment says little more.
 */
export function describeChallenge({ text, outline }: Markup, isSuccess: boolean): string | null {
  const { title, visible, asksPassword } = outline;
  if (isSuccess && (visible.length > SHORT_TEXT || namesDisclosureReport(`${title} ${visible}`))) return null;
  if (TITLED_MAINTENANCE.test(title) || MAINTENANCE.test(visible)) return 'a maintenance page';
  if (/登录|身份认证/.test(title) && asksPassword) return 'a login page';
  return nameIn(MARKS, text) ?? nameIn(SAID, `${title} ${visible}`);
}

function nameIn(marks: Marks, words: string): string | null {
  return marks.find(([mark]) => mark.test(words))?.[1] ?? null;
}

/** Shells that name the interface behind them, which the crawler knows how to ask. */
const KNOWN_SHELL = /\/gkmlpt\//;

/** A page that shows nothing unless its script runs; pictures, frames and links count as something. */
export function isScriptOnly({ text, outline }: Markup): boolean {
  const { visible, shownCount, scriptCount } = outline;
  if (visible.length >= 10 || KNOWN_SHELL.test(text)) return false;
  return shownCount === 0 && scriptCount > 0;
}
