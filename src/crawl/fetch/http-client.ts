import { Agent } from 'undici';
import type { Politeness } from '../../sources/source.js';
import { createConnector } from './connector.js';
import type { Exchange, HeaderList } from './exchange.js';
import { FetchError, toFetchError } from './fetch-error.js';
import type { HostResolver } from './host-resolver.js';

export interface HttpClientOptions {
  readonly politeness: Politeness;
  readonly userAgent: string;
  readonly allowPrivateAddresses: boolean;
  readonly resolve: HostResolver;
  readonly now: () => Date;
}

/** Sends single requests, within limits of time and size; follows nothing and retries nothing. */
export class HttpClient {
  readonly #agent: Agent;
  readonly #options: HttpClientOptions;

  constructor(options: HttpClientOptions) {
    const { timeoutMs, maxBodyBytes, connectionsPerHost } = options.politeness;
    this.#options = options;
    this.#agent = new Agent({
      connect: createConnector({ ...options, timeoutMs: Math.min(timeoutMs, 10_000) }),
      connections: connectionsPerHost,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: maxBodyBytes,
    });
  }

  /** @throws FetchError when no whole answer comes; the signal's own reason when that is what ended it. */
  async exchange(url: URL, extraHeaders: HeaderList, signal: AbortSignal): Promise<Exchange> {
    const { politeness, userAgent, now } = this.#options;
    const headers: HeaderList = [
      ['User-Agent', userAgent],
      ['Accept', 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8'],
      ['Accept-Encoding', 'gzip, deflate, br'],
      ['Accept-Language', 'zh-CN,zh;q=0.9,en;q=0.5'],
      ...extraHeaders,
    ];
    const timeout = AbortSignal.timeout(politeness.timeoutMs);
    const sentAt = now();
    try {
      const answer = await this.#agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: headers.flat(),
        responseHeaders: 'raw',
        signal: AbortSignal.any([signal, timeout]),
      });
      return {
        url,
        sentAt,
        // The client adds these two itself.
        requestHeaders: [['Host', url.host], ['Connection', 'keep-alive'], ...headers],
        status: answer.statusCode,
        statusText: answer.statusText,
        headers: pairs(answer.headers),
        wireBody: new Uint8Array(await answer.body.arrayBuffer()),
      };
    } catch (cause) {
      signal.throwIfAborted();
      if (!timeout.aborted) throw toFetchError(cause);
      const reason = `no whole answer came within ${politeness.timeoutMs / 1000} s`;
      throw new FetchError(reason, true, 'no_answer', { cause });
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** With `responseHeaders: 'raw'` undici gives a flat list of names and values, which its types do not say. */
function pairs(raw: unknown): HeaderList {
  const flat: unknown[] = Array.isArray(raw) ? raw : [];
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    String(flat[2 * index]),
    String(flat[2 * index + 1]),
  ]);
}
