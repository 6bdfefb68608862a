import { type Article, dateOf, type Truth } from '../published.js';
import { escapeHtml } from '../shapes/html.js';

export interface Site {
  readonly host: string;
  readonly name: string;
  /** 网站标识码: ten digits, the first six are the region's code. */
  readonly idCode: string;
  readonly column: string;
}

/** The meta tags of 《政府网站发展指引》 for an article; none where the page goes without. */
export function metaTags(site: Site, article: Article): string {
  if (article.metaTags === false) return '';
  const tags: readonly (readonly [string, string])[] = [
    ['SiteName', site.name],
    ['SiteDomain', site.host],
    ['SiteIDCode', site.idCode],
    ['ColumnName', site.column],
    ['ColumnType', '政府信息公开'],
    ['ArticleTitle', article.title],
    ['PubDate', article.published],
    ['ContentSource', article.source],
    ['Url', `http://${site.host}${article.path}`],
  ];
  return tags.map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">\n`).join('');
}

export function attachmentLinks(article: Article): string {
  const links = (article.attachments ?? []).map(
    ({ name, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></li>`,
  );
  return links.length === 0 ? '' : `<div class="fujian">附件下载：<ul>${links.join('')}</ul></div>`;
}

/** What `robots.txt` asks of everybody. */
export function robotsTxt(disallowed: string): string {
  return `User-agent: *\nDisallow: ${disallowed}\n`;
}

export function truthOf(site: Site, article: Article, report: Truth['report'], holdsTables: boolean): Truth {
  return {
    host: site.host,
    path: article.path,
    title: article.title,
    publishedOn: dateOf(article.published),
    ...(report && { report }),
    holdsTables,
  };
}
