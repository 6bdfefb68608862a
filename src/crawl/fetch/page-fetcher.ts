import type { Politeness } from '../../sources/source.js';
import { isSameAddress, withoutFragment } from '../address/url-key.js';
import type { IndexedArchive } from '../archive/indexed-archive.js';
import type { KnownAnswer } from '../archive/kept-exchange.js';
import { ContentCodingError, decodeContent } from '../exchange/content-coding.js';
import { type HeaderList, headerValue } from '../exchange/exchange.js';
import { type PageRequest, requestAddress } from '../exchange/page-request.js';
import { FetchError } from './fetch-error.js';
import type { HostQueues } from './host-queue.js';
import type { HttpClient } from './http-client.js';
import type { KeptAnswer } from './kept-answer.js';
import { pageRedirect } from './page-redirect.js';
import { keepsMethod, redirectTarget } from './redirect.js';
import { backoffMs, LONGEST_PAUSE_MS, mayPass, retryAfterMs } from './retry.js';

const MAX_REDIRECTS = 5;

/** The last answer of a chain of redirects. */
export interface FetchedPage extends KeptAnswer {
  /** Decoded; empty for 304. */
  readonly body: Uint8Array;
}

export interface FetchRequest extends PageRequest {
  /** The last good answer. */
  readonly previous?: KnownAnswer | undefined;
  /** Throws a FetchError for an address that must not be asked; called for every redirect too. */
  readonly permit: (url: URL) => Promise<void>;
  /** Called before every request; throws when the page is not to be asked for any more. */
  readonly admit?: (() => void) | undefined;
}

export interface PageFetcherOptions {
  readonly client: HttpClient;
  readonly archive: IndexedArchive;
  readonly queues: HostQueues;
  readonly politeness: Politeness;
  readonly now: () => Date;
  /** Called before every request; throws when none may be sent any more. */
  readonly admit: () => void;
  /** Told of every pause before another attempt. */
  readonly onRequest?: (() => void) | undefined;
  readonly onWait: (url: URL, ms: number, reason: string) => void;
  readonly signal: AbortSignal;
}

type Attempt = { readonly page: FetchedPage } | { readonly error: FetchError };

/**
 * Gets pages: waits for its turn, follows redirects, tries again, and archives every answer that comes. What it does
 * not hand on is put into the archive's index: steps of redirects, and attempts that were not the last.
 */
export class PageFetcher {
  readonly #options: PageFetcherOptions;

  constructor(options: PageFetcherOptions) {
    this.#options = options;
  }

  /** @throws FetchError when no usable answer comes, and whatever the archive or the signal throws. */
  async fetch(request: FetchRequest): Promise<FetchedPage> {
    const seen = new Set<string>();
    let asked: PageRequest = { url: withoutFragment(request.url), body: request.body };
    while (seen.size <= MAX_REDIRECTS) {
      // A page that sets a cookie and leads to itself means to be asked again with it.
      const { url } = asked;
      const key = `${requestAddress(asked).href} ${this.#options.client.cookiesFor(url)}`;
      if (seen.has(key)) throw new FetchError(`${url.href} redirects in a circle`, false);
      seen.add(key);
      await request.permit(url);
      const page = await this.#fetchPatiently(asked, request);
      const target = redirectTarget(page) ?? pageRedirect(page);
      if (target === null) return page;
      await this.#options.archive.record(page.entry);
      asked = { url: target, body: keepsMethod(page.status) ? asked.body : undefined };
    }
    throw new FetchError(`there are more than ${MAX_REDIRECTS} redirects`, false);
  }

  async #fetchPatiently(asked: PageRequest, request: FetchRequest): Promise<FetchedPage> {
    const { queues, signal, onWait, archive } = this.#options;
    const { url } = asked;
    const admit = () => {
      this.#options.admit();
      request.admit?.();
    };
    for (let number = 0; ; number += 1) {
      const task = () => this.#attempt(asked, request, number);
      const { attempt, pause } = await queues.of(url).run(task, { signal, attempt: number, admit });
      if (pause === null) return settle(attempt);
      onWait(url, pause, describe(attempt));
      await archive.record(entryOf(attempt));
    }
  }

  /** Tries once, and holds the host up before its turn is over, so that no other page is asked for in the pause. */
  async #attempt(
    asked: PageRequest,
    request: FetchRequest,
    number: number,
  ): Promise<{ readonly attempt: Attempt; readonly pause: number | null }> {
    const { url } = asked;
    const attempt = await this.#fetchOnce(asked, request).then(
      (page): Attempt => ({ page }),
      (error: unknown): Attempt => {
        if (error instanceof FetchError) return { error };
        throw error;
      },
    );
    const queue = this.#options.queues.of(url);
    const pause = this.#pauseAfter(attempt, number, url);
    queue.hold(pause ?? 0);
    return { attempt, pause };
  }

  /** Milliseconds until the next attempt, or null when there is to be none. */
  #pauseAfter(attempt: Attempt, number: number, url: URL): number | null {
    const { queues, politeness, now } = this.#options;
    const passes = 'page' in attempt ? mayPass(attempt.page.status) : attempt.error.transient;
    const queue = queues.of(url);
    if (!passes) {
      if (isNoAnswer(attempt)) queue.noteFailure(describe(attempt));
      else queue.noteAnswer();
      return null;
    }
    const asked = 'page' in attempt ? retryAfterMs(attempt.page.headers, now()) : 0;
    if (asked > LONGEST_PAUSE_MS) {
      queue.close(`${url.hostname} asks to be left alone for ${Math.round(asked / 1000)} s`);
      return null;
    }
    if (number < politeness.retries && !queue.isOnTrial)
      return Math.max(asked, backoffMs(number, politeness));
    queue.noteFailure(describe(attempt));
    queue.hold(asked);
    return null;
  }

  async #fetchOnce(asked: PageRequest, { previous }: FetchRequest): Promise<FetchedPage> {
    const { client, archive, politeness, queues, signal, now } = this.#options;
    const { url, body: sent } = asked;
    // Validators belong to the address that gave them, which may be the end of a redirect.
    const isSame = previous !== undefined && isSameAddress(new URL(previous.finalUrl), url);
    const known = isSame ? previous : undefined;
    const conditional = sent === undefined ? conditions(known, now) : [];
    this.#options.onRequest?.();
    const exchange = await client.exchange(asked, conditional, signal).finally(() => queues.of(url).rest());
    const { status, headers, wireBody, cutOff } = exchange;
    const kept = await archive.keep(exchange, known?.archive ?? undefined);
    const answer = { url, status, headers, ...kept };
    if (cutOff !== undefined) {
      throw new FetchError(cutOff.reason, cutOff.transient, 'no_answer', {}, answer);
    }
    return { ...answer, body: await decode(wireBody, answer, politeness.maxBodyBytes) };
  }
}

function settle(attempt: Attempt): FetchedPage {
  if ('error' in attempt) throw attempt.error;
  return attempt.page;
}

function isNoAnswer(attempt: Attempt): boolean {
  return 'error' in attempt && attempt.error.answer === null;
}

function describe(attempt: Attempt): string {
  return 'error' in attempt ? attempt.error.reason : `status ${attempt.page.status}`;
}

function entryOf(attempt: Attempt) {
  return 'error' in attempt ? (attempt.error.answer?.entry ?? null) : attempt.page.entry;
}

/** A date that is still to come would have some servers say for ever that nothing has changed since. */
function conditions(previous: KnownAnswer | undefined, now: () => Date): HeaderList {
  const { etag: tag = null, lastModified = null } = previous ?? {};
  const isPast = lastModified !== null && !(Date.parse(lastModified) > now().getTime());
  const etag: HeaderList = tag ? [['If-None-Match', tag]] : [];
  const date: HeaderList = lastModified && isPast ? [['If-Modified-Since', lastModified]] : [];
  return [...etag, ...date];
}

async function decode(wireBody: Uint8Array, answer: KeptAnswer, maxBytes: number): Promise<Uint8Array> {
  try {
    return await decodeContent(wireBody, headerValue(answer.headers, 'content-encoding'), maxBytes);
  } catch (cause) {
    if (!(cause instanceof ContentCodingError)) throw cause;
    // A body that was cut off on its way may come whole the next time.
    throw new FetchError(cause.reason, cause.kind === 'damaged', 'no_answer', { cause }, answer);
  }
}
