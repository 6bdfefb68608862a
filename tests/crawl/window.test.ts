import { describe, expect, it } from 'vitest';
import type { CrawlHours } from '../../src/sources/crawl-window.js';
import { crawlOnce, pipelineOf, reportsAt, sourceAt } from './fixtures/crawling.js';
import { startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;
const NIGHTS: CrawlHours = [{ opens: 22 * 60, closes: 6 * 60 }];
/** The same, as two windows that meet at midnight. */
const HALVES: CrawlHours = [
  { opens: 22 * 60, closes: 24 * 60 },
  { opens: 0, closes: 6 * 60 },
];

/** A clock that moves by as much with every look at it. */
function clock(start: string, stepMs = 0): () => Date {
  let time = Date.parse(start) - stepMs;
  return () => {
    time += stepMs;
    return new Date(time);
  };
}

describe('a crawl with a window', () => {
  it('sends nothing while the window is closed, and says when to come back', async () => {
    const site = await startSite({ '/1.html': REPORT });
    const pipeline = { ...pipelineOf([reportsAt('http://www.a.example/1.html')]), window: NIGHTS };
    const { summary, index } = await crawlOnce(pipeline, {
      resolve: site.resolve,
      now: clock('2024-03-01T12:00:00+08:00'),
    });
    expect(site.arrivals).toEqual([]);
    expect(index.snapshots).toEqual([]);
    expect(summary.stopped).toEqual({ cause: 'window', opensAt: '2024-03-01T14:00:00.000Z' });
    expect(summary.sources[0]?.warnings).toEqual([
      'not finished: its sites may be asked at 22:00-06:00 (Asia/Shanghai) only; run it again from 2024-03-01T14:00:00.000Z',
    ]);
  });

  it('is a crawl like any other while the window is open', async () => {
    const site = await startSite({ '/1.html': REPORT });
    const pipeline = { ...pipelineOf([reportsAt('http://www.a.example/1.html')]), window: NIGHTS };
    const { summary } = await crawlOnce(pipeline, {
      resolve: site.resolve,
      now: clock('2024-03-01T23:00:00+08:00'),
    });
    expect(site.paths()).toEqual(['/robots.txt', '/1.html']);
    expect(summary.stopped).toBeNull();
    expect(summary.sources[0]?.warnings).toEqual([]);
  });

  it.each(['22:00:00', '23:59:50', '00:00:00', '05:00:00'])(
    'of two halves goes on from one to the other: %s',
    async (time) => {
      const site = await startSite({ '/1.html': REPORT });
      const pipeline = { ...pipelineOf([reportsAt('http://www.a.example/1.html')]), window: HALVES };
      const { summary } = await crawlOnce(pipeline, {
        resolve: site.resolve,
        now: clock(`2024-03-01T${time}+08:00`, 10_000),
      });
      expect(site.paths()).toEqual(['/robots.txt', '/1.html']);
      expect(summary.stopped).toBeNull();
    },
  );

  it('of two halves says which of them opens first', async () => {
    const site = await startSite({ '/1.html': REPORT });
    const pipeline = { ...pipelineOf([reportsAt('http://www.a.example/1.html')]), window: HALVES };
    const { summary } = await crawlOnce(pipeline, {
      resolve: site.resolve,
      now: clock('2024-03-01T12:00:00+08:00'),
    });
    expect(site.arrivals).toEqual([]);
    expect(summary.stopped).toEqual({ cause: 'window', opensAt: '2024-03-01T14:00:00.000Z' });
    expect(summary.sources[0]?.warnings).toEqual([
      expect.stringContaining('at 22:00-24:00, 00:00-06:00 (Asia/Shanghai) only'),
    ]);
  });

  it('ends when the window closes in the midst of it, with everything before kept', async () => {
    const pages = Array.from({ length: 30 }, (_, number) => `/${number}.html`);
    const site = await startSite(Object.fromEntries(pages.map((page) => [page, REPORT])));
    const sources = [
      reportsAt(...pages.map((page) => `http://www.a.example${page}`)),
      sourceAt('http://www.b.example/', { id: 'b' }),
    ];
    const { summary, index } = await crawlOnce(
      { ...pipelineOf(sources), window: NIGHTS },
      { resolve: site.resolve, now: clock('2024-03-02T05:50:00+08:00', 10_000) },
    );
    expect(summary.stopped).toEqual({ cause: 'window', opensAt: '2024-03-02T14:00:00.000Z' });
    expect(site.arrivals.length).toBeGreaterThan(3);
    expect(site.arrivals.length).toBeLessThan(30);
    expect(summary.sources[0]?.warnings).toEqual([expect.stringContaining('not finished')]);
    const asked = site.arrivals.filter(({ path }) => pages.includes(path)).length;
    expect(index.snapshots.filter(({ outcome }) => outcome === 'ok')).toHaveLength(asked);
  });
});
