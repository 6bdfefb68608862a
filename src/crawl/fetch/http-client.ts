import { CookieJar } from 'tough-cookie';
import { Agent } from 'undici';
import type { Politeness } from '../../sources/source.js';
import type { CutOff, Exchange, HeaderList } from '../exchange/exchange.js';
import type { PageRequest, PostBody } from '../exchange/page-request.js';
import { createConnector } from './connector.js';
import { Deadline } from './deadline.js';
import { FetchError, toFetchError } from './fetch-error.js';
import type { HostResolver } from './host-resolver.js';
import { readBody } from './read-body.js';
import type { TlsPolicy } from './tls.js';

export interface HttpClientOptions {
  readonly politeness: Politeness;
  readonly userAgent: string;
  readonly allowPrivateAddresses: boolean;
  readonly resolve: HostResolver;
  readonly tls: TlsPolicy;
  readonly now: () => Date;
}

/**
 * Sends single requests, within limits of time and size; follows nothing and retries nothing. Cookies are kept as long
 * as the client.
 */
export class HttpClient {
  readonly #agent: Agent;
  readonly #cookies = new CookieJar();
  #hasCookies = false;
  readonly #options: HttpClientOptions;

  constructor(options: HttpClientOptions) {
    const { timeoutMs, connectionsPerHost } = options.politeness;
    this.#options = options;
    this.#agent = new Agent({
      connect: createConnector({ ...options, timeoutMs: Math.min(timeoutMs, 10_000) }),
      connections: connectionsPerHost,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  }

  /** The cookies that a request for this address would carry (RFC 6265), as its header has them. */
  cookiesFor(url: URL): string {
    return this.#hasCookies ? this.#cookies.getCookieStringSync(url.href) : '';
  }

  /**
   * The answer, as far as its body came.
   * @throws FetchError when none comes; the signal's own reason when that is what ended it.
   */
  async exchange(
    { url, body }: PageRequest,
    extraHeaders: HeaderList,
    signal: AbortSignal,
  ): Promise<Exchange> {
    const { politeness, userAgent, now } = this.#options;
    const cookies = this.cookiesFor(url);
    const headers: HeaderList = [
      ['User-Agent', userAgent],
      ['Accept', 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8'],
      ['Accept-Encoding', 'gzip, deflate, br'],
      ['Accept-Language', 'zh-CN,zh;q=0.9,en;q=0.5'],
      ...(cookies === '' ? [] : [['Cookie', cookies] as const]),
      ...(body === undefined ? [] : entityHeaders(body)),
      ...extraHeaders,
    ];
    const deadline = new Deadline(politeness.timeoutMs, signal);
    const sentAt = now();
    try {
      const answer = await this.#agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: body === undefined ? 'GET' : 'POST',
        body: body?.text ?? null,
        headers: headers.flat(),
        responseHeaders: 'raw',
        signal: deadline.signal,
      });
      const received = pairs(answer.headers);
      this.#keepCookies(url, received);
      const { bytes, cutOff } = await readBody(answer.body, politeness.maxBodyBytes);
      signal.throwIfAborted();
      return {
        url,
        sentAt,
        // The client adds these two itself.
        requestHeaders: [['Host', url.host], ['Connection', 'keep-alive'], ...headers],
        posted: body,
        status: answer.statusCode,
        statusText: answer.statusText,
        headers: received,
        wireBody: bytes,
        cutOff: deadline.hasPassed && cutOff ? this.#outOfTime() : cutOff,
      };
    } catch (cause) {
      signal.throwIfAborted();
      if (!deadline.hasPassed) throw toFetchError(cause);
      const { reason, transient } = this.#outOfTime();
      throw new FetchError(reason, transient, 'no_answer', { cause });
    } finally {
      deadline.clear();
    }
  }

  #outOfTime(): CutOff {
    const reason = `no whole answer came within ${this.#options.politeness.timeoutMs / 1000} s`;
    return { truncation: 'time', reason, transient: true };
  }

  #keepCookies(url: URL, headers: HeaderList): void {
    for (const [name, value] of headers) {
      // A cookie that is wrong, or meant for another host, is no reason to refuse the page.
      if (name.toLowerCase() === 'set-cookie') {
        this.#cookies.setCookieSync(value, url.href, { ignoreError: true });
        this.#hasCookies = true;
      }
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

function entityHeaders({ contentType, text }: PostBody): HeaderList {
  return [
    ['Content-Type', contentType],
    ['Content-Length', String(Buffer.byteLength(text))],
  ];
}

/** With `responseHeaders: 'raw'` undici gives a flat list of names and values, which its types do not say. */
function pairs(raw: unknown): HeaderList {
  const flat: unknown[] = Array.isArray(raw) ? raw : [];
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    String(flat[2 * index]),
    String(flat[2 * index + 1]),
  ]);
}
