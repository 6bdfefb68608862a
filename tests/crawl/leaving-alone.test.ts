import { describe, expect, it } from 'vitest';
import type { CrawlHours } from '../../src/sources/crawl-window.js';
import { crawlOnce, pipelineOf, reportsAt, sourceAt } from './fixtures/crawling.js';
import { type Handler, type Routes, startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;
/** That of `backoffMs` for a pipeline without delay and retries. */
const LEAST_PAUSE_MS = 800;
const LINK = '2023年政府信息公开工作年度报告';

const answering =
  (status: number, body = ''): Handler =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end(body);
const reset: Handler = (request) => request.socket.resetAndDestroy();

function pages(host: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `http://${host}/${number}.html`);
}

/** Answers each page of `pages` in turn, the last answer for all that follow. */
function routesOf(...answers: readonly (Handler | string)[]): Routes {
  const numbered = Array.from(
    { length: 30 },
    (_, number) => answers[Math.min(number, answers.length - 1)] ?? '',
  );
  return Object.fromEntries(numbered.map((answer, number) => [`/${number}.html`, answer]));
}

describe('a host that fails page after page', () => {
  it.each<[string, Handler, string]>([
    ['by breaking off', reset, 'the host broke off the connection'],
    ['by being too busy', answering(503), 'status 503'],
  ])(
    '%s is asked once more after three and a pause, then left alone, with the reason',
    async (_, failing, reason) => {
      const site = await startSite(routesOf(REPORT, failing));
      const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 20))], { retries: 0 });
      const { index, events } = await crawlOnce(pipeline, { resolve: site.resolve });
      expect(site.paths()).toEqual(['/robots.txt', '/0.html', '/1.html', '/2.html', '/3.html', '/4.html']);
      const [third, trial] = site.arrivals.slice(-2).map(({ at }) => at);
      expect(Number(trial) - Number(third)).toBeGreaterThanOrEqual(LEAST_PAUSE_MS);
      const words = `www.a.example failed page after page, and again after a pause (${reason})`;
      expect(index.of('/4.html').reason).toBe(reason);
      expect(index.of('/5.html').reason).toBe(`${words}; it is not asked again in this crawl`);
      expect(events).toContainEqual({
        type: 'host-closed',
        host: 'www.a.example',
        reason: words,
      });
    },
  );

  it('is asked on as before where the page after the pause comes', async () => {
    const site = await startSite(routesOf(reset, reset, reset, REPORT));
    const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 8))], { retries: 0 });
    const { summary, events } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.arrivals).toHaveLength(9);
    expect(summary.sources[0]?.tallies.report).toMatchObject({ new: 5, failed: 3 });
    expect(events.filter(({ type }) => type === 'host-closed')).toEqual([]);
  });

  it('gets three more failures after it came back, and not one', async () => {
    const site = await startSite(routesOf(reset, reset, reset, REPORT, reset, reset, REPORT));
    const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 8))], { retries: 0 });
    const { summary } = await crawlOnce(pipeline, { resolve: site.resolve });
    expect(summary.sources[0]?.tallies.report).toMatchObject({ new: 3, failed: 5 });
  });

  it('is asked for one page alone after the pause, and once, however many connections it may have', async () => {
    const site = await startSite(
      routesOf(reset, reset, reset, (_, response) => setTimeout(() => response.writeHead(503).end(), 50)),
    );
    const politeness = { connectionsPerHost: 2, retries: 1 };
    const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 20))], politeness);
    const { summary } = await crawlOnce(pipeline, { resolve: site.resolve });
    const [before, trial] = site.arrivals.slice(-2);
    expect(trial?.atOnce).toBe(1);
    expect(Number(trial?.at) - Number(before?.at)).toBeGreaterThanOrEqual(LEAST_PAUSE_MS);
    expect(summary.sources[0]?.tallies.report).toMatchObject({ new: 0, failed: 20 });
  });

  it('takes no other host with it', async () => {
    const failingAtOne: Handler = (request, response) =>
      request.headers.host?.startsWith('www.a')
        ? reset(request, response)
        : answering(200, REPORT)(request, response);
    const site = await startSite(routesOf(failingAtOne));
    const sources = ['www.a.example', 'www.b.example'].map((host) => ({
      ...reportsAt(...pages(host, 6)),
      id: host,
    }));
    const { summary } = await crawlOnce(pipelineOf(sources, { retries: 0 }), { resolve: site.resolve });
    expect(summary.sources.map(({ tallies }) => [tallies.report.new, tallies.report.failed])).toEqual([
      [0, 6],
      [6, 0],
    ]);
  });

  it('goes on being asked where an answer comes in between', async () => {
    const site = await startSite(routesOf(reset, reset, REPORT, reset, reset, REPORT));
    const pipeline = pipelineOf([reportsAt(...pages('www.a.example', 8))], { retries: 0 });
    await crawlOnce(pipeline, { resolve: site.resolve });
    expect(site.arrivals).toHaveLength(9);
  });
});

describe('a source whose answers are of no use', () => {
  const challenge = answering(412, '<script>$_ts={}</script>');

  it('is left alone after ten, which is an alarm', async () => {
    const site = await startSite(routesOf(REPORT, challenge));
    const { summary } = await crawlOnce(pipelineOf([reportsAt(...pages('www.a.example', 30))]), {
      resolve: site.resolve,
    });
    // robots.txt, the good page, ten challenges, and one request that was under way already.
    expect(site.arrivals.length).toBeLessThanOrEqual(13);
    expect(summary.sources[0]?.alarms).toEqual([
      'not finished: 10 answers in a row were of no use, the last one: status 412, a 瑞数 challenge; look at the site, or try again another day',
    ]);
    expect(summary.stopped).toBeNull();
  });

  it('is not taken for one because robots.txt keeps pages back', async () => {
    const hidden = Array.from({ length: 15 }, (_, number) => `Disallow: /${number}.html`);
    const site = await startSite({
      ...routesOf(REPORT),
      '/robots.txt': `User-agent: *\n${hidden.join('\n')}\n`,
    });
    const { summary } = await crawlOnce(pipelineOf([reportsAt(...pages('www.a.example', 20))]), {
      resolve: site.resolve,
    });
    expect(summary.sources[0]).toMatchObject({ alarms: [], tallies: { report: { blocked: 15, new: 5 } } });
  });
});

describe('a source with limits of its own', () => {
  it('is asked in its own hours, whatever those of the pipeline are', async () => {
    const site = await startSite(routesOf(REPORT));
    const nights: CrawlHours = [{ opens: 22 * 60, closes: 6 * 60 }];
    const sources = [
      { ...reportsAt('http://www.a.example/0.html'), id: 'nights' },
      { ...reportsAt('http://www.b.example/0.html'), id: 'any-time', window: null },
    ];
    const { summary } = await crawlOnce(
      { ...pipelineOf(sources), window: nights },
      { resolve: site.resolve, now: () => new Date('2024-03-01T12:00:00+08:00') },
    );
    expect(site.arrivals.map(({ host }) => host)).toEqual(['www.b.example', 'www.b.example']);
    expect(summary.stopped).toEqual({ cause: 'window', opensAt: '2024-03-01T14:00:00.000Z' });
    expect(summary.sources.map(({ warnings }) => warnings.length)).toEqual([1, 0]);
  });

  it('is asked no longer than it may be, and says so', async () => {
    const site = await startSite(routesOf(REPORT));
    let time = Date.parse('2024-03-01T12:00:00+08:00');
    const source = { ...reportsAt(...pages('www.a.example', 30)), maxTimeMs: 600_000 };
    const { summary } = await crawlOnce(pipelineOf([source]), {
      resolve: site.resolve,
      now: () => {
        time += 20_000;
        return new Date(time);
      },
    });
    expect(site.arrivals.length).toBeGreaterThan(3);
    expect(site.arrivals.length).toBeLessThan(30);
    expect(summary.sources[0]?.warnings).toEqual([
      'not finished: it took more than 10 min (max_time); the next run goes on',
    ]);
  });

  it('brings no more reports than it may, however many its lists show', async () => {
    const links = pages('www.a.example', 30).map((url) => `<a href="${url}">${LINK}</a>`);
    const site = await startSite({ ...routesOf(REPORT), '/list.html': links.join('') });
    const source = sourceAt('http://www.a.example/list.html', { maxReports: 4 });
    const { summary } = await crawlOnce(pipelineOf([source]), { resolve: site.resolve });
    expect(site.arrivals).toHaveLength(6);
    expect(summary.sources[0]?.warnings).toEqual([expect.stringContaining('max_reports')]);
  });

  it('is not led deeper than from lists to reports to their files', async () => {
    const site = await startSite({
      '/list.html': `<a href="/0.html">${LINK}</a>`,
      '/0.html': `${REPORT}<a href="/1.html">${LINK}</a><a href="/a.pdf">附件</a>`,
      '/1.html': REPORT,
      '/a.pdf': `${REPORT}<a href="/b.pdf">附件</a>`,
    });
    await crawlOnce(pipelineOf([sourceAt('http://www.a.example/list.html')]), { resolve: site.resolve });
    expect(site.paths()).toEqual(['/robots.txt', '/list.html', '/0.html', '/a.pdf']);
  });
});
