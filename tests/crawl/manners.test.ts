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
    const [, ...pageGaps] = gaps(site.arrivals);
    expect(Math.min(...pageGaps)).toBeGreaterThanOrEqual(200);
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
