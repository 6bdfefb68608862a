import type { Source } from '../../sources/source.js';
import { domainOf } from '../address/site.js';
import type { Visit } from './visit.js';

type Visits = Map<string, Promise<Visit>>;

/** Remembers which pages were visited, as long as a source is there that may still come across them. */
export class VisitedPages {
  /** How many sources of each domain have not come to their end. */
  readonly #sources = new Map<string, number>();
  readonly #visits = new Map<string, Visits>();

  constructor(sources: readonly Source[]) {
    for (const domain of sources.flatMap(domainsOf)) {
      this.#sources.set(domain, (this.#sources.get(domain) ?? 0) + 1);
    }
  }

  /** The visits to pages of the domain of an address. */
  near({ hostname }: URL): Visits {
    const domain = domainOf(hostname);
    const visits = this.#visits.get(domain) ?? new Map();
    this.#visits.set(domain, visits);
    return visits;
  }

  /** To be called when a source has come to its end: what nobody else can come across is forgotten. */
  release(source: Source): void {
    for (const domain of domainsOf(source)) {
      const others = (this.#sources.get(domain) ?? 1) - 1;
      this.#sources.set(domain, others);
      if (others === 0) this.#visits.delete(domain);
    }
  }
}

function domainsOf({ entry }: Source): string[] {
  return [...new Set(entry.map(({ hostname }) => domainOf(hostname)))];
}
