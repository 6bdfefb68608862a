import { WarcArchive } from '../../../src/crawl/archive/warc-archive.js';
import type { CrawlSummary } from '../../../src/crawl/summary.js';
import { runCrawl } from '../../../src/run/run-pipeline.js';
import type { Pipeline } from '../../../src/sources/source.js';
import { openWarehouse } from '../../../src/warehouse/index.js';

export interface WorldCrawl {
  readonly pipeline: Pipeline;
  /** Where every `.example` host is served on loopback. */
  readonly port: number;
  readonly db: string;
  readonly archive: string;
}

/** Crawls a served world as `gongkai crawl` does: into a warehouse and an archive on disk, with a ledger of runs. */
export async function crawlWorld({ pipeline, port, ...paths }: WorldCrawl): Promise<CrawlSummary> {
  const warehouse = await openWarehouse(paths.db);
  const archive = new WarcArchive(paths.archive, { software: 'gongkai/test' });
  try {
    return await runCrawl(pipeline, {
      warehouse,
      archive,
      signal: new AbortController().signal,
      onEvent: () => undefined,
      resolve: (host) => (host.endsWith('.example') ? { address: '127.0.0.1', port } : null),
    });
  } finally {
    await archive.close();
    await warehouse.close();
  }
}
