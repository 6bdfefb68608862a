import type { Source } from '../../sources/source.js';
import { Site } from '../address/site.js';
import { urlKey } from '../address/url-key.js';
import { type PageRequest, requestAddress } from '../exchange/page-request.js';
import type { PageKind } from '../snapshot/snapshot.js';
import type { Target } from '../visit/target.js';
import type { SourceRecord } from './source-record.js';

/** What a page leads to; `text` is that of the link, where it is one. */
type Found = PageRequest & { readonly text?: string };

/** Which pages of a source are known: each is met once, and none of another site. */
export class Frontier {
  readonly #sourceId: string;
  readonly #site: Site;
  readonly #record: SourceRecord;
  readonly #known = new Set<string>();
  #room: number;

  constructor(source: Source, record: SourceRecord) {
    this.#sourceId = source.id;
    this.#site = new Site(source.entry);
    this.#record = record;
    this.#room = source.maxReports ?? Number.POSITIVE_INFINITY;
  }

  /** Makes targets of the links that were not met before; `from` is the page that has them. */
  add(links: readonly Found[], kind: PageKind, from: Target | null): Target[] {
    const met = links.filter((link) => this.#isNew(link));
    const followed = kind === 'list' || from === null ? met : met.slice(0, this.#takeRoom(met.length));
    return followed.map((link) => this.#toTarget(link, kind, from));
  }

  /** How many of the pages may be followed; what is too much for a source is left and told. */
  #takeRoom(wanted: number): number {
    const granted = Math.min(wanted, this.#room);
    this.#room -= granted;
    if (granted < wanted) {
      this.#record.warn(
        'its lists lead to more reports than it may have (max_reports); the rest was not fetched',
      );
    }
    return granted;
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
    this.#record.noteFound(kind, url);
    return {
      sourceId: this.#sourceId,
      site: this.#site,
      admit: () => this.#record.limits.check(),
      url: requestAddress({ url, body }),
      request: { url, body },
      kind,
      linkText: text === '' ? null : text,
      foundOn: from?.url.href ?? null,
    };
  }
}
