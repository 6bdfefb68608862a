import { getDomain } from 'tldts';

/** The hosts that a source's pages may stand on: those of its entries, and others of the same registrable domain. */
export class Site {
  readonly #hosts: ReadonlySet<string>;

  constructor(entries: readonly URL[]) {
    this.#hosts = new Set(entries.flatMap(({ hostname }) => [hostname, domainOf(hostname)]));
  }

  includes(url: URL): boolean {
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && this.includesHost(url.hostname);
  }

  includesHost(hostname: string): boolean {
    return this.#hosts.has(hostname) || this.#hosts.has(domainOf(hostname));
  }
}

/** The registrable domain, such as fjjn.gov.cn; the host itself where there is none, as for IP addresses. */
export function domainOf(hostname: string): string {
  return getDomain(hostname) ?? hostname;
}
