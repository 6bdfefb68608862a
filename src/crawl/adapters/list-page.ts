import type { Adapter, FoundLink, ListPage } from './adapter.js';
import { linksOf, type PageLink } from './links.js';
import { furtherPages } from './paging.js';
import { namesAnnualReport, namesDisclosureReport, namesYear } from './report-title.js';

/** Any site that lists its reports as links on pages: recognised by their words, not by their markup. */
export const listPage: Adapter = {
  kind: 'list',
  reports: findReports,
  furtherPages: ({ $, url }) => furtherPages($, url),
};

function findReports(page: ListPage): FoundLink[] {
  if (page.itemSelector !== null) return linksOf(page.$, page.url, page.itemSelector);
  const isDedicated = listsAnnualReports(page);
  return linksOf(page.$, page.url).filter((link) => isReport(link, isDedicated));
}

/**
 * Menus say 政府信息公开年报 too, without a year, and lead to the list itself: without a year, only an address that
 * looks like an article's counts.
 */
function isReport(link: PageLink, isDedicated: boolean): boolean {
  const hasYear = namesYear(link.text);
  if (namesDisclosureReport(link.text)) return hasYear || (!link.isChrome && looksLikeArticle(link.url));
  return isDedicated && hasYear && namesAnnualReport(link.text);
}

/** Whether the page says of itself that it lists annual reports. */
function listsAnnualReports({ $ }: ListPage): boolean {
  const column = $('meta[name="ColumnName" i]').attr('content') ?? '';
  const names = [
    $('title').text(),
    column,
    ...$('h1, h2, h3')
      .toArray()
      .map((heading) => $(heading).text()),
  ];
  return names.some(namesDisclosureReport) || namesAnnualReport(column);
}

/** Articles carry a date or a number in the last part of their path: t20230113_2132112.shtml, post_11956962.html */
function looksLikeArticle({ pathname }: URL): boolean {
  return /\d{4}/.test(pathname.split('/').at(-1) ?? '');
}
