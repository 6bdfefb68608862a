import type { Source } from '../sources/source.js';
import { type PageRequest, requestAddress } from './fetch/page-request.js';
import { Site } from './site.js';
import type { SourceRecord } from './source-record.js';
import type { PageKind } from './summary.js';
import type { Target } from './target.js';
import { urlKey } from './url-key.js';

/** What a page leads to; `text` is that of the link, where it is one. */
type Found = PageRequest & { readonly text?: string };

/** Which pages of a source are known: each is met once, and none of another site. */
export class Frontier {
  readonly #sourceId: string;
  readonly #site: Site;
  readonly #record: SourceRecord;
  readonly #known = new Set<string>();

  constructor(source: Source, record: SourceRecord) {
    this.#sourceId = source.id;
    this.#site = new Site(source.entry);
    this.#record = record;
  }

  /** Makes targets of the links that were not met before; `from` is the page that has them. */
  add(links: readonly Found[], kind: PageKind, from: Target | null): Target[] {
    return links.filter((link) => this.#isNew(link)).map((link) => this.#toTarget(link, kind, from));
  }

  #isNew(link: Found): boolean {
    const { url } = link;
    const key = urlKey(requestAddress(link));
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    if (this.#site.includes(url)) return true;
    this.#record.warn(`links to ${url.hostname} were not followed: it is another site`);
    return false;
  }

  #toTarget({ url, body, text = '' }: Found, kind: PageKind, from: Target | null): Target {
    this.#record.noteFound(kind);
    return {
      sourceId: this.#sourceId,
      site: this.#site,
      url: requestAddress({ url, body }),
      request: { url, body },
      kind,
      linkText: text === '' ? null : text,
      foundOn: from?.url.href ?? null,
    };
  }
}
