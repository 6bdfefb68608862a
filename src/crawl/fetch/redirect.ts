import { isUtf8 } from 'node:buffer';
import { withoutFragment, withoutRootDot } from '../address/url-key.js';
import { type HeaderList, headerValue } from '../exchange/exchange.js';
import { FetchError } from './fetch-error.js';

const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether a redirect asks to send again what was sent (RFC 9110, 15.4.8 and 15.4.9); after the others, a GET follows. */
export function keepsMethod(status: number): boolean {
  return status === 307 || status === 308;
}

/**
 * Where an answer redirects to, without fragment; null where it does not.
 * @throws FetchError when the address cannot be read.
 */
export function redirectTarget(answer: {
  readonly url: URL;
  readonly status: number;
  readonly headers: HeaderList;
}): URL | null {
  const location = headerValue(answer.headers, 'location');
  if (location === null || !REDIRECT_STATUSES.has(answer.status)) return null;
  const written = addressIn(location);
  if (!URL.canParse(written, answer.url.href)) {
    throw new FetchError(`${answer.url.href} redirects to "${written}", which is no address`, false);
  }
  return withoutRootDot(withoutFragment(new URL(written, answer.url)));
}

/**
 * Header bytes arrive as Latin-1. Sites write Chinese paths as bare UTF-8; what is none, such as GBK, they want back byte
 * by byte.
 */
function addressIn(location: string): string {
  const bytes = Buffer.from(location, 'latin1');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
