import type { Politeness } from '../../sources/source.js';
import type { Archive } from '../archive/archive.js';
import type { ArchiveIndex } from '../archive/archive-index.js';
import { IndexedArchive } from '../archive/indexed-archive.js';
import { type HostClosed, HostQueues } from '../fetch/host-queue.js';
import type { HostResolver } from '../fetch/host-resolver.js';
import { HttpClient } from '../fetch/http-client.js';
import { PageFetcher } from '../fetch/page-fetcher.js';
import type { TlsPolicy } from '../fetch/tls.js';
import { Robots } from './robots.js';

/** The name that rules in robots.txt may address. */
const PRODUCT = 'gongkai';

export interface PoliteWebOptions {
  readonly politeness: Politeness;
  /** How a site's owner reaches whoever crawls: part of the User-Agent, like the version of the program. */
  readonly contact: string;
  readonly version: string;
  readonly allowPrivateAddresses: boolean;
  readonly resolve: HostResolver;
  readonly tls: TlsPolicy;
  readonly archive: Archive;
  readonly index: ArchiveIndex;
  readonly now: () => Date;
  /** Called before every request; throws when none may be sent any more. */
  readonly admit: () => void;
  /** Called with every request that is sent. */
  readonly onRequest?: (() => void) | undefined;
  readonly onWait: (url: URL, ms: number, reason: string) => void;
  readonly onHostClosed: HostClosed;
  readonly signal: AbortSignal;
}

/** The web as the crawler goes about it: slowly, under its own name, and nowhere that it is not wanted. */
export class PoliteWeb {
  readonly fetcher: PageFetcher;
  readonly robots: Robots;
  readonly #client: HttpClient;

  constructor(options: PoliteWebOptions) {
    const { politeness, version, contact, index, now } = options;
    const archive = new IndexedArchive(options.archive, index);
    const queues = new HostQueues(politeness, options.onHostClosed);
    this.#client = new HttpClient({ ...options, userAgent: `${PRODUCT}/${version} (+${contact})` });
    this.fetcher = new PageFetcher({ ...options, client: this.#client, queues, archive });
    this.robots = new Robots({ product: PRODUCT, queues, fetcher: this.fetcher, archive, now });
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
