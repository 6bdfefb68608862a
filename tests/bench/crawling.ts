import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sql } from 'kysely';
import { bareLibraries, bareUndici } from './bare-crawl.js';
import { CrawlWeb, type WebSize } from './crawl-web.js';
import { toText } from './table.js';

const POLITE_DELAY_MS = 1000;
const PAGES_FOR_MEMORY = 100_000;

export const CRAWL_HEAD = ['', 'pages/s', 'baseline', 'pages/s', 'of its rate'];
export const MEMORY_HEAD = ['pages crawled', 'live heap MiB', 'outside it MiB', 'process MiB', 'at most MiB'];

export async function crawlRows(): Promise<string[][]> {
  return [
    ...(await politeCrawl()),
    ...(await swiftCrawl(20, 50)),
    ...(await swiftCrawl(20, 0)),
    await secondCrawl(),
  ];
}

/**
 * A crawl at one request a second and host, beside the ceilings that this sets: if each request began a second after the
 * one before, and if it began a second after the answer to that, which is what the crawler holds itself to.
 */
async function politeCrawl(): Promise<string[][]> {
  const answerMs = 50;
  return withWeb({ hosts: 200, reportsPerHost: 28, answerMs }, async (web) => {
    const seconds = await web.crawl(POLITE_DELAY_MS);
    // The first request of each host waits for nothing.
    const delays = ((web.paths.length - 1) * POLITE_DELAY_MS) / 1000;
    const answers = (web.paths.length * answerMs) / 1000;
    const name = '200 hosts, 1 request/s each';
    return [
      row(name, web.pages, seconds, 'delay alone', delays),
      row(name, web.pages, seconds, 'delay after each answer', delays + answers),
    ];
  });
}

/**
 * A crawl without delay, beside bare undici with as many connections against the same server, and beside the libraries
 * that every page has to go through.
 */
async function swiftCrawl(hosts: number, answerMs: number): Promise<string[][]> {
  const size = { hosts, reportsPerHost: Math.ceil(1500 / hosts), answerMs };
  return withWeb(size, async (web) => {
    const undici = await bareUndici(web);
    const libraries = await bareLibraries(web);
    const seconds = await web.crawl(0);
    const name = `${hosts} hosts, no delay, answers after ${answerMs} ms`;
    return [
      row(name, web.pages, seconds, 'undici request', undici),
      row(name, web.pages, seconds, 'the libraries alone', libraries),
    ];
  });
}

/** A second crawl, beside the first one of the same web. */
async function secondCrawl(): Promise<string[]> {
  return withWeb({ hosts: 100, reportsPerHost: 30, answerMs: 0 }, async (web) => {
    const first = await web.crawl(0);
    const [before, rows] = [await web.counts(), await countRows(web)];
    const second = await web.crawl(0);
    const after = await web.counts();
    const asked = after.requests - before.requests - (after.robots - before.robots);
    const conditional = after.conditional - before.conditional;
    const notModified = after.notModified - before.notModified;
    const written = (await countRows(web)) - rows;
    const name = `second crawl: ${conditional} of ${asked} conditional, ${notModified} not modified, ${written} rows written`;
    return row(name, web.pages, second, 'first crawl', first);
  });
}

/**
 * What the process holds in memory while it crawls 100,000 small pages: after so many pages, the live heap and all of it,
 * and the most that it has had so far.
 */
export async function memoryRows(pages = PAGES_FOR_MEMORY): Promise<string[][]> {
  const hosts = pages / 100;
  return withWeb({ hosts, reportsPerHost: 100, answerMs: 0, tableRows: 1 }, async (web) => {
    const points: string[][] = [];
    let done = 0;
    await web.crawl(0, (event) => {
      if (event.type !== 'page') return;
      done += 1;
      if (done % (pages / 10) === 0) points.push([String(done), ...memoryNow()]);
    });
    return points;
  });
}

async function withWeb<Result>(size: WebSize, work: (web: CrawlWeb) => Promise<Result>): Promise<Result> {
  const web = await CrawlWeb.serve(size);
  try {
    return await work(web);
  } finally {
    web.close();
  }
}

function countRows(web: CrawlWeb): Promise<number> {
  return web.withWarehouse(async ({ db }) => {
    const { rows } = await sql<{
      n: number;
    }>`SELECT (SELECT count(*) FROM snapshot) + (SELECT count(*) FROM run) AS n`.execute(db);
    return rows[0]?.n ?? 0;
  });
}

function row(
  name: string,
  pages: number,
  seconds: number,
  baseline: string,
  baselineSeconds: number,
): string[] {
  return [
    name,
    toText(pages / seconds),
    baseline,
    toText(pages / baselineSeconds),
    `${toText((100 * baselineSeconds) / seconds)} %`,
  ];
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function memoryNow(): string[] {
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const most = process.resourceUsage().maxRSS * 1024;
  return [heapUsed, external, rss, most].map((bytes) => toText(bytes / 1024 ** 2));
}
