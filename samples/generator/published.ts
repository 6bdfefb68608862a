import type { LegacyReport } from './legacy-report.js';
import type { Report } from './report.js';

/** One file of the published web, by its address. */
export interface PublishedFile {
  readonly host: string;
  /** Begins with a slash. */
  readonly path: string;
  readonly text: string;
  readonly charset: 'utf-8' | 'utf-8-with-bom' | 'gb18030';
}

/** What is true of one page or attachment. */
export interface Truth {
  readonly host: string;
  readonly path: string;
  readonly title: string;
  /** YYYY-MM-DD; undefined where only a page around the document says it. */
  readonly publishedOn?: string;
  /** Undefined where the page is about something else. */
  readonly report?: Report | LegacyReport;
  /** False where the page speaks of the report but does not hold its tables as text. */
  readonly holdsTables: boolean;
}

/** What a person reads on a page, whatever site it stands on. */
export interface Article {
  readonly path: string;
  readonly title: string;
  /** 2021-01-08 16:18, Asia/Shanghai. */
  readonly published: string;
  readonly source: string;
  /** HTML. */
  readonly content: string;
  readonly attachments?: readonly { readonly name: string; readonly href: string }[];
  /** False: a page without the meta tags that 《政府网站发展指引》 asks for. */
  readonly metaTags?: boolean;
}

/** One line of a list page. */
export interface ListItem {
  readonly href: string;
  readonly title: string;
  readonly date: string;
}

export interface SiteContents {
  readonly files: readonly PublishedFile[];
  readonly truths: readonly Truth[];
}

export function dateOf(published: string): string {
  return published.slice(0, 10);
}
