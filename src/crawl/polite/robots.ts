import { createRequire } from 'node:module';
import type { IndexedArchive } from '../archive/indexed-archive.js';
import { FetchError } from '../fetch/fetch-error.js';
import type { HostQueues } from '../fetch/host-queue.js';
import type { FetchedPage, PageFetcher } from '../fetch/page-fetcher.js';

// A CommonJS module whose types declare an ES default export, which an import could not call.
const robotsParser: typeof import('robots-parser').default = createRequire(import.meta.url)('robots-parser');

/** A host may ask for this long between requests (`Crawl-delay`), and no longer. */
const LONGEST_CRAWL_DELAY_S = 60;
/** RFC 9309, 2.5: so much of a file is read at least; more would only cost every page its time. */
const MOST_BYTES = 500 * 1024;
/** RFC 9309, 2.4 */
const LONGEST_USE_MS = 24 * 3_600_000;

type Rules =
  | { readonly kind: 'rules'; readonly allows: (url: URL) => boolean }
  /** RFC 9309, 2.3.1.4: what cannot be reached forbids everything. */
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface RobotsOptions {
  /** The product token that rules are matched against. */
  readonly product: string;
  readonly queues: HostQueues;
  readonly fetcher: PageFetcher;
  readonly archive: IndexedArchive;
  readonly now: () => Date;
}

interface Loaded {
  readonly at: number;
  readonly rules: Promise<Rules>;
}

/** The robots.txt of each host, asked for once per crawl and day (RFC 9309). */
export class Robots {
  readonly #options: RobotsOptions;
  readonly #loaded = new Map<string, Loaded>();

  constructor(options: RobotsOptions) {
    this.#options = options;
  }

  /**
   * `admit` throws where nothing is to be asked for any more.
   * @throws FetchError when the page's host does not allow it to be crawled, and whatever `admit` throws.
   */
  async permit(url: URL, admit?: () => void): Promise<void> {
    const known = await this.#rulesOf(url.origin, admit);
    if (known.kind === 'unreachable') {
      throw new FetchError(`${url.origin}/robots.txt could not be read: ${known.reason}`, false);
    }
    if (!known.allows(url)) {
      throw new FetchError(`${url.origin}/robots.txt disallows this page`, false, 'refused');
    }
  }

  #rulesOf(origin: string, admit: (() => void) | undefined): Promise<Rules> {
    const at = this.#options.now().getTime();
    const earlier = this.#loaded.get(origin);
    if (earlier !== undefined && at - earlier.at < LONGEST_USE_MS) return earlier.rules;
    const rules = this.#load(origin, admit);
    this.#loaded.set(origin, { at, rules });
    // What kept one source from asking need not keep the next.
    rules.catch(() => this.#loaded.delete(origin));
    return rules;
  }

  async #load(origin: string, admit: (() => void) | undefined): Promise<Rules> {
    const address = new URL('/robots.txt', origin);
    const { fetcher, archive } = this.#options;
    try {
      const known = await archive.lastWhole(address);
      const page = await fetcher.fetch({ url: address, previous: known?.answer, permit: permitWeb, admit });
      await archive.record(page.entry);
      const isKnown = page.status === 304 && known !== undefined;
      return this.#interpret(address, isKnown ? { status: 200, body: known.body } : page);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      await archive.record(error.answer?.entry ?? null);
      return { kind: 'unreachable', reason: error.reason };
    }
  }

  #interpret(address: URL, { status, body }: Pick<FetchedPage, 'status' | 'body'>): Rules {
    // 429 says that the host is busy, not that it has no rules.
    if (status >= 500 || status === 429) return { kind: 'unreachable', reason: `status ${status}` };
    if (status !== 200) return { kind: 'rules', allows: () => true };
    const { product, queues } = this.#options;
    const robots = robotsParser(address.href, textOf(body));
    const delay = Math.min(robots.getCrawlDelay(product) ?? 0, LONGEST_CRAWL_DELAY_S);
    queues.of(address).slowDown(delay * 1000);
    return { kind: 'rules', allows: (url) => robots.isAllowed(url.href, product) ?? true };
  }
}

/** Rules are followed to other hosts (RFC 9309, 2.3.1.2), as no page is. */
async function permitWeb({ protocol, href }: URL): Promise<void> {
  if (protocol === 'http:' || protocol === 'https:') return;
  throw new FetchError(`it redirects to ${href}, which is no web address`, false);
}

/** Without the line that the limit cuts in two: half a path would forbid more than the whole. */
function textOf(body: Uint8Array): string {
  const text = new TextDecoder().decode(body.subarray(0, MOST_BYTES));
  return body.length > MOST_BYTES ? text.slice(0, text.search(/[^\r\n]*$/)) : text;
}
