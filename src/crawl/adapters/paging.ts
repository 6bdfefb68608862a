import type { CheerioAPI } from 'cheerio';
import type { FoundLink } from './adapter.js';
import { linksOf } from './links.js';

const NEXT_PAGE = /^(?:下一?页|后一?页|下页|next(?: page)?|>|>>|»|›)$/i;
/** TRS WCM: `createPageHTML(count, current, "index", "html")`, the first page being number 0. */
const TRS_PAGING = /createPageHTML\(\s*(\d+)\s*,\s*\d+\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;
const MOST_PAGES = 1000;

/** The other pages of a list, as far as this page tells of them. */
export function furtherPages($: CheerioAPI, url: URL): FoundLink[] {
  const next = linksOf($, url).filter(({ text }) => NEXT_PAGE.test(text));
  return [...trsPages($, url), ...next, ...linksOf($, url, 'link[rel=next]')];
}

function trsPages($: CheerioAPI, url: URL): FoundLink[] {
  const [, count, name, ending] = TRS_PAGING.exec($.html()) ?? [];
  const further = Math.min(Number(count ?? 0), MOST_PAGES) - 1;
  return Array.from({ length: Math.max(0, further) }, (_, index) => ({
    url: new URL(`${name}_${index + 1}.${ending}`, url),
    text: '',
  }));
}
