const INDEX_PAGE = /\/(?:index\.s?html?)?$/i;

/**
 * Equal for addresses of the same page: whether http or https, with www. or without, the folder or its index page,
 * `%C4%EA` or `%c4%ea`, and whatever the fragment is.
 */
export function urlKey({ host, pathname, search }: URL): string {
  const path = pathname.replace(INDEX_PAGE, '');
  return `${withoutWww(host)}${path}${search}`.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/** Whether two addresses differ in nothing but http against https, and the fragment. */
export function isSameAddress(one: URL, other: URL): boolean {
  const [first, second] = [one, other].map(({ host, pathname, search }) => `${host}${pathname}${search}`);
  return first === second;
}

/** The other addresses by which an earlier crawl may have known the page: http for https, with www. or without. */
export function otherAddresses(url: URL): URL[] {
  const sites = [url, withHost(url, otherHost(url.host))];
  return sites.flatMap((site) => [site, inOtherScheme(site)]).slice(1);
}

/** The address with the root of the name system left out of its host: `www.a.example.` is `www.a.example`. */
export function withoutRootDot(url: URL): URL {
  if (!url.hostname.endsWith('.')) return url;
  const copy = new URL(url);
  copy.hostname = url.hostname.slice(0, -1);
  return copy;
}

/** The address without its fragment, which is never sent. */
export function withoutFragment(url: URL): URL {
  const copy = new URL(url);
  copy.hash = '';
  return copy;
}

function inOtherScheme(url: URL): URL {
  const copy = new URL(url);
  copy.protocol = url.protocol === 'http:' ? 'https:' : 'http:';
  return copy;
}

function withHost(url: URL, host: string): URL {
  const copy = new URL(url);
  copy.host = host;
  return copy;
}

function otherHost(host: string): string {
  return host.startsWith('www.') ? withoutWww(host) : `www.${host}`;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
