/** What a request carries: a form or JSON, as some lists want to be asked for. */
export interface PostBody {
  readonly contentType: 'application/x-www-form-urlencoded' | 'application/json';
  readonly text: string;
}

/** An address to be asked for; by POST where there is something to be sent, by GET otherwise. */
export interface PageRequest {
  readonly url: URL;
  readonly body?: PostBody | undefined;
}

/**
 * The address under which the answer of a request is known: two requests that send different things to one address
 * have two. The parameters are those by which web archives write a POST as an address.
 */
export function requestAddress({ url, body }: PageRequest): URL {
  const address = new URL(url);
  address.hash = '';
  if (body === undefined) return address;
  const sent =
    body.contentType === 'application/json' ? `__wb_post_data=${encodeURIComponent(body.text)}` : body.text;
  address.search = [address.search.slice(1), '__wb_method=POST', sent]
    .filter((part) => part !== '')
    .join('&');
  return address;
}

/** A form as it is sent. */
export function formBody(text: string): PostBody {
  return { contentType: 'application/x-www-form-urlencoded', text };
}

export function jsonBody(value: unknown): PostBody {
  return { contentType: 'application/json', text: JSON.stringify(value) };
}
