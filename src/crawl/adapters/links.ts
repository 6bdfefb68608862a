import type { CheerioAPI } from 'cheerio';
import type { FoundLink } from './family.js';

/** Where sites keep their menus, breadcrumbs and footers. */
const CHROME = [
  ...['nav', 'header', 'footer'],
  ...['nav', 'menu', 'crumb', 'foot'].flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]),
].join(', ');

export interface PageLink extends FoundLink {
  /** Stands in a menu, a breadcrumb line or a footer. */
  readonly isChrome: boolean;
}

/** The links of a page that lead to web addresses, resolved against `base` or the page's own `<base>`. */
export function linksOf($: CheerioAPI, base: URL, selector = 'a[href]'): PageLink[] {
  const declared = $('base[href]').attr('href') ?? '';
  const root = URL.canParse(declared, base.href) ? new URL(declared, base) : base;
  return $(selector)
    .toArray()
    .flatMap((element) => {
      const anchor = $(element).is('[href]') ? $(element) : $(element).find('a[href]').first();
      const url = webAddress(anchor.attr('href'), root);
      if (url === null) return [];
      const text = fullText(anchor.text(), anchor.attr('title') ?? '');
      return [{ url, text, isChrome: anchor.closest(CHROME).length > 0 }];
    });
}

function webAddress(href: string | undefined, base: URL): URL | null {
  if (href === undefined || !URL.canParse(href.trim(), base.href)) return null;
  const url = new URL(href.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Lists cut long titles short and keep the whole one in the `title` attribute. */
function fullText(shown: string, title: string): string {
  const [text, whole] = [shown, title].map((words) => words.replace(/\s+/g, ' ').trim());
  return whole !== undefined && whole.length > (text ?? '').length ? whole : (text ?? '');
}
