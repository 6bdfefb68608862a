import { describe, expect, it } from 'vitest';
import { crawlOnce, pipelineOf, reportsAt } from './fixtures/crawling.js';
import { type Arrival, type Handler, startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;

const slowly: Handler = (_, response) => {
  setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(REPORT), 30);
};

function gaps(arrivals: readonly Arrival[]): number[] {
  return arrivals.slice(1).map(({ at }, index) => at - (arrivals[index]?.at ?? 0));
}

function pages(host: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `http://${host}/${number}.html`);
}

describe('towards a host', () => {
  const routes = Object.fromEntries(pages('x', 6).map((url) => [new URL(url).pathname, slowly]));

  it('requests keep their distance and never overlap, whichever sources they are for', async () => {
    const site = await startSite(routes);
    const sources = [
      { ...reportsAt(...pages('www.a.example', 6).slice(0, 3)), id: 'one' },
      { ...reportsAt(...pages('www.a.example', 6).slice(3)), id: 'two' },
    ];
    await crawlOnce(pipelineOf(sources, { delayMs: 120 }), { resolve: site.resolve });
    expect(site.arrivals).toHaveLength(7);
    expect(Math.min(...gaps(site.arrivals))).toBeGreaterThanOrEqual(120);
    expect(Math.max(...site.arrivals.map(({ atOnce }) => atOnce))).toBe(1);
  });

  it('the distance varies when jitter is asked for', async () => {
    const site = await startSite(routes);
    const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 6))], { delayMs: 40, jitterMs: 120 });
    await crawlOnce(pipeline, { resolve: site.resolve });
    const measured = gaps(site.arrivals);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...measured) - Math.min(...measured)).toBeGreaterThan(5);
  });

  it('more than one at a time are sent only if the pipeline says so', async () => {
    const site = await startSite(routes);
    const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 6))], { connectionsPerHost: 2 });
    await crawlOnce(pipeline, { resolve: site.resolve });
    expect(Math.max(...site.arrivals.map(({ atOnce }) => atOnce))).toBe(2);
  });

  it('the delay of one does not hold up another', async () => {
    const site = await startSite(routes);
    const sources = ['a', 'b', 'c', 'd'].map((name) => ({
      ...reportsAt(...pages(`www.${name}.example`, 3)),
      id: name,
    }));
    await crawlOnce(pipelineOf(sources, { delayMs: 200 }), { resolve: site.resolve });
    const hosts = site.arrivals.map(({ host }) => host);
    expect(hosts).toHaveLength(16);
    const names = [...new Set(hosts)];
    const lastToBegin = Math.max(...names.map((name) => hosts.indexOf(name)));
    const firstToEnd = Math.min(...names.map((name) => hosts.lastIndexOf(name)));
    expect(lastToBegin).toBeLessThan(firstToEnd);
  });
});

describe('robots.txt', () => {
  function serving(robots: string | Handler) {
    return startSite({ '/robots.txt': robots, '/0.html': REPORT, '/1.html': REPORT });
  }

  const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 2))], { retries: 0 });

  it('is asked for first, and once', async () => {
    const site = await serving('User-agent: *\nDisallow: /private\n');
    await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/0.html', '/1.html']);
  });

  it('keeps the crawler from what it disallows, by name or for all', async () => {
    const site = await serving('User-agent: *\nDisallow: /\n\nUser-agent: gongkai\nDisallow: /0.html\n');
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/1.html']);
    expect(index.of('/0.html')).toMatchObject({
      outcome: 'blocked',
      status: null,
      reason: 'http://www.a.example/robots.txt disallows this page',
    });
    expect(index.of('/1.html').outcome).toBe('ok');
  });

  it.each([404, 403, 410])('that answers %i allows everything', async (status) => {
    const site = await serving((_, response) => response.writeHead(status).end());
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(index.of('/0.html').outcome).toBe('ok');
  });

  it.each<[string, Handler]>([
    ['answers 500', (_, response) => response.writeHead(500).end()],
    ['answers 429', (_, response) => response.writeHead(429).end()],
    ['gives no answer', (request) => request.socket.resetAndDestroy()],
  ])('that %s forbids everything', async (_, robots) => {
    const site = await serving(robots);
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt']);
    expect(index.of('/0.html')).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('http://www.a.example/robots.txt could not be read'),
    });
  });

  it('may ask for a longer delay', async () => {
    const site = await serving('User-agent: *\nCrawl-delay: 0.2\n');
    await crawlOnce(pipeline, { resolve: site.resolve });
    expect(Math.min(...gaps(site.arrivals))).toBeGreaterThanOrEqual(200);
  });

  it('is followed over five redirects, to other hosts too, and holds for the host that was asked', async () => {
    const leadingTo =
      (location: string): Handler =>
      (_, response) =>
        response.writeHead(302, { location }).end();
    const site = await startSite({
      '/robots.txt': leadingTo('/1'),
      '/1': leadingTo('/2'),
      '/2': leadingTo('/3'),
      '/3': leadingTo('/4'),
      '/4': leadingTo('http://rules.elsewhere.example/robots'),
      '/robots': 'User-agent: *\nDisallow: /0.html\n',
      '/1.html': REPORT,
    });
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.arrivals.map(({ host, path }) => host + path).slice(-2)).toEqual([
      'rules.elsewhere.example/robots',
      'www.a.example/1.html',
    ]);
    expect(index.of('/0.html').outcome).toBe('blocked');
    expect(index.of('/1.html').outcome).toBe('ok');
  });

  it('is no web address to follow when it leads to another scheme: then it forbids everything', async () => {
    const site = await serving((_, response) =>
      response.writeHead(302, { location: 'ftp://a.example/' }).end(),
    );
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(index.of('/0.html').reason).toBe(
      'http://www.a.example/robots.txt could not be read: it redirects to ftp://a.example/, which is no web address',
    );
  });

  it('is asked for again in a crawl that takes longer than a day', async () => {
    let rules = 'User-agent: *\nDisallow:\n';
    let time = Date.parse('2024-03-01T00:00:00Z');
    const addresses = pages('www.a.example', 12);
    const site = await startSite({
      ...Object.fromEntries(addresses.map((url) => [new URL(url).pathname, REPORT])),
      '/robots.txt': (_, response) => response.end(rules),
    });
    const { index } = await crawlOnce(pipelineOf([reportsAt(...addresses)]), {
      resolve: site.resolve,
      now: () => new Date(time),
      onEvent: ({ type }) => {
        if (type !== 'page') return;
        rules = 'User-agent: *\nDisallow: /11.html\n';
        time += 13 * 3_600_000;
      },
    });
    expect(site.paths().filter((path) => path === '/robots.txt').length).toBeGreaterThan(1);
    expect(index.of('/0.html').outcome).toBe('ok');
    expect(index.of('/11.html').outcome).toBe('blocked');
  });

  it('is read as far as 500 KiB, without the line that is cut there', async () => {
    const filling = '# filling\n'.repeat(51_199);
    const site = await serving(`User-agent: *\n${filling}Disallow: /0.html?print=1\nDisallow: /1.html\n`);
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect([index.of('/0.html').outcome, index.of('/1.html').outcome]).toEqual(['ok', 'ok']);
  });

  it.each([
    [
      'of one name in several groups',
      'User-agent: gongkai\nDisallow: /0\n\nUser-agent: GongKai/2.0\nDisallow: /1\n',
    ],
    ['with a byte order mark', '\uFEFFUser-agent: *\nDisallow: /'],
    ['with wildcards and line ends of old', 'User-agent: *\rDisallow: /*.html$\r'],
    ['of which the longest counts', 'User-agent: *\nAllow: /\nDisallow: /0.ht\nDisallow: /1.ht\nAllow: /1\n'],
  ])('may have rules %s', async (_, robots) => {
    const site = await serving(robots);
    await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt']);
  });

  it('counts at the end of a redirect, too', async () => {
    const site = await startSite({
      '/robots.txt': 'User-agent: *\nDisallow: /secret\n',
      '/0.html': (_, response) => response.writeHead(302, { location: '/secret/0.html' }).end(),
      '/secret/0.html': REPORT,
    });
    await crawlOnce(pipelineOf([reportsAt('http://www.a.example/0.html')]), { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/0.html']);
  });
});
