import type { CheerioAPI } from 'cheerio';
import { encode } from 'iconv-lite';
import { domainOf } from '../address/site.js';
import { withoutRootDot } from '../address/url-key.js';
import type { Outline } from '../page/outline.js';
import { writtenAddress } from '../page/written-address.js';
import type { FoundLink } from './family.js';
import { namesAnnualReport, namesDisclosureReport } from './report-title.js';

/** Servers write the session into every link until they see a cookie: a new address for each visitor. */
const SESSION = /;jsessionid=[^/?#]*|\/\(S\(\w+\)\)(?=\/)|(?<=[?&])(?:phpsessid|jsessionid)=[^&#]*&?/gi;

/** A script that opens a page: `javascript:openPage('/art/2021/1/8/art_1234_567890.html')` */
const SCRIPTED =
  /^javascript:[^'"]*["']([^'"\s]+\.(?:s?html?|jspx?|aspx?|php|pdf|docx?|wps|ofd)(?:\?[^'"\s]*)?)["']/i;
/** What a browser itself is told to open need not look like a page: `javascript:window.open('/xxgk?id=4711')` */
const OPENED =
  /^javascript:[^'"]*(?:\bopen\s*\(|\blocation(?:\.href)?\s*=|\blocation\.(?:replace|assign)\s*\()\s*["']([^'"\s]+)["']/i;

/** Says what the link does: 查看, 【下载】, 点击查看全文. What it leads to stands elsewhere in its line. */
const ACTION =
  /^[\s\p{P}\p{S}]*(?:(?:点击|点此|在线|立即|查看|浏览|阅读|预览|打开|下载|详情|详细|信息|内容|全文|原文|正文|附件|文件|报告|pdf|word|docx?)[\s\p{P}\p{S}]*)*$/iu;

const LINKS = 'a[href], [onclick]';

export interface PageLink extends FoundLink {
  /** Stands in a menu, a breadcrumb line or a footer. */
  readonly isChrome: boolean;
}

/** The links of a page that lead to web addresses, resolved against its own `<base>` or its address, `page`. */
export function linksOf(outline: Outline, page: URL): PageLink[] {
  const base = baseOf(outline, page);
  const found = outline.links.flatMap(({ href, text, title, line, isChrome }) => {
    const url = webAddress(href, base, outline);
    return url === null ? [] : [{ url, text: fullText(text, title), line, isChrome }];
  });
  // Beside a link to a report, 下载 leads to the same once more.
  const named = new Set(found.flatMap(({ text, line }) => (namesReport(text) ? [line] : [])));
  return found.map(({ url, text, line, isChrome }) => ({
    url,
    text: named.has(line) ? text : inItsLine(text, line),
    isChrome,
  }));
}

/** The links that a CSS selector names, or that stand first in the elements that it names. */
export function selectedLinks($: CheerioAPI, outline: Outline, page: URL, selector: string): FoundLink[] {
  const base = baseOf(outline, page);
  return $(selector)
    .toArray()
    .flatMap((element) => {
      const anchor = $(element).is(LINKS) ? $(element) : $(element).find(LINKS).first();
      const url = webAddress(writtenAddress(anchor.attr() ?? {}), base, outline);
      return url === null ? [] : [{ url, text: fullText(anchor.text(), anchor.attr('title') ?? '') }];
    });
}

/** The next page of a list, where the head of the page names it. */
export function nextLinks(outline: Outline, page: URL): FoundLink[] {
  const base = baseOf(outline, page);
  return outline.next.flatMap((href) => {
    const url = webAddress(href, base, outline);
    return url === null ? [] : [{ url, text: '' }];
  });
}

/** The pages of the same site that a page shows in frames. */
export function framesOf(outline: Outline, page: URL): FoundLink[] {
  const base = baseOf(outline, page);
  return outline.frames.flatMap((src) => {
    const url = webAddress(src, base, outline);
    return url === null || domainOf(url.hostname) !== domainOf(page.hostname) ? [] : [{ url, text: '' }];
  });
}

/** What a page shows in frames or as embedded objects, wherever it stands. */
export function shownIn(outline: Outline, page: URL): FoundLink[] {
  const base = baseOf(outline, page);
  return [...outline.frames, ...outline.embedded].flatMap((address) => {
    const url = webAddress(address, base, outline);
    return url === null ? [] : [{ url, text: '' }];
  });
}

function baseOf({ base }: Pick<Outline, 'base'>, page: URL): URL {
  return base !== null && URL.canParse(base, page.href) ? new URL(base, page) : page;
}

function webAddress(href: string | undefined, base: URL, { charset }: Pick<Outline, 'charset'>): URL | null {
  if (href === undefined) return null;
  const shown = href.trim();
  const written = (OPENED.exec(shown) ?? SCRIPTED.exec(shown))?.[1] ?? shown;
  const sent = encodeQuery(written.replace(SESSION, ''), charset);
  if (!URL.canParse(sent, base.href)) return null;
  const url = withoutRootDot(new URL(sent, base));
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Browsers write the query of a link in the character set of its page (WHATWG URL, 4.4), and the path in UTF-8. */
function encodeQuery(written: string, charset: string): string {
  if (charset.startsWith('utf-')) return written;
  const encoded = (words: string) => percentEncode(words, charset);
  return written.replace(/\?[^#]*/, (query) => query.replace(/[^\0-\x7f]+/g, encoded));
}

function percentEncode(words: string, charset: string): string {
  return [...encode(words, charset)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** Lists cut long titles short and keep the whole one in the `title` attribute. */
function fullText(shown: string, title: string): string {
  const [text, whole] = [shownText(shown), shownText(title)];
  return whole.length > text.length ? whole : text;
}

/** A link that only says what it does is called what its line says that it leads to. */
function inItsLine(text: string, line: readonly string[]): string {
  if (!ACTION.test(text)) return text;
  const title = line.find(namesDisclosureReport) ?? line.find(namesAnnualReport);
  return title === undefined ? text : shownText(title);
}

function namesReport(text: string): boolean {
  return namesDisclosureReport(text) || namesAnnualReport(text);
}

function shownText(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
