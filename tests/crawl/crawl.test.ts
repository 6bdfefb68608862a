import { EventEmitter, once } from 'node:events';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WARCParser } from 'warcio';
import { ArchiveError } from '../../src/crawl/archive/archive.js';
import type { ArchiveLocation } from '../../src/crawl/archive/archive-location.js';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { serveWeb } from '../../src/crawl/serve/serve-web.js';
import { loadPipeline } from '../../src/sources/load-pipeline.js';
import { crawlOnce, pipelineOf, reportsAt, sourceAt } from './fixtures/crawling.js';
import { MemoryIndex } from './fixtures/memory-index.js';
import { type Handler, startSite } from './fixtures/site.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const TEXT = '全县主动公开政府信息一千一百九十条，依申请公开八条。'.repeat(30);
const report = (title: string, more = '') => `<title>${title}</title><p>${TEXT}</p>${more}`;
const link = (href: string, year: number) =>
  `<li><a href="${href}">${year}年政府信息公开工作年度报告</a></li>`;
const list = (...items: string[]) => `<title>政府信息公开年报</title><ul>${items.join('')}</ul>${TEXT}`;

function withTag(body: string): Handler {
  return (request, response) => {
    const etag = `"${body.length}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag }).end(body);
  };
}

/** Counts the bodies that are asked of it. */
class ReadingArchive extends WarcArchive {
  read = 0;

  constructor(folder: string) {
    super(folder, { software: 'gongkai/test' });
  }

  override async readBody(location: ArchiveLocation): Promise<Uint8Array> {
    this.read += 1;
    return super.readBody(location);
  }
}

/** The addresses of all answers in a folder of WARC files, each of them read to its end by warcio. */
async function archivedAddresses(folder: string): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const name of await readdir(folder)) {
    for await (const record of new WARCParser([await readFile(path.join(folder, name))])) {
      if (record.warcType === 'response') addresses.add(record.warcTargetURI ?? '');
      if (record.httpHeaders?.statusCode === 200) expect(await record.readFully(true)).not.toHaveLength(0);
    }
  }
  return addresses;
}

describe('a crawl of a list', () => {
  const routes = {
    '/nb/index.html': list(
      link('1.html', 2023),
      link('2.html#top', 2022),
      '<script>createPageHTML(2, 0, "index", "html");</script>',
    ),
    '/nb/index_1.html': list(
      link('2.html', 2022),
      link('https://www.a.example/nb/1.html', 2023),
      link('3.html', 2021),
    ),
    '/nb/1.html': report('2023'),
    '/nb/2.html': report('2022', '<a href="2022.pdf">附件</a><a href="2022.docx">附件</a>'),
    '/nb/3.html': report('2021', '<a href="2022.pdf">附件</a>'),
    '/nb/2022.pdf': '%PDF-1.4 report',
    '/nb/2022.docx': 'PK report',
  };

  it('visits every page of the list, every report once, and every attachment once', async () => {
    const site = await startSite(routes);
    const { summary, index } = await crawlOnce(pipelineOf([sourceAt('http://www.a.example/nb/index.html')]), {
      resolve: site.resolve,
    });
    expect(site.paths().toSorted()).toEqual(['/robots.txt', ...Object.keys(routes)].toSorted());
    expect(summary.sources[0]).toMatchObject({
      sourceId: 'a-county',
      tallies: {
        list: { found: 2, new: 2 },
        report: { found: 3, new: 3 },
        attachment: { found: 2, new: 2 },
      },
      troubles: [],
      warnings: [],
    });
    expect(index.of('/nb/2.html')).toMatchObject({
      kind: 'report',
      linkText: '2022年政府信息公开工作年度报告',
      foundOn: 'http://www.a.example/nb/index.html',
    });
    expect(index.of('/nb/2022.docx')).toMatchObject({
      kind: 'attachment',
      linkText: '附件',
      foundOn: 'http://www.a.example/nb/2.html',
    });
  });

  it('tells of its progress', async () => {
    const site = await startSite(routes);
    const { events } = await crawlOnce(pipelineOf([sourceAt('http://www.a.example/nb/index.html')]), {
      resolve: site.resolve,
    });
    expect(events[0]).toEqual({ type: 'source-started', sourceId: 'a-county' });
    expect(events.at(-1)).toMatchObject({ type: 'source-finished', summary: { sourceId: 'a-county' } });
    const pages = events.filter((event) => event.type === 'page');
    expect(pages[0]).toEqual({
      type: 'page',
      sourceId: 'a-county',
      host: 'www.a.example',
      url: 'http://www.a.example/nb/index.html',
      kind: 'list',
      result: 'new',
      status: 200,
      reason: null,
      done: 1,
      found: 1,
      kept: 0,
      hosts: 1,
      reports: 0,
      errors: 0,
      busiest: { left: 0, asked: 1, ms: expect.any(Number) },
    });
    expect(pages.at(-1)).toMatchObject({ done: 7, found: 7, hosts: 1, reports: 3, errors: 0 });
  });

  it('tells how many pages the busiest host has left, and waits for none of a source that was given up', async () => {
    const addresses = (host: string, count: number) =>
      Array.from({ length: count }, (_, number) => `http://${host}/${number}.html`);
    const refuse: Handler = (_, response) => response.writeHead(403).end();
    const endOfLarge = new EventEmitter();
    const ended = once(endOfLarge, 'end');
    const site = await startSite({
      ...Object.fromEntries(addresses('x', 40).map((url) => [new URL(url).pathname, refuse])),
      '/last.html': async (_, response) => {
        await ended;
        response.writeHead(200, { 'content-type': 'text/html' }).end(report('2023'));
      },
    });
    const large = { ...reportsAt(...addresses('www.a.example', 40)), id: 'large' };
    const small = { ...reportsAt('http://www.b.example/last.html'), id: 'small' };
    const { events } = await crawlOnce(pipelineOf([large, small]), {
      resolve: site.resolve,
      onEvent: (event) => {
        if (event.type === 'source-finished' && event.summary.sourceId === 'large') endOfLarge.emit('end');
      },
    });
    const pages = events.filter((event) => event.type === 'page');
    expect(pages[0]).toMatchObject({ found: 41, busiest: { left: 39, asked: 1 } });
    expect(pages.at(-1)).toMatchObject({ url: 'http://www.b.example/last.html', busiest: { left: 0 } });
    expect(pages.at(-1)?.found).toBe(pages.at(-1)?.done);
  });

  it('reads no more pages of a list than the source allows, and says so', async () => {
    const site = await startSite(routes);
    const source = sourceAt('http://www.a.example/nb/index.html', { maxPages: 1 });
    const { summary } = await crawlOnce(pipelineOf([source]), { resolve: site.resolve });
    expect(site.paths()).not.toContain('/nb/index_1.html');
    expect(summary.sources[0]?.warnings).toEqual([expect.stringContaining('more than 1 pages (max_pages)')]);
  });

  it('does not go round in circles of 下一页', async () => {
    const site = await startSite({
      '/a.html': list(link('1.html', 2023), '<a href="b.html">下一页</a>'),
      '/b.html': list(link('1.html', 2023), '<a href="a.html">下一页</a>'),
      '/1.html': report('2023'),
    });
    await crawlOnce(pipelineOf([sourceAt('http://www.a.example/a.html')]), { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/a.html', '/b.html', '/1.html']);
  });

  it('warns of a list that goes on by a script that names no address', async () => {
    const link = '<a href="/1.html">2020年政府信息公开工作年度报告</a>';
    const site = await startSite({
      '/on.html': `${link}<a href="javascript:goPage(2)">下一页</a>`,
      '/alone.html': `${link}<a href="javascript:goPage(1)">下一页</a><a href="javascript:;">下一页</a>`,
    });
    const warningsOf = async (path: string) => {
      const source = sourceAt(`http://www.a.example${path}`);
      const { summary } = await crawlOnce(pipelineOf([source]), { resolve: site.resolve });
      return summary.sources[0]?.warnings;
    };
    expect(await warningsOf('/on.html')).toEqual([expect.stringContaining('only its first page was read')]);
    expect(await warningsOf('/alone.html')).toEqual([]);
  });

  it('warns of a list without reports and of links to other sites', async () => {
    const site = await startSite({
      '/empty.html': list('<li><a href="x.html">通知公告</a></li>'),
      '/away.html': list(link('http://mirror.example/1.html', 2023)),
    });
    const sources = [
      sourceAt('http://www.a.example/empty.html', { id: 'empty' }),
      sourceAt('http://www.a.example/away.html', { id: 'away' }),
    ];
    const { summary } = await crawlOnce(pipelineOf(sources), { resolve: site.resolve });
    expect(summary.sources.map(({ warnings }) => warnings)).toEqual([
      [expect.stringContaining('the list http://www.a.example/empty.html yields no reports')],
      ['links to mirror.example were not followed: it is another site'],
    ]);
    expect(site.arrivals.map(({ host }) => host)).not.toContain('mirror.example');
  });

  it('visits a page that two sources share once', async () => {
    const site = await startSite({ '/list.html': list(link('1.html', 2023)), '/1.html': report('2023') });
    const sources = ['one', 'two'].map((id) => sourceAt('http://www.a.example/list.html', { id }));
    const { summary } = await crawlOnce(pipelineOf(sources), { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/list.html', '/1.html']);
    const results = summary.sources.map(({ tallies }) => ({ ...tallies.report }));
    expect(results).toContainEqual(expect.objectContaining({ found: 1, new: 1, kept: 0 }));
    expect(results).toContainEqual(expect.objectContaining({ found: 1, new: 0, kept: 1 }));
  });
});

describe('a page with several addresses', () => {
  const linkTo = (href: string) => `<a href="${href}">2023年政府信息公开工作年度报告</a>`;

  it.each([
    ['with and without www.', ['1.html', 'http://a.example/nb/1.html']],
    ['as a folder and as its index page', ['1/', '1', '1/index.html', '1/index.shtml']],
    ['in several sessions', ['1.jsp;jsessionid=A1B2', '1.jsp;jsessionid=C3D4', '1.jsp']],
    ['with codes in either case', ['%e5%b9%b4.html', '年.html', '%E5%B9%B4.html#top']],
  ])('is one report, known by the first of them: %s', async (_, hrefs) => {
    const [first = ''] = hrefs.map((href) => new URL(href.replace(/;.*/, ''), 'http://x/nb/').pathname);
    const site = await startSite({ '/nb/': list(...hrefs.map(linkTo)), [first]: report('2023') });
    const { summary } = await crawlOnce(pipelineOf([sourceAt('http://www.a.example/nb/')]), {
      resolve: site.resolve,
    });
    expect(site.paths()).toEqual(['/robots.txt', '/nb/', first]);
    expect(summary.sources[0]?.tallies.report).toMatchObject({ found: 1, new: 1 });
  });

  it('is two reports where only part of the address is the same', async () => {
    const hrefs = ['1.html', '1.html?page=2', '1/2.html', 'http://zw.a.example/nb/1.html'];
    const pages = Object.fromEntries(hrefs.slice(0, 3).map((href) => [`/nb/${href}`, report('2023')]));
    const site = await startSite({ '/nb/': list(...hrefs.map(linkTo)), ...pages });
    const { summary } = await crawlOnce(pipelineOf([sourceAt('http://www.a.example/nb/')]), {
      resolve: site.resolve,
    });
    expect(summary.sources[0]?.tallies.report).toMatchObject({ found: 4, new: 4 });
  });

  it('is the page that it was when its site moves to www.', async () => {
    const site = await startSite({ '/1.html': report('2023') });
    const first = await crawlOnce(pipelineOf([reportsAt('http://a.example/1.html')]), {
      resolve: site.resolve,
    });
    const { summary, index } = await crawlOnce(pipelineOf([reportsAt('http://www.a.example/1.html')]), {
      index: first.index,
      folder: first.folder,
      resolve: site.resolve,
    });
    expect(summary.sources[0]?.tallies.report).toMatchObject({ found: 1, unchanged: 1 });
    expect(index.of('/1.html').url).toBe('http://a.example/1.html');
  });
});

describe('a second crawl', () => {
  it('asks only whether anything changed, and reports what did', async () => {
    const routes: Record<string, Handler> = {
      '/list.html': withTag(list(link('1.html', 2023), link('2.html', 2022))),
      '/1.html': withTag(report('2023')),
      // Without validators, the bytes decide.
      '/2.html': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(report('2022')),
    };
    const site = await startSite(routes);
    const pipeline = pipelineOf([sourceAt('http://www.a.example/list.html')]);
    const first = await crawlOnce(pipeline, { resolve: site.resolve });
    const before = site.arrivals.length;

    const second = await crawlOnce(pipeline, {
      resolve: site.resolve,
      index: first.index,
      folder: first.folder,
    });
    expect(second.summary.sources[0]?.tallies).toMatchObject({
      list: { found: 1, unchanged: 1 },
      report: { found: 2, unchanged: 2 },
    });
    const asked = site.arrivals
      .slice(before)
      .map(({ path: page, headers }) => [page, headers['if-none-match']] as const);
    expect(asked).toHaveLength(4);
    expect(new Map(asked)).toEqual(
      new Map([
        ['/robots.txt', undefined],
        ['/list.html', expect.any(String)],
        ['/1.html', expect.any(String)],
        ['/2.html', undefined],
      ]),
    );
    expect(await first.index.lastGood('http://www.a.example/1.html')).toEqual(first.index.snapshots[1]);

    const corrected = await startSite({ ...routes, '/1.html': withTag(report('2023 (更正)')) });
    const third = await crawlOnce(pipeline, {
      resolve: corrected.resolve,
      index: first.index,
      folder: first.folder,
    });
    expect(third.summary.sources[0]?.tallies.report).toMatchObject({ found: 2, unchanged: 1, changed: 1 });
  });

  describe('of a report that has not changed', () => {
    const pipeline = pipelineOf([reportsAt('http://www.a.example/1.html')]);
    const routes = {
      '/1.html': withTag(`${report('2023')}<a href="/1.pdf">附件</a>`),
      '/1.pdf': withTag('%PDF-1.4'),
    };

    it('remembers the attachments, and does not read the page again', async () => {
      const site = await startSite(routes);
      const first = await crawlOnce(pipeline, { resolve: site.resolve });
      // Without that of robots.txt, which is read again.
      const index = new MemoryIndex();
      index.snapshots.push(...first.index.snapshots);
      const archive = new ReadingArchive(first.folder);
      const { summary } = await crawlOnce(pipeline, { ...first, index, resolve: site.resolve, archive });
      expect(summary.sources[0]?.tallies).toMatchObject({
        report: { unchanged: 1 },
        attachment: { unchanged: 1 },
      });
      expect(archive.read).toBe(0);
    });

    it('looks for attachments once more where older rules have, and remembers them', async () => {
      const site = await startSite(routes);
      const first = await crawlOnce(pipeline, { resolve: site.resolve });
      const older = new MemoryIndex();
      older.snapshots.push({ ...first.index.of('/1.html'), attachments: { rules: 0, links: [] } });
      const archive = new ReadingArchive(first.folder);
      const { index } = await crawlOnce(pipeline, { ...first, index: older, resolve: site.resolve, archive });
      expect(index.of('/1.pdf')).toMatchObject({ kind: 'attachment', outcome: 'ok' });
      expect(index.of('/1.html')).toMatchObject({
        outcome: 'unchanged',
        attachments: { links: [{ url: 'http://www.a.example/1.pdf', text: '附件' }] },
      });
      expect(archive.read).toBe(1);
    });
  });

  it('keeps the last good page when the site answers with errors, barriers or nothing', async () => {
    const pipeline = pipelineOf([reportsAt('http://www.a.example/1.html')], { retries: 0 });
    const site = await startSite({ '/1.html': withTag(report('2023')) });
    const { index, folder } = await crawlOnce(pipeline, { resolve: site.resolve });
    const good = await index.lastGood('http://www.a.example/1.html');
    const answers: Record<string, Handler> = {
      gone: (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('您访问的页面已删除'),
      blocked: (_, response) => response.writeHead(412).end('<script>$_ts={}</script>'),
      failed: (request) => request.socket.resetAndDestroy(),
    };
    for (const [result, answer] of Object.entries(answers)) {
      const bad = await startSite({ '/1.html': answer });
      const { summary } = await crawlOnce(pipeline, { resolve: bad.resolve, index, folder });
      expect(summary.sources[0]?.troubles).toMatchObject([{ result }]);
      expect(await index.lastGood('http://www.a.example/1.html')).toEqual(good);
    }
  });

  it('fetches anew what the archive has lost', async () => {
    const pipeline = pipelineOf([reportsAt('http://www.a.example/1.html')]);
    const site = await startSite({ '/1.html': withTag(report('2023')) });
    const { index, folder } = await crawlOnce(pipeline, { resolve: site.resolve });
    await rm(folder, { recursive: true });
    const { archive } = await crawlOnce(pipeline, { resolve: site.resolve, index, folder });
    const { archive: place, outcome } = index.of('/1.html');
    expect(outcome).toBe('ok');
    if (place === null) throw new Error('not archived');
    expect((await archive.readBody(place)).length).toBeGreaterThan(0);
  });

  it('of the same run asks for nothing that the first had', async () => {
    const site = await startSite({
      '/list.html': list(link('1.html', 2023), link('2.html', 2022)),
      '/1.html': report('2023'),
      '/2.html': report('2022'),
    });
    const pipeline = pipelineOf([sourceAt('http://www.a.example/list.html')]);
    const interrupt = new AbortController();
    const first = await crawlOnce(pipeline, {
      resolve: site.resolve,
      signal: interrupt.signal,
      onEvent: (event) => {
        if (event.type === 'page' && event.kind === 'report') interrupt.abort();
      },
    });
    expect(first.summary.stopped).toEqual({ cause: 'signal' });
    const before = site.arrivals.length;
    const second = await crawlOnce(pipeline, {
      resolve: site.resolve,
      index: first.index,
      folder: first.folder,
      alreadyFetched: new Set(first.index.snapshots.map(({ url }) => url)),
    });
    expect(site.paths().slice(before)).toEqual(['/robots.txt', '/2.html']);
    expect(second.summary.sources[0]?.tallies).toMatchObject({
      list: { kept: 1 },
      report: { kept: 1, new: 1 },
    });
  });
});

describe('a crawl in trouble', () => {
  it('goes on with the other sources when one fails', async () => {
    const site = await startSite({ '/list.html': list(link('1.html', 2023)), '/1.html': report('2023') });
    const sources = [
      sourceAt('http://www.down.example/list.html', { id: 'down' }),
      sourceAt('http://www.a.example/list.html', { id: 'up' }),
    ];
    const { summary } = await crawlOnce(pipelineOf(sources), {
      resolve: (host) =>
        host === 'www.down.example' ? { address: '127.0.0.1', port: 1 } : site.resolve(host),
    });
    expect(summary.sources.map(({ tallies }) => [tallies.list.failed, tallies.report.new])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(summary.stopped).toBeNull();
  });

  it('ends when the archive is full, with everything before intact', async () => {
    class SmallDisk extends WarcArchive {
      #room = 3;

      override async append(...exchange: Parameters<WarcArchive['append']>) {
        this.#room -= 1;
        if (this.#room < 0) throw new ArchiveError('no_space', 'the archive is full');
        return super.append(...exchange);
      }
    }
    const pages = [1, 2, 3, 4, 5].map((page) => `/${page}.html`);
    const site = await startSite(Object.fromEntries(pages.map((page) => [page, report(page)])));
    const archive = new SmallDisk(await temporaryFolder(), { software: 'gongkai/test' });
    const pipeline = pipelineOf([
      reportsAt(...pages.map((page) => `http://www.a.example${page}`)),
      { ...reportsAt('http://www.b.example/1.html'), id: 'b' },
    ]);
    const { summary, index } = await crawlOnce(pipeline, { resolve: site.resolve, archive });
    expect(summary.stopped).toMatchObject({ cause: 'storage', error: { code: 'no_space' } });
    expect(summary.sources.map(({ sourceId }) => sourceId)).toEqual(['a-county', 'b']);
    expect(index.snapshots.length).toBeLessThan(3);
    for (const { archive: place } of index.snapshots) {
      if (place === null) throw new Error('recorded without a place');
      expect((await archive.readBody(place)).length).toBeGreaterThan(0);
    }
  });

  it('ends when the index cannot be written', async () => {
    class FullIndex extends MemoryIndex {
      override async record(): Promise<void> {
        throw new Error('database or disk is full');
      }
    }
    const site = await startSite({ '/1.html': report('2023') });
    const { summary } = await crawlOnce(pipelineOf([reportsAt('http://www.a.example/1.html')]), {
      resolve: site.resolve,
      index: new FullIndex(),
    });
    expect(summary.stopped).toMatchObject({
      cause: 'storage',
      error: { name: 'SnapshotIndexError', message: expect.stringContaining('database or disk is full') },
    });
  });
});

describe('the sample web', () => {
  const file = path.resolve(import.meta.dirname, '../../pipelines/samples.yaml');
  let web: string;

  beforeAll(async () => {
    web = (await loadPipeline(file)).serve ?? '';
  });

  it('is crawled whole, and a second crawl finds nothing new', async () => {
    const pipeline = await loadPipeline(file);
    const served = await serveWeb(web);
    onTestFinished(() => served.close());
    const { resolve } = served;
    const first = await crawlOnce(pipeline, { resolve });
    const second = await crawlOnce(pipeline, { resolve, index: first.index, folder: first.folder });

    for (const [number, source] of first.summary.sources.entries()) {
      expect(source.warnings).toEqual([]);
      expect(source.tallies.report.new).toBeGreaterThan(0);
      expect(source.tallies.report.failed).toBe(0);
      const again = second.summary.sources[number];
      expect(again?.tallies.report).toMatchObject({
        found: source.tallies.report.found,
        new: 0,
        changed: 0,
        unchanged: source.tallies.report.new,
      });
      expect(again?.troubles.map(({ url }) => url).toSorted()).toEqual(
        source.troubles.map(({ url }) => url).toSorted(),
      );
    }
  });

  it('leaves an archive that any WARC reader can read', async () => {
    const served = await serveWeb(web);
    onTestFinished(() => served.close());
    const { folder, index } = await crawlOnce(await loadPipeline(file), { resolve: served.resolve });
    const uris = await archivedAddresses(folder);
    for (const snapshot of index.snapshots) expect(uris).toContain(snapshot.url);
  });

  it('shows a correction as a change', async () => {
    const copy = path.join(await temporaryFolder(), 'web');
    await cp(web, copy, { recursive: true });
    const pipeline = await loadPipeline(file);
    const before = await serveWeb(copy);
    onTestFinished(() => before.close());
    const first = await crawlOnce(pipeline, { resolve: before.resolve });
    const changed = first.index.snapshots.find(({ kind, outcome }) => kind === 'report' && outcome === 'ok');
    if (changed === undefined) throw new Error('no report');
    const { hostname, pathname } = new URL(changed.finalUrl);
    const page = path.join(copy, hostname, pathname);
    await writeFile(page, Buffer.concat([await readFile(page), Buffer.from('<!-- corrected -->')]));
    const { summary } = await crawlOnce(pipeline, {
      resolve: before.resolve,
      index: first.index,
      folder: first.folder,
    });
    expect(summary.sources.reduce((sum, { tallies }) => sum + tallies.report.changed, 0)).toBe(1);
  });
});
