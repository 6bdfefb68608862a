import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import type { CrawlEvent } from '../../src/crawl/event.js';
import { runCrawl } from '../../src/run/run-pipeline.js';
import type { Pipeline, Source } from '../../src/sources/source.js';
import { openWarehouse, type Warehouse } from '../../src/warehouse/index.js';
import type { ServerCounts } from './crawl-server.js';

const SERVER = fileURLToPath(new URL('crawl-server.ts', import.meta.url));
const LIST = '/zwgk/zfxxgknb/';
const PER_LIST_PAGE = 50;

export interface WebSize {
  readonly hosts: number;
  readonly reportsPerHost: number;
  /** Milliseconds until the server answers. */
  readonly answerMs: number;
  /** Of the table in a report; as many as the form of 2021 has by default. */
  readonly tableRows?: number;
}

/** A web on loopback, served by a process of its own, and what it takes to crawl it. */
export class CrawlWeb {
  readonly port: number;
  readonly #size: WebSize;
  readonly #server: ChildProcess;
  /** Lasts as long as the web. */
  readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));

  private constructor(size: WebSize, server: ChildProcess, port: number) {
    this.#size = size;
    this.#server = server;
    this.port = port;
  }

  static async serve(size: WebSize): Promise<CrawlWeb> {
    const { reportsPerHost, answerMs, tableRows = 40 } = size;
    const server = fork(SERVER, [reportsPerHost, answerMs, tableRows].map(String));
    const [address] = (await once(server, 'message')) as [AddressInfo];
    return new CrawlWeb(size, server, address.port);
  }

  /** With robots.txt and lists. */
  get pages(): number {
    return this.hosts.length * this.paths.length;
  }

  get hosts(): string[] {
    return Array.from({ length: this.#size.hosts }, (_, number) => `www.h${number}.example`);
  }

  /** What a host is asked for. */
  get paths(): string[] {
    const { reportsPerHost } = this.#size;
    const lists = Math.ceil(reportsPerHost / PER_LIST_PAGE);
    return [
      '/robots.txt',
      ...Array.from({ length: lists }, (_, page) => (page === 0 ? LIST : `${LIST}index_${page}.html`)),
      ...Array.from(
        { length: reportsPerHost },
        (_, index) => `${LIST}202301/t20230113_${1_000_000 + index}.shtml`,
      ),
    ];
  }

  /** Crawls the whole web into a warehouse and an archive that last as long as the web; seconds. */
  async crawl(delayMs: number, onEvent: (event: CrawlEvent) => void = () => undefined): Promise<number> {
    return this.withWarehouse(async (warehouse) => {
      const archive = new WarcArchive(join(this.folder, 'archive'), { software: 'gongkai/bench' });
      const started = performance.now();
      const { stopped } = await runCrawl(this.#pipeline(delayMs), {
        warehouse,
        archive,
        signal: new AbortController().signal,
        onEvent: (event) => {
          if (event.stage === 'crawl') onEvent(event.event);
        },
        resolve: () => ({ address: '127.0.0.1', port: this.port }),
      });
      if (stopped !== null) throw new Error(`the crawl stopped: ${stopped.cause}`);
      await archive.close();
      return (performance.now() - started) / 1000;
    });
  }

  async withWarehouse<Result>(work: (warehouse: Warehouse) => Promise<Result>): Promise<Result> {
    const warehouse = await openWarehouse(join(this.folder, 'warehouse.db'));
    try {
      return await work(warehouse);
    } finally {
      await warehouse.close();
    }
  }

  async counts(): Promise<ServerCounts> {
    this.#server.send('counts');
    const [counts] = (await once(this.#server, 'message')) as [ServerCounts];
    return counts;
  }

  close(): void {
    this.#server.disconnect();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #pipeline(delayMs: number): Pipeline {
    return {
      name: 'bench',
      file: 'bench.yaml',
      contact: 'bench@example.org',
      politeness: {
        delayMs,
        jitterMs: 0,
        connectionsPerHost: 1,
        timeoutMs: 30_000,
        maxBodyBytes: 32 * 1024 * 1024,
        retries: 2,
      },
      window: null,
      allowPrivateAddresses: false,
      serve: null,
      sources: this.hosts.map(toSource),
    };
  }
}

function toSource(host: string): Source {
  return {
    id: host,
    region: { code: '990121', name: '青溪县' },
    agency: { name: '青溪县人民政府', level: 'county' },
    entry: [new URL(`http://${host}${LIST}`)],
    adapter: 'auto',
    itemSelector: null,
    maxPages: 1000,
  };
}
