/** Equal for addresses of the same page: neither the fragment nor http against https makes a difference. */
export function urlKey(url: URL): string {
  return `${url.host}${url.pathname}${url.search}`;
}

/** The same address with https for http, or the other way round. */
export function inOtherScheme(url: URL): URL {
  const copy = new URL(url);
  copy.protocol = url.protocol === 'http:' ? 'https:' : 'http:';
  return copy;
}

/** The address without its fragment, which is never sent. */
export function withoutFragment(url: URL): URL {
  const copy = new URL(url);
  copy.hash = '';
  return copy;
}
