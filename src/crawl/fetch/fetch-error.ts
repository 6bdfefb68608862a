import type { KeptAnswer } from './kept-answer.js';

/** No usable answer came. `reason` is for a person; `transient` says whether another attempt may fare better. */
export class FetchError extends Error {
  override readonly name = 'FetchError';

  constructor(
    readonly reason: string,
    readonly transient: boolean,
    /** `refused`: the site asks crawlers to stay away from the page. */
    readonly kind: 'no_answer' | 'refused' = 'no_answer',
    options?: ErrorOptions,
    /** What did come, and cannot be used. */
    readonly answer: KeptAnswer | null = null,
  ) {
    super(reason, options);
  }
}

const REASONS: ReadonlyMap<string, { readonly reason: string; readonly transient: boolean }> = new Map([
  ['ECONNREFUSED', { reason: 'the host refuses connections', transient: false }],
  ['ENOTFOUND', { reason: 'the host name is not known', transient: false }],
  ['EAI_AGAIN', { reason: 'the host name could not be looked up', transient: true }],
  ['EHOSTUNREACH', { reason: 'the host cannot be reached', transient: false }],
  ['ENETUNREACH', { reason: 'the network of the host cannot be reached', transient: false }],
  ['ETIMEDOUT', { reason: 'the connection timed out', transient: true }],
  ['ECONNRESET', { reason: 'the host broke off the connection', transient: true }],
  ['EPIPE', { reason: 'the host broke off the connection', transient: true }],
  ['UND_ERR_SOCKET', { reason: 'the host broke off the connection', transient: true }],
  ['UND_ERR_CONNECT_TIMEOUT', { reason: 'no connection came about in time', transient: true }],
  ['UND_ERR_HEADERS_TIMEOUT', { reason: 'no answer came in time', transient: true }],
  ['UND_ERR_BODY_TIMEOUT', { reason: 'the answer stopped coming', transient: true }],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', { reason: 'the answer is shorter than it says', transient: true }],
  ['UND_ERR_HEADERS_OVERFLOW', { reason: 'the headers of the answer are too large', transient: false }],
]);

/** Puts what the HTTP client or the system threw into words. */
export function toFetchError(cause: unknown): FetchError {
  if (cause instanceof FetchError) return cause;
  const code = errorCode(cause);
  const known = REASONS.get(code);
  if (known !== undefined) return new FetchError(known.reason, known.transient, 'no_answer', { cause });
  const detail = code.includes('Error') ? String(cause) : code;
  return new FetchError(`${category(code)} (${detail})`, false, 'no_answer', { cause });
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function category(code: string): string {
  if (/^HPE_|HTTPParserError/.test(code)) return 'the answer is not valid HTTP';
  if (/UNABLE_TO_(?:GET_ISSUER|VERIFY)/.test(code)) {
    return 'the host does not send the certificate of its issuer; set allow_incomplete_chain for the source to accept that';
  }
  if (/CERT|SELF_SIGNED|ERR_TLS/.test(code)) return 'the certificate of the host cannot be trusted';
  if (/SSL|EPROTO/.test(code)) {
    return 'no secure connection could be agreed; if the server is merely old, set allow_legacy_tls for the source';
  }
  return 'the request failed';
}
