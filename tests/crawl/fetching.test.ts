import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { crawlOnce, pipelineOf, reportsAt } from './fixtures/crawling.js';
import { type Handler, startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;

/** What comes of a single report at `/report.html` of a site with such a route, and how often it was asked for. */
async function fetchReport(report: string | Handler, politeness = {}, others = {}) {
  const site = await startSite({ '/report.html': report, ...others });
  const pipeline = pipelineOf([reportsAt('http://www.a.example/report.html')], politeness);
  const crawled = await crawlOnce(pipeline, { resolve: site.resolve });
  const attempts = site.paths().filter((path) => path === '/report.html').length;
  return { ...crawled, site, attempts, snapshot: crawled.index.of('/report.html') };
}

function inTurn(...handlers: readonly Handler[]): Handler {
  let turn = 0;
  return (request, response) => {
    const handler = handlers[Math.min(turn, handlers.length - 1)];
    turn += 1;
    handler?.(request, response);
  };
}

function answering(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Handler {
  return (_, response) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
}

const good = answering(200, {}, REPORT);
const reset: Handler = (request) => request.socket.resetAndDestroy();

describe('a request', () => {
  it('names the crawler and how to reach its owner', async () => {
    const { site } = await fetchReport(good);
    expect(site.arrivals.map(({ headers }) => headers['user-agent'])).toEqual([
      'gongkai/test (+test@example.org)',
      'gongkai/test (+test@example.org)',
    ]);
    expect(site.arrivals.every(({ host }) => host === 'www.a.example')).toBe(true);
  });
});

describe('a good answer', () => {
  it('is remembered with its validators, digest and place in the archive', async () => {
    const { snapshot, archive, summary } = await fetchReport(
      answering(200, { etag: '"1"', 'last-modified': 'Fri, 08 Jan 2021 08:18:00 GMT' }, REPORT),
    );
    expect(snapshot).toMatchObject({
      sourceId: 'a-county',
      url: 'http://www.a.example/report.html',
      finalUrl: 'http://www.a.example/report.html',
      kind: 'report',
      status: 200,
      outcome: 'ok',
      reason: null,
      contentType: 'text/html',
      etag: '"1"',
      lastModified: 'Fri, 08 Jan 2021 08:18:00 GMT',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    if (snapshot.archive === null) throw new Error('not archived');
    expect(Buffer.from(await archive.readBody(snapshot.archive)).toString()).toBe(REPORT);
    expect(summary.stopped).toBeNull();
    expect(summary.sources[0]?.tallies.report).toMatchObject({ found: 1, new: 1 });
  });

  it('is kept as it came and judged as decoded, also when it is raw deflate', async () => {
    const { snapshot, archive } = await fetchReport(
      answering(200, { 'content-encoding': 'deflate' }, deflateRawSync(REPORT)),
    );
    if (snapshot.archive === null) throw new Error('not archived');
    expect(Buffer.from(await archive.readBody(snapshot.archive)).toString()).toBe(REPORT);
  });
});

describe('a failure that may pass is tried again', () => {
  it.each<[string, Handler]>([
    ['503', inTurn(answering(503), good)],
    ['502 and 504', inTurn(answering(502), answering(504), good)],
    ['429', inTurn(answering(429), good)],
    ['a reset connection', inTurn(reset, good)],
    [
      'a body cut off by a reset',
      inTurn((_, response) => {
        response.writeHead(200, { 'content-length': '5000' }).write('part');
        setTimeout(() => response.destroy(), 10);
      }, good),
    ],
    ['no answer in time', inTurn(() => undefined, good)],
  ])('%s, then the page', async (_, handler) => {
    const { snapshot, attempts, events } = await fetchReport(handler, { timeoutMs: 400 });
    expect(snapshot).toMatchObject({ outcome: 'ok', status: 200 });
    expect(attempts).toBeGreaterThan(1);
    expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(attempts - 1);
  });

  it('after longer and longer pauses', async () => {
    const { site, attempts } = await fetchReport(answering(503), { delayMs: 100 });
    expect(attempts).toBe(3);
    const [first = 0, second = 0, third = 0] = site.arrivals
      .filter(({ path }) => path === '/report.html')
      .map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(195);
    expect(third - second).toBeGreaterThanOrEqual(395);
  });

  it('not before Retry-After', async () => {
    const { site, snapshot } = await fetchReport(inTurn(answering(503, { 'retry-after': '1' }), good));
    const [first = 0, second = 0] = site.arrivals
      .filter(({ path }) => path === '/report.html')
      .map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(995);
    expect(snapshot.outcome).toBe('ok');
  });

  it('as often as the pipeline says and no more, and then told with its reason', async () => {
    const { snapshot, attempts, summary } = await fetchReport(answering(503), { retries: 1 });
    expect(attempts).toBe(2);
    expect(snapshot).toMatchObject({ outcome: 'failed', status: 503, reason: 'status 503' });
    expect(summary.sources[0]?.troubles).toEqual([
      { url: 'http://www.a.example/report.html', kind: 'report', result: 'failed', reason: 'status 503' },
    ]);
  });

  it('never when the host asks for a pause of hours: then it is left alone', async () => {
    const site = await startSite({ '/1.html': answering(429, { 'retry-after': '7200' }), '/2.html': good });
    const pipeline = pipelineOf([reportsAt('http://www.a.example/1.html', 'http://www.a.example/2.html')]);
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/1.html']);
    expect(index.of('/1.html')).toMatchObject({ outcome: 'failed', status: 429 });
    expect(index.of('/2.html')).toMatchObject({
      outcome: 'failed',
      reason: 'www.a.example asks to be left alone for 7200 s; it is not asked again in this crawl',
    });
  });
});

describe('a failure is told in words', () => {
  it('when the host refuses connections', async () => {
    const free = createServer();
    const port = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => {
        const address = free.address();
        free.close(() => resolve(address !== null && typeof address !== 'string' ? address.port : 0));
      });
    });
    const { index } = await crawlOnce(pipelineOf([reportsAt('http://www.a.example/report.html')]), {
      resolve: () => ({ address: '127.0.0.1', port }),
    });
    expect(index.of('/report.html')).toMatchObject({
      outcome: 'failed',
      status: null,
      archive: null,
      digest: null,
      reason: 'http://www.a.example/robots.txt could not be read: the host refuses connections',
    });
  });

  it.each<[string, Handler, string]>([
    ['it breaks off', reset, 'the host broke off the connection'],
    ['it does not answer', () => undefined, 'no whole answer came within 0.3 s'],
    [
      'it answers too slowly',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const drip = setInterval(() => response.write('.'), 50);
        response.once('close', () => clearInterval(drip));
      },
      'no whole answer came within 0.3 s',
    ],
    [
      'its answer is no HTTP',
      (request) => {
        request.socket.end('hello\r\n\r\n');
      },
      'the answer is not valid HTTP',
    ],
    [
      'its gzip data are cut off',
      answering(200, { 'content-encoding': 'gzip' }, gzipSync(REPORT).subarray(0, 40)),
      'cut off or damaged',
    ],
    ['its answer is empty', answering(200), 'the answer is empty'],
    ['it redirects to itself', answering(302, { location: '/report.html' }), 'redirects in a circle'],
    ['it redirects to what is no address', answering(302, { location: 'http://' }), 'which is no address'],
    [
      'it redirects out of the site',
      answering(302, { location: 'http://www.b.example/' }),
      'leads to another site, http://www.b.example/',
    ],
    [
      'it redirects to another scheme',
      answering(302, { location: 'file:///etc/passwd' }),
      'leads to another site',
    ],
  ])('when %s', async (_, handler, reason) => {
    const { snapshot } = await fetchReport(handler, { timeoutMs: 300, retries: 0 });
    expect(snapshot.outcome).toBe('failed');
    expect(snapshot.reason).toContain(reason);
  });

  it('when redirects do not end', async () => {
    const routes = Object.fromEntries(
      Array.from({ length: 9 }, (_, hop) => [`/${hop}`, answering(302, { location: `/${hop + 1}` })]),
    );
    const { snapshot, site } = await fetchReport(answering(302, { location: '/0' }), {}, routes);
    expect(snapshot).toMatchObject({ outcome: 'failed', reason: 'there are more than 5 redirects' });
    expect(site.paths()).toEqual(['/robots.txt', '/report.html', '/0', '/1', '/2', '/3', '/4']);
  });
});

describe('an answer that is too large is refused while it comes', () => {
  it('on the wire', async () => {
    let sent = 0;
    const { snapshot } = await fetchReport(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const flood = setInterval(() => {
          sent += 100_000;
          response.write(Buffer.alloc(100_000, 'a'));
        }, 1);
        response.once('close', () => clearInterval(flood));
      },
      { maxBodyBytes: 500_000 },
    );
    expect(snapshot).toMatchObject({ outcome: 'failed', reason: 'the answer is larger than max_body' });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('when it unpacks to too much', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024));
    const { snapshot } = await fetchReport(answering(200, { 'content-encoding': 'gzip' }, bomb), {
      maxBodyBytes: 1024 * 1024,
    });
    expect(snapshot).toMatchObject({
      outcome: 'failed',
      reason: 'the answer unpacks to more than 1048576 bytes',
    });
  });
});

describe('redirects', () => {
  it('are followed by hand, and every step is archived', async () => {
    const { snapshot, site } = await fetchReport(
      answering(301, { location: '/a.html' }),
      {},
      { '/a.html': answering(302, { location: 'http://zw.a.example/b.html#top' }), '/b.html': good },
    );
    expect(snapshot).toMatchObject({
      url: 'http://www.a.example/report.html',
      finalUrl: 'http://zw.a.example/b.html',
      outcome: 'ok',
    });
    expect(site.arrivals.map(({ host, path }) => host + path)).toEqual([
      'www.a.example/robots.txt',
      'www.a.example/report.html',
      'www.a.example/a.html',
      'zw.a.example/robots.txt',
      'zw.a.example/b.html',
    ]);
  });

  it('may lead to bare UTF-8 paths', async () => {
    const { snapshot } = await fetchReport(
      (request) => {
        request.socket.end(
          Buffer.from(
            'HTTP/1.1 302 Found\r\nLocation: /报告.html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
          ),
        );
      },
      {},
      { '/%E6%8A%A5%E5%91%8A.html': good },
    );
    expect(snapshot).toMatchObject({
      outcome: 'ok',
      finalUrl: 'http://www.a.example/%E6%8A%A5%E5%91%8A.html',
    });
  });

  it('may lead to bare GBK paths, which are asked for byte by byte', async () => {
    const head = 'HTTP/1.1 302 Found\r\nLocation: /\xb1\xa8\xb8\xe6.html\r\n';
    const { snapshot } = await fetchReport(
      (request) => {
        request.socket.end(Buffer.from(`${head}Content-Length: 0\r\nConnection: close\r\n\r\n`, 'latin1'));
      },
      {},
      { '/%B1%A8%B8%E6.html': good },
    );
    expect(snapshot).toMatchObject({
      outcome: 'ok',
      finalUrl: 'http://www.a.example/%B1%A8%B8%E6.html',
    });
  });

  it('to the home page mean that the page is gone', async () => {
    const { snapshot } = await fetchReport(answering(302, { location: '/' }), {}, { '/': REPORT });
    expect(snapshot.outcome).toBe('gone');
  });
});

describe('a page that says when it was changed', () => {
  it.each([
    ['in the past', '2021-01-08T08:18:00Z', true],
    ['in the future', '2124-01-08T08:18:00Z', false],
  ])('%s is asked for only if it changed since: %s', async (_, date, isConditional) => {
    const lastModified = new Date(date).toUTCString();
    const site = await startSite({
      '/1': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'last-modified': lastModified }).end(REPORT),
    });
    const pipeline = pipelineOf([reportsAt('http://www.a.example/1')]);
    const { index, archive, folder } = await crawlOnce(pipeline, { resolve: site.resolve });
    await crawlOnce(pipeline, { resolve: site.resolve, index, archive, folder });
    const [first, second] = site.arrivals.filter(({ path }) => path === '/1');
    expect(first?.headers['if-modified-since']).toBeUndefined();
    expect(second?.headers['if-modified-since']).toBe(isConditional ? lastModified : undefined);
  });
});

describe('a host that stays silent', () => {
  it('is not asked for ever', async () => {
    const site = await startSite({ '/1': reset, '/2': reset, '/3': reset, '/4': reset, '/5': reset });
    const urls = [1, 2, 3, 4, 5].map((number) => `http://www.a.example/${number}`);
    const { index } = await crawlOnce(pipelineOf([reportsAt(...urls)], { retries: 0 }), {
      resolve: site.resolve,
    });
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/2', '/3', '/4']);
    expect(index.of('/5').reason).toBe(
      'www.a.example failed page after page, and again after a pause (the host broke off the connection); it is not asked again in this crawl',
    );
  });
});

describe('addresses that are not public', () => {
  async function silentPort(): Promise<{ port: number; connections: () => number }> {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.end();
    });
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(address !== null && typeof address !== 'string' ? address.port : 0);
      });
    });
    return { port, connections: () => connections };
  }

  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'are refused before a connection is made: %s',
    async (host) => {
      const { port, connections } = await silentPort();
      const { index } = await crawlOnce(pipelineOf([reportsAt(`http://${host}:${port}/report.html`)]));
      expect(index.of('/report.html')).toMatchObject({
        outcome: 'failed',
        reason: expect.stringContaining('is not a public address; set allow_private_addresses'),
      });
      expect(connections()).toBe(0);
    },
  );

  it('are refused at the end of a redirect, too', async () => {
    const { port, connections } = await silentPort();
    const { snapshot } = await fetchReport(answering(302, { location: `http://127.0.0.1:${port}/` }));
    expect(snapshot.outcome).toBe('failed');
    expect(connections()).toBe(0);
  });

  it('are asked when the pipeline allows it', async () => {
    const site = await startSite({ '/report.html': REPORT });
    const pipeline = pipelineOf([reportsAt(`http://localhost:${site.port}/report.html`)]);
    const { index } = await crawlOnce({ ...pipeline, allowPrivateAddresses: true });
    expect(index.of('/report.html').outcome).toBe('ok');
  });
});

describe('the signal of the caller', () => {
  it('ends a crawl in the middle of an answer, soon and cleanly', async () => {
    const interrupt = new AbortController();
    const site = await startSite({
      '/1.html': REPORT,
      '/2.html': () => interrupt.abort(),
      '/3.html': REPORT,
    });
    const urls = [1, 2, 3].map((number) => `http://www.a.example/${number}.html`);
    const started = performance.now();
    const { summary, index } = await crawlOnce(pipelineOf([reportsAt(...urls)]), {
      resolve: site.resolve,
      signal: interrupt.signal,
    });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(summary.stopped).toEqual({ cause: 'signal' });
    expect(index.snapshots.map(({ url }) => url)).toEqual(['http://www.a.example/1.html']);
    await sleep(50);
    expect(site.paths()).not.toContain('/3.html');
  });
});
