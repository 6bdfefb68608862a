import { attachmentsOf } from '../adapters/attachments.js';
import type { FoundLink } from '../adapters/family.js';
import { type ListShape, readList, shapeOf } from '../adapters/read-list.js';
import { kindOfTitle, type TitleKind } from '../adapters/report-title.js';
import { yearOfTitle } from '../adapters/title-year.js';
import { headerValue } from '../exchange/exchange.js';
import type { PageRequest } from '../exchange/page-request.js';
import type { FetchedPage } from '../fetch/page-fetcher.js';
import { markupOf } from '../page/markup.js';
import type { Outline } from '../page/outline.js';

/** What a page is, and what a crawl would find on it. */
export interface ProbedPage extends ListShape {
  readonly title: string;
  /** What the page's own title says that it is. */
  readonly kind: TitleKind;
  /** 网站名称 and 网站标识码, where its meta tags tell (《政府网站发展指引》). */
  readonly siteName: string | null;
  readonly siteCode: string | null;
  readonly items: number;
  readonly found: readonly ProbedLink[];
  readonly furtherPages: readonly PageRequest[];
  readonly attachments: readonly FoundLink[];
}

export interface ProbedLink extends FoundLink {
  readonly kind: TitleKind;
  readonly year: number | null;
}

/** Reads an answer as a crawl would read a list, and as it would read a report; null for a file. */
export function readProbedPage(answer: FetchedPage, entry: URL): ProbedPage | null {
  const { url, headers, body } = answer;
  const markup = markupOf(headerValue(headers, 'content-type'), body);
  if (markup === null) return null;
  const { outline } = markup;
  const page = { url, entry, markup, itemSelector: null };
  const shape = shapeOf(page, 'auto');
  const { items, reports, countedPages, linkedPages } = readList(page, shape);
  const title = titleOf(outline);
  return {
    title,
    kind: kindOfTitle(title),
    siteName: metaOf(outline, 'sitename'),
    siteCode: metaOf(outline, 'siteidcode'),
    ...shape,
    items,
    found: reports.map(toProbedLink),
    furtherPages: [...countedPages, ...linkedPages],
    attachments: attachmentsOf(outline, url),
  };
}

/** The page with what an answer that continues its list leads to, besides. */
export function withFurther(
  page: ProbedPage,
  { url, headers, body }: FetchedPage,
  entry: URL,
  asked: PageRequest,
): ProbedPage {
  const markup = markupOf(headerValue(headers, 'content-type'), body);
  if (markup === null) return page;
  const further = readList({ url, entry, markup, itemSelector: null, body: asked.body }, page);
  return {
    ...page,
    items: page.items + further.items,
    found: [...page.found, ...further.reports.map(toProbedLink)],
    furtherPages: [...page.furtherPages, ...further.countedPages, ...further.linkedPages],
  };
}

function toProbedLink(link: FoundLink): ProbedLink {
  return { ...link, kind: kindOfTitle(link.text), year: yearOfTitle(link.text) };
}

/** The meta tag names the article alone; the title of the page often adds the site. */
function titleOf(outline: Outline): string {
  const written = metaOf(outline, 'articletitle') ?? outline.title;
  return written.replace(/\s+/g, ' ').trim();
}

/** What a meta tag says; null where it says nothing. */
function metaOf({ metas }: Outline, name: string): string | null {
  const content = metas.get(name)?.trim() ?? '';
  return content === '' ? null : content;
}
