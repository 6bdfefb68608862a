import type { FoundLink, ListPage } from './family.js';
import { nextLinks } from './links.js';
import { pageParameter } from './page-parameter.js';

const NEXT_PAGE = /^(?:下一?页|后一?页|next(?:page)?)$/i;
/** What stands around the words, and sometimes in their place: `下一页 >>`, `[下一页]`, `›` */
const MARKS = /[\s[\]()（）【】<>«»‹›→]/g;
const ONLY_ARROW = /^\s*(?:>|>>|»|›)\s*$/;

/** Where 下一页 and its like lead; `links` are those of the page. */
export function nextPages({ markup, url }: ListPage, links: readonly FoundLink[]): FoundLink[] {
  return [...links.filter(({ text }) => leadsOn(text)), ...nextLinks(markup.outline, url)];
}

function leadsOn(text: string): boolean {
  return ONLY_ARROW.test(text) || NEXT_PAGE.test(text.replace(MARKS, ''));
}

/** `javascript:goPage(2)` */
const SCRIPTED_PAGE = /^javascript:.*\(\s*["']?(?:[2-9]|[1-9]\d+)\b/;

/** Whether 下一页 runs a script that counts pages and names no address. */
export function leadsOnByScript({ markup }: ListPage): boolean {
  return markup.outline.links.some(({ href, text }) => leadsOn(text) && SCRIPTED_PAGE.test(href));
}

/** No list has as many pages as there are years. */
const PAGE_NUMBER = /^[1-9]\d{0,2}$/;
/** `index_2.html`, `list-2.jsp`, `2.htm`, `/2/` */
const NUMBERED_NAME = /(?<!\d)(\d{1,3})(?:\.\w+)?\/?$/;

/** The pages of the same list that a page offers by their numbers. */
export function numberedPages(page: ListPage, links: readonly FoundLink[]): FoundLink[] {
  return links.filter(({ url, text }) => {
    const shown = text.replace(MARKS, '');
    return PAGE_NUMBER.test(shown) && isBeside(url, page.url) && numbersPage(url, Number(shown));
  });
}

function isBeside(url: URL, page: URL): boolean {
  return url.host === page.host && url.pathname.startsWith(folderOf(page));
}

function folderOf({ pathname }: URL): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

/** Some count the first page as 0. */
function numbersPage(url: URL, shown: number): boolean {
  const named = url.search === '' ? NUMBERED_NAME.exec(url.pathname)?.[1] : pageParameter({ url })?.number;
  return named !== undefined && [shown, shown - 1].includes(Number(named));
}
