import { describe, expect, it } from 'vitest';
import { crawlOnce, pipelineOf, reportsAt } from './fixtures/crawling.js';
import { type Handler, type Site, startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;

function setting(...cookies: string[]): Handler {
  return (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookies }).end(REPORT);
}

function cookiesSent({ arrivals }: Site): (readonly [string, string | undefined])[] {
  return arrivals
    .filter(({ path }) => path !== '/robots.txt')
    .map(({ host, path, headers }) => [host + path, headers.cookie]);
}

describe('cookies', () => {
  it('go back to the host that set them, to no other, and on no path but theirs', async () => {
    const site = await startSite({
      '/1.html': setting('JSESSIONID=7; HttpOnly', 'part=xxgk; Path=/xxgk/', 'old=1; Max-Age=0'),
      '/2.html': REPORT,
      '/xxgk/3.html': REPORT,
    });
    const urls = ['www.a.example/1.html', 'www.a.example/2.html', 'www.a.example/xxgk/3.html'];
    const entries = [...urls, 'zw.a.example/2.html'].map((url) => `http://${url}`);
    await crawlOnce(pipelineOf([reportsAt(...entries)]), { resolve: site.resolve });
    expect(cookiesSent(site).toSorted()).toEqual(
      [
        ['www.a.example/1.html', undefined],
        ['www.a.example/2.html', 'JSESSIONID=7'],
        ['www.a.example/xxgk/3.html', 'part=xxgk; JSESSIONID=7'],
        ['zw.a.example/2.html', undefined],
      ].toSorted(),
    );
  });

  it('meant for another host are not kept, and are no reason to refuse the page', async () => {
    const site = await startSite({
      '/1.html': setting('a=1; Domain=www.b.example', '=; ;', 'b=2; Domain=example'),
      '/2.html': REPORT,
    });
    const pipeline = pipelineOf([reportsAt('http://www.a.example/1.html', 'http://www.a.example/2.html')]);
    const { index } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(cookiesSent(site).map(([, cookie]) => cookie)).toEqual([undefined, undefined]);
    expect(index.of('/1.html').outcome).toBe('ok');
  });

  it('let a page be asked again that sets one and leads to itself', async () => {
    const site = await startSite({
      '/1.html': (request, response) => {
        if (request.headers.cookie === 'seen=1')
          response.writeHead(200, { 'content-type': 'text/html' }).end(REPORT);
        else response.writeHead(302, { 'set-cookie': 'seen=1', location: '/1.html' }).end();
      },
    });
    const { index } = await crawlOnce(pipelineOf([reportsAt('http://www.a.example/1.html')]), {
      resolve: site.resolve,
    });
    expect(index.of('/1.html').outcome).toBe('ok');
    expect(site.paths()).toEqual(['/robots.txt', '/1.html', '/1.html']);
  });
});
