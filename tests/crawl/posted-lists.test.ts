import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { formBody, jsonBody, requestAddress } from '../../src/crawl/exchange/page-request.js';
import { crawlOnce, pipelineOf, sourceAt } from './fixtures/crawling.js';
import { hanwebPosted } from './fixtures/families/hanweb-jcms.js';
import { listPosted } from './fixtures/families/list-page.js';
import { type Handler, startSite } from './fixtures/site.js';

const pipeline = pipelineOf([sourceAt(listPosted.entry)]);
const FIRST = 'http://www.yunxi.example/api/list?__wb_method=POST&channel=ndbg&page=1';
const SECOND = 'http://www.yunxi.example/api/list?__wb_method=POST&channel=ndbg&page=2';

describe('a list that is asked for by POST', () => {
  it('is archived with what was sent', async () => {
    const site = await startSite(listPosted.routes);
    const { folder } = await crawlOnce(pipeline, { resolve: site.resolve });
    const requests: string[] = [];
    for (const name of await readdir(folder)) {
      for await (const record of new WARCParser([await readFile(path.join(folder, name))])) {
        if (record.warcType !== 'request' || record.httpHeaders?.method !== 'POST') continue;
        const sent = Buffer.from(await record.readFully(true)).toString();
        requests.push([record.warcTargetURI, record.httpHeaders.headers.get('Content-Type'), sent].join(' '));
      }
    }
    expect(requests).toEqual([
      'http://www.yunxi.example/api/list application/x-www-form-urlencoded channel=ndbg&page=1',
      'http://www.yunxi.example/api/list application/x-www-form-urlencoded channel=ndbg&page=2',
    ]);
  });

  it('is known page by page, and not asked for again by the same run', async () => {
    const site = await startSite(listPosted.routes);
    const first = await crawlOnce(pipeline, { resolve: site.resolve });
    const lists = first.index.snapshots.filter(({ kind }) => kind === 'list').map(({ url }) => url);
    expect(lists).toEqual(['http://www.yunxi.example/ndbg/', FIRST, SECOND]);
    expect((await first.index.lastGood(FIRST))?.finalUrl).toBe('http://www.yunxi.example/api/list');

    const before = site.arrivals.length;
    const { summary } = await crawlOnce(pipeline, {
      resolve: site.resolve,
      index: first.index,
      folder: first.folder,
      alreadyFetched: new Set(first.index.snapshots.map(({ url }) => url)),
    });
    expect(site.arrivals).toHaveLength(before);
    expect(summary.sources[0]?.tallies).toMatchObject({ list: { kept: 3 }, report: { kept: 3 } });
  });

  it('is asked so where the source says it and the page does not', async () => {
    const { entry, routes } = hanwebPosted;
    const { pathname } = new URL(entry);
    const silent = String(routes[pathname]).replace("ajaxParam: { type: 'POST' },", '');
    const site = await startSite({ ...routes, [pathname]: silent });
    const source = sourceAt(entry, { listMethod: 'post' });
    const { summary } = await crawlOnce(pipelineOf([source]), { resolve: site.resolve });
    expect(summary.sources[0]?.tallies.report.new).toBe(hanwebPosted.reports.length);
  });

  it('keeps what is sent over a redirect that asks for that (308), and over no other (302)', async () => {
    const away = (status: number) => ({
      ...listPosted.routes,
      'POST /api/list channel=ndbg&page=1': ((_, response) =>
        response.writeHead(status, { location: '/moved' }).end()) satisfies Handler,
    });
    for (const [status, asked] of [
      [308, 'POST /moved channel=ndbg&page=1'],
      [302, '/moved'],
    ] as const) {
      const site = await startSite(away(status));
      await crawlOnce(pipeline, { resolve: site.resolve });
      expect(site.paths().filter((path) => path.includes('/moved'))).toEqual([asked]);
    }
  });
});

it('requests that differ in what they send have addresses that differ', () => {
  const url = new URL('http://www.a.example/list?a=1');
  const bodies = [
    formBody('page=1'),
    formBody('page=2'),
    jsonBody({ page: 1 }),
    jsonBody({ page: '1' }),
    undefined,
  ];
  const addresses = bodies.map((body) => requestAddress({ url, body }).href);
  expect(new Set(addresses).size).toBe(bodies.length);
  fc.assert(
    fc.property(fc.json(), fc.json(), (one, other) => {
      const [first, second] = [one, other].map(
        (text) => requestAddress({ url, body: { contentType: 'application/json', text } }).href,
      );
      expect(first === second).toBe(one === other);
    }),
  );
});
