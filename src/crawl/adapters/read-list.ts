import type { AdapterName, FamilyName } from '../../sources/source.js';
import type { PageRequest } from '../exchange/page-request.js';
import { FAMILIES } from './families/index.js';
import type { Family, FoundLink, ListPage } from './family.js';
import { framesOf, linksOf, type PageLink, selectedLinks } from './links.js';
import { leadsOnByScript, nextPages, numberedPages } from './next-page.js';
import { recogniseFamily } from './recognise.js';
import { namesAnnualReport, namesDisclosureReport } from './report-title.js';
import { namesYear } from './title-year.js';
import { yearLinkKind } from './year-link.js';

/** How all pages of a list are to be read; its first page tells. */
export interface ListShape {
  readonly family: FamilyName;
  /** Lists annual reports and nothing else, so that a link need not say that it is about the disclosure of information. */
  readonly isDedicated: boolean;
}

/** What a page of a list leads to. */
export interface ListReading {
  /** How many links the page shows outside menus and footers, whatever they are about. */
  readonly items: number;
  readonly reports: readonly FoundLink[];
  /** Pages of the list that its family knows of. */
  readonly countedPages: readonly PageRequest[];
  /** Pages of the list that 下一页, a number or, where it lists annual reports, a year leads to. */
  readonly linkedPages: readonly PageRequest[];
  /** Whether it says that it goes on, and not where. */
  readonly isCutShort: boolean;
  /** What the page shows in frames, where it shows no reports itself. */
  readonly frames: readonly PageRequest[];
}

/**
 * The shape of a list by its first page, for a source with such an adapter. Where that has no report, the list may stand
 * in a frame: then `before` is what the pages so far have shown, and this one adds to it.
 */
export function shapeOf(
  page: ListPage,
  adapter: Exclude<AdapterName, 'direct'>,
  before: ListShape | null = null,
): ListShape {
  const known = adapter === 'auto' ? (before?.family ?? 'list-page') : adapter;
  const family = adapter === 'auto' && known === 'list-page' ? recogniseFamily(page) : known;
  return { family, isDedicated: before?.isDedicated === true || listsAnnualReports(page) };
}

/** Reads a page of a list. Reports are recognised by their words, not by their markup. */
export function readList(page: ListPage, shape: ListShape): ListReading {
  const family = FAMILIES[shape.family];
  const links = linksOf(page.markup.outline, page.url);
  const items = [...links, ...(family.items?.(page) ?? []).map(asItem)];
  const countedPages = family.furtherPages?.(page) ?? [];
  const years = shape.isDedicated ? links.filter(leadsToYear) : [];
  const linkedPages = [...nextPages(page, links), ...numberedPages(page, links), ...years];
  const reports = findReports(page, items, family, shape.isDedicated);
  return {
    items: items.filter(({ isChrome }) => !isChrome).length,
    reports,
    countedPages,
    linkedPages,
    isCutShort: countedPages.length + linkedPages.length === 0 && leadsOnByScript(page),
    // Beside reports, frames show the weather.
    frames: reports.length > 0 ? [] : framesOf(page.markup.outline, page.url),
  };
}

function asItem(link: FoundLink): PageLink {
  return { ...link, isChrome: false };
}

function findReports(
  page: ListPage,
  items: readonly PageLink[],
  family: Family,
  isDedicated: boolean,
): FoundLink[] {
  const { itemSelector, markup, url } = page;
  if (itemSelector !== null) return selectedLinks(markup.$, markup.outline, url, itemSelector);
  return items.filter((link) => family.reportAddress?.test(link.url.href) || isReport(link, isDedicated));
}

/**
 * Menus say 政府信息公开年报 too, without a year, and lead to the list itself: without a year, only an address that
 * looks like an article's counts.
 */
function isReport(link: PageLink, isDedicated: boolean): boolean {
  const hasYear = namesYear(link.text);
  if (namesDisclosureReport(link.text)) return hasYear || (!link.isChrome && looksLikeArticle(link.url));
  if (!isDedicated || !hasYear) return false;
  return namesAnnualReport(link.text) || (!link.isChrome && yearLinkKind(link) === 'report');
}

function leadsToYear(link: PageLink): boolean {
  return !link.isChrome && yearLinkKind(link) === 'list';
}

/** Whether the page says of itself that it lists annual reports. */
function listsAnnualReports({ markup }: ListPage): boolean {
  const { title, headings, metas } = markup.outline;
  const column = metas.get('columnname') ?? '';
  return [title, column, ...headings].some(namesDisclosureReport) || namesAnnualReport(column);
}

/** Articles carry a date or a number in the last part of their path: t20230113_2132112.shtml, post_11956962.html */
function looksLikeArticle({ pathname }: URL): boolean {
  return /\d{4}/.test(pathname.split('/').at(-1) ?? '');
}
