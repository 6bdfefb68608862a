import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyArchive } from '../../src/crawl/archive/verify-archive.js';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { crawl } from '../../src/crawl/crawl.js';
import { archivedAnswers } from '../../src/warehouse/snapshots/archive-contents.js';
import { rowCounts, temporaryWarehouse } from '../warehouse/temporary-warehouse.js';
import { pipelineOf, reportsAt } from './fixtures/crawling.js';
import { type Handler, startSite } from './fixtures/site.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;

const html = { 'content-type': 'text/html' };
const good: Handler = (_, response) => response.writeHead(200, html).end(REPORT);

/** A warehouse and an archive, and what crawls of the addresses leave in them. */
async function stores(...addresses: string[]) {
  const warehouse = await temporaryWarehouse();
  const folder = await temporaryFolder();
  const crawlOf = async (routes: Record<string, Handler | string>, politeness = {}) => {
    const site = await startSite(routes);
    const pipeline = pipelineOf([reportsAt(...addresses)], { retries: 0, ...politeness });
    await warehouse.registerSources(pipeline.sources);
    const archive = new WarcArchive(folder, { software: 'gongkai/test' });
    const summary = await crawl(pipeline, {
      resolve: site.resolve,
      archive,
      index: warehouse,
      version: 'test',
    });
    await archive.close();
    return { site, summary };
  };
  const reader = new WarcArchive(folder, { software: 'gongkai/test' });
  const contents = async () => {
    const answers = await archivedAnswers(warehouse.db);
    expect((await verifyArchive(folder, reader, answers)).problems).toEqual([]);
    return answers;
  };
  /** The bytes of the last answer of an address, as received. */
  const received = async (url: string) => {
    const last = (await archivedAnswers(warehouse.db, { url })).at(-1);
    if (last === undefined) throw new Error(`nothing of ${url}`);
    return { ...(await reader.readAnswer(last.archive)), ...last };
  };
  return { warehouse, crawlOf, contents, received };
}

const ADDRESS = 'http://www.a.example/report.html';

describe('what is no page of a source', () => {
  it('stands in the archive and in its index: robots.txt, steps of redirects, attempts that were not the last', async () => {
    const { crawlOf, contents } = await stores(ADDRESS);
    let turn = 0;
    await crawlOf(
      {
        '/report.html': (_, response) => response.writeHead(302, { location: '/moved.html' }).end(),
        '/moved.html': (request, response) => {
          turn += 1;
          if (turn === 1) response.writeHead(503, html).end('busy');
          else good(request, response);
        },
      },
      { retries: 1 },
    );
    expect((await contents()).map(({ url, status, outcome }) => [url, status, outcome])).toEqual([
      ['http://www.a.example/robots.txt', 200, null],
      [ADDRESS, 302, null],
      ['http://www.a.example/moved.html', 503, null],
      [ADDRESS, 200, 'ok'],
    ]);
  });

  it('robots.txt is asked for conditionally the next time, and its rules hold', async () => {
    const { crawlOf } = await stores(ADDRESS);
    const robots: Handler = (request, response) => {
      const etag = '"rules"';
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { etag }).end('User-agent: *\nDisallow: /report.html\n');
    };
    const routes = { '/robots.txt': robots, '/report.html': REPORT };
    await crawlOf(routes);
    const { site, summary } = await crawlOf(routes);
    expect(site.arrivals.map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
      ['/robots.txt', '"rules"'],
    ]);
    expect(summary.sources[0]?.troubles).toMatchObject([{ result: 'blocked' }]);
  });
});

describe('an answer that breaks off', () => {
  const PART = Buffer.from(REPORT.slice(0, 300));
  const reset: Handler = (_, response) => {
    response.writeHead(200, html);
    response.write(PART);
    setTimeout(() => response.destroy(), 20);
  };
  const short: Handler = (_, response) => {
    response.writeHead(200, { ...html, 'content-length': '50000' });
    response.write(PART);
    setTimeout(() => response.socket?.end(), 20);
  };
  const stalled: Handler = (_, response) => {
    response.writeHead(200, html);
    response.write(PART);
  };
  const endless: Handler = (_, response) => {
    response.writeHead(200, html);
    const flood = setInterval(() => response.write(REPORT), 1);
    response.once('close', () => clearInterval(flood));
  };

  it.each<[string, Handler, truncated: string, reason: string, bytes: number]>([
    ['by a reset', reset, 'disconnect', 'the host broke off the connection', PART.length],
    ['before its stated length', short, 'disconnect', 'the host broke off the connection', PART.length],
    ['in time', stalled, 'time', 'no whole answer came within 0.5 s', PART.length],
    ['at the limit of its size', endless, 'length', 'the answer is larger than max_body', 5000],
  ])(
    '%s is kept as far as it came, and never takes the place of a good one',
    async (_, broken, truncated, reason, bytes) => {
      const { warehouse, crawlOf, contents, received } = await stores(ADDRESS);
      await crawlOf({ '/report.html': good });
      const before = await warehouse.lastGood(ADDRESS);
      await crawlOf({ '/report.html': broken }, { timeoutMs: 500, maxBodyBytes: 5000 });

      expect(await warehouse.lastGood(ADDRESS)).toEqual(before);
      await contents();
      const kept = await received(ADDRESS);
      expect(kept).toMatchObject({ outcome: 'failed', status: 200, digest: null });
      expect(kept.truncated).toBe(truncated);
      expect(kept.wireBody).toHaveLength(bytes);
      const failed = warehouse.db.selectFrom('snapshot').select('reason').where('outcome', '=', 'failed');
      expect(await failed.execute()).toEqual([{ reason }]);
    },
  );

  it('within its compression is kept as it was received', async () => {
    const { crawlOf, contents, received } = await stores(ADDRESS);
    const cut = gzipSync(REPORT).subarray(0, 60);
    await crawlOf({
      '/report.html': (_, response) =>
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(cut),
    });
    await contents();
    const kept = await received(ADDRESS);
    expect(kept).toMatchObject({ outcome: 'failed', truncated: null });
    expect(Buffer.from(kept.wireBody)).toEqual(cut);
    await expect(kept.decode()).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a body that was there before', () => {
  it('adds no row and no second copy, at whichever address it comes', async () => {
    const mirror = 'http://mirror.a.example/report.html';
    const { warehouse, crawlOf, contents } = await stores(ADDRESS, mirror);
    const later: Handler = (request, response) => {
      const isMirror = request.headers.host?.startsWith('mirror') === true;
      setTimeout(() => good(request, response), isMirror ? 500 : 0);
    };
    const routes = { '/report.html': later };
    await crawlOf(routes);
    const [first, second] = (await contents()).filter(({ outcome }) => outcome === 'ok');
    expect(second?.archive).toEqual(first?.archive);

    const rows = rowCounts(warehouse.path);
    await crawlOf(routes);
    expect(rowCounts(warehouse.path)).toEqual(rows);
  });

  it('is what a page that fails in the same way each time leaves once', async () => {
    const { warehouse, crawlOf } = await stores(ADDRESS);
    const blocked: Handler = (_, response) => response.writeHead(412, html).end('<script>$_ts={}</script>');
    await crawlOf({ '/report.html': blocked });
    const rows = rowCounts(warehouse.path);
    await crawlOf({ '/report.html': blocked });
    expect(rowCounts(warehouse.path)).toEqual(rows);
  });
});
