import type { PageRequest } from '../../exchange/page-request.js';
import type { Family, ListPage } from '../family.js';
import { linksOf } from '../links.js';
import { numbersBetween } from '../page-numbers.js';

const ARTICLE = /\/info\/\d+\/\d+\.html?$/;
/** 共3页, 共45条 1/3 */
const SAID_PAGES = /共\s*(\d+)\s*页|共\s*\d+\s*条\s*\d+\s*\/\s*(\d+)/;
const MARKED_PAGES = /class="p_t">\s*\d+\s*\/\s*(\d+)/;
const ROWS = /Totalrows["'\s:=]+(\d+)/i;

/**
 * 博达 VSB (Visual SiteBuilder): the list `/xxgk/zfxxgknb.htm` goes on at `/xxgk/zfxxgknb/4.htm`, with numbers that
 * count down to 1, so that old pages keep their address when new ones come.
 */
export const bodaVsb: Family = {
  signs: {
    link: ARTICLE,
    text: /Visual SiteBuilder/i,
    element: '#vsb_content, .v_news_content, .pb_sys_common',
  },
  furtherPages,
};

function furtherPages(page: ListPage): PageRequest[] {
  const isFirst = !/\/\d+\.html?$/.test(page.url.pathname);
  const [, stem] = /([^/]+)\.html?$/.exec(page.url.pathname) ?? [];
  if (!isFirst || stem === undefined) return [];
  const numbers = numbersBetween(1, countPages(page) - 1).reverse();
  return numbers.map((number) => ({ url: new URL(`${stem}/${number}.htm`, page.url) }));
}

function countPages({ url, markup: { text, outline } }: ListPage): number {
  const [, pages, ofRows] = SAID_PAGES.exec(outline.visible) ?? MARKED_PAGES.exec(text) ?? [];
  const said = pages ?? ofRows;
  if (said !== undefined) return Number(said);
  const articles = linksOf(outline, url).filter((link) => ARTICLE.test(link.url.pathname)).length;
  const rows = Number(ROWS.exec(text)?.[1] ?? 0);
  return articles === 0 ? 0 : Math.ceil(rows / articles);
}
