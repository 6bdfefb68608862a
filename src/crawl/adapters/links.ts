import type { CheerioAPI } from 'cheerio';
import type { Outline } from '../page/outline.js';
import type { FoundLink } from './family.js';

/** Servers write the session into every link until they see a cookie: a new address for each visitor. */
const SESSION = /;jsessionid=[^/?#]*|\/\(S\(\w+\)\)(?=\/)|(?<=[?&])(?:phpsessid|jsessionid)=[^&#]*&?/gi;

/** A script that opens a page: `javascript:openPage('/art/2021/1/8/art_1234_567890.html')` */
const SCRIPTED =
  /^javascript:[^'"]*["']([^'"\s]+\.(?:s?html?|jspx?|aspx?|php|pdf|docx?|wps|ofd)(?:\?[^'"\s]*)?)["']/i;

export interface PageLink extends FoundLink {
  /** Stands in a menu, a breadcrumb line or a footer. */
  readonly isChrome: boolean;
}

/** The links of a page that lead to web addresses, resolved against its own `<base>` or its address, `page`. */
export function linksOf(outline: Outline, page: URL): PageLink[] {
  const base = baseOf(outline, page);
  return outline.links.flatMap(({ href, text, title, isChrome }) => {
    const url = webAddress(href, base);
    return url === null ? [] : [{ url, text: fullText(text, title), isChrome }];
  });
}

/** The links that a CSS selector names, or that stand first in the elements that it names. */
export function selectedLinks($: CheerioAPI, outline: Outline, page: URL, selector: string): FoundLink[] {
  const base = baseOf(outline, page);
  return $(selector)
    .toArray()
    .flatMap((element) => {
      const anchor = $(element).is('[href]') ? $(element) : $(element).find('a[href]').first();
      const url = webAddress(anchor.attr('href'), base);
      return url === null ? [] : [{ url, text: fullText(anchor.text(), anchor.attr('title') ?? '') }];
    });
}

/** The next page of a list, where the head of the page names it. */
export function nextLinks(outline: Outline, page: URL): FoundLink[] {
  const base = baseOf(outline, page);
  return outline.next.flatMap((href) => {
    const url = webAddress(href, base);
    return url === null ? [] : [{ url, text: '' }];
  });
}

function baseOf({ base }: Pick<Outline, 'base'>, page: URL): URL {
  return base !== null && URL.canParse(base, page.href) ? new URL(base, page) : page;
}

function webAddress(href: string | undefined, base: URL): URL | null {
  if (href === undefined) return null;
  const shown = href.trim();
  const written = (SCRIPTED.exec(shown)?.[1] ?? shown).replace(SESSION, '');
  if (!URL.canParse(written, base.href)) return null;
  const url = new URL(written, base);
  // The root of the name system may be written or left out: it is the same host.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Lists cut long titles short and keep the whole one in the `title` attribute. */
function fullText(shown: string, title: string): string {
  const [text, whole] = [shown, title].map((words) => words.replace(/\s+/g, ' ').trim());
  return whole !== undefined && whole.length > (text ?? '').length ? whole : (text ?? '');
}
