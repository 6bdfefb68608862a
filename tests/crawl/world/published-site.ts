import type { AdapterName } from '../../../src/sources/source.js';

/** What a site is to be about. */
export interface SitePlan {
  /** Host name, such as `www.c17.example`. */
  readonly host: string;
  readonly county: string;
  /** Newest first. */
  readonly years: readonly number[];
  /** How many reports a page of its list shows. */
  readonly perPage: number;
  /** Whether the newest report has a file attached to it. */
  readonly hasFile: boolean;
  /** Sentences in a report. */
  readonly length: number;
}

/** A page or a file before it is encoded. */
export interface PublishedPage {
  readonly contentType: string;
  readonly text: string;
}

/** A site as its family publishes it: all that it serves, and what there is to be found. */
export interface PublishedSite {
  readonly adapter: AdapterName;
  /** Addresses of its lists or, for `direct`, of its reports. */
  readonly entry: readonly string[];
  /** By path and query. */
  readonly pages: ReadonlyMap<string, PublishedPage>;
  /** Paths of its lists, reports and attached files. */
  readonly lists: readonly string[];
  readonly reports: readonly string[];
  readonly files: readonly string[];
}

/** A builder of a family's sites. */
export type Publish = (plan: SitePlan) => PublishedSite;

export function html(title: string, body: string): PublishedPage {
  return {
    contentType: 'text/html',
    text: `<html><head><title>${title}</title></head><body>${body}</body></html>`,
  };
}

export function json(value: unknown): PublishedPage {
  return { contentType: 'application/json', text: JSON.stringify(value) };
}

/** A page of a list, in the frame of its site. */
export function listPage(content: string): PublishedPage {
  const menu = '<div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div>';
  return html('政府信息公开年报', `${menu}${content}<div class="footer">主办：县人民政府办公室</div>`);
}

export function titleOf({ county }: SitePlan, year: number): string {
  return `${county}${year}年政府信息公开工作年度报告`;
}

export function listItem(plan: SitePlan, year: number, href: string): string {
  return `<li><a href="${href}">${titleOf(plan, year)}</a><span>${year + 1}-01-13</span></li>`;
}

/** A report in the container that its family puts articles into; `more` stands behind its text. */
export function reportPage(plan: SitePlan, year: number, container: string, more = ''): PublishedPage {
  const title = titleOf(plan, year);
  const sentences = Array.from(
    { length: plan.length },
    (_, index) =>
      `第${index + 1}项，${plan.county}本年主动公开政府信息${year - 1900 + index}条，均按期答复。`,
  );
  return html(title, `<h1>${title}</h1><div ${container}><p>${sentences.join('</p><p>')}</p>${more}</div>`);
}

/** The reports of a site at their addresses; where there is a file, the newest links to it. */
export function reportPages(
  plan: SitePlan,
  container: string,
  addressOf: (year: number) => string,
  file: string | null,
): Pick<PublishedSite, 'reports' | 'files'> & { readonly articles: [string, PublishedPage][] } {
  const newest = plan.years[0];
  const articles = plan.years.map((year): [string, PublishedPage] => {
    const link =
      year === newest && file !== null ? `<p><a href="${file}">附件：${year}年年报.pdf</a></p>` : '';
    return [addressOf(year), reportPage(plan, year, container, link)];
  });
  const attached: [string, PublishedPage][] =
    file === null ? [] : [[file, { contentType: 'application/pdf', text: `%PDF-1.4 ${plan.county}` }]];
  return {
    articles: [...articles, ...attached],
    reports: plan.years.map(addressOf),
    files: attached.map(([path]) => path),
  };
}

/** The years of each page of a list. */
export function pagesOf({ years, perPage }: SitePlan): number[][] {
  return Array.from({ length: Math.ceil(years.length / perPage) }, (_, page) =>
    years.slice(page * perPage, (page + 1) * perPage),
  );
}
