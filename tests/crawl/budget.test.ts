import { describe, expect, it } from 'vitest';
import type { SourceEnd } from '../../src/crawl/source/visit-history.js';
import { crawlOnce, pipelineOf, reportsAt, sourceAt } from './fixtures/crawling.js';
import { startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;
const PAGES = Array.from({ length: 10 }, (_, number) => `/${number}.html`);

const startReports = () => startSite(Object.fromEntries(PAGES.map((page) => [page, REPORT])));
const addressesAt = (host: string) => PAGES.map((page) => `http://${host}${page}`);

/** Remembers how the crawl of each source ended. */
function visitsOf() {
  const ends = new Map<string, SourceEnd>();
  const recordVisit = async (sourceId: string, end: SourceEnd) => void ends.set(sourceId, end);
  return { ends, recordVisit };
}

describe('the budget of a crawl', () => {
  it('of requests is never exceeded, whatever waits, and what was had is kept', async () => {
    const site = await startReports();
    const sources = ['a', 'b', 'c'].map((id) => ({ ...reportsAt(...addressesAt(`www.${id}.example`)), id }));
    const visits = visitsOf();
    const { summary, index } = await crawlOnce(
      { ...pipelineOf(sources), budget: { maxRequests: 17 } },
      { resolve: site.resolve, visits },
    );
    expect(site.arrivals).toHaveLength(17);
    expect(summary).toMatchObject({ requests: 17, stopped: { cause: 'budget', limit: 'maxRequests' } });
    expect(index.snapshots.filter(({ outcome }) => outcome === 'ok')).toHaveLength(17 - 3);
    expect([...visits.ends.values()].map(({ status }) => status)).toEqual([
      'cut_short',
      'cut_short',
      'cut_short',
    ]);
    expect(summary.sources.flatMap(({ troubles, alarms }) => [...troubles, ...alarms])).toEqual([]);
  });

  it('of time lets what is under way come to its end', async () => {
    const site = await startReports();
    let now = Date.parse('2024-03-01T14:00:00.000Z');
    const { summary, index } = await crawlOnce(
      { ...pipelineOf([reportsAt(...addressesAt('www.a.example'))]), budget: { maxTimeMs: 60_000 } },
      {
        resolve: site.resolve,
        now: () => new Date(now),
        onEvent: ({ type }) => {
          if (type === 'page') now += 20_000;
        },
      },
    );
    expect(summary.stopped).toEqual({ cause: 'budget', limit: 'maxTimeMs' });
    expect(site.arrivals.length).toBeLessThan(PAGES.length);
    expect(index.snapshots.filter(({ outcome }) => outcome === 'ok')).toHaveLength(site.arrivals.length - 1);
  });

  it('that is enough is no end before its time', async () => {
    const site = await startReports();
    const { summary } = await crawlOnce(
      { ...pipelineOf([reportsAt(...addressesAt('www.a.example'))]), budget: { maxRequests: 11 } },
      { resolve: site.resolve },
    );
    expect(summary).toMatchObject({ requests: 11, stopped: null });
  });
});

describe('the end of the crawl of a source', () => {
  it('is told of each: finished, or failed with the reason where its list cannot be had', async () => {
    const list =
      '<title>政府信息公开年报</title><ul><li><a href="/0.html">某县2023年政府信息公开工作年度报告</a></li></ul>';
    const site = await startSite({ '/list.html': list, '/0.html': REPORT });
    const visits = visitsOf();
    const sources = [
      sourceAt('http://www.a.example/list.html', { id: 'good' }),
      sourceAt('http://www.b.example/none.html', { id: 'lost' }),
    ];
    await crawlOnce(pipelineOf(sources), { resolve: site.resolve, visits });
    expect(visits.ends.get('good')).toEqual({ status: 'finished', reason: null, signs: [] });
    expect(visits.ends.get('lost')).toEqual({
      status: 'failed',
      reason: 'http://www.b.example/none.html: status 404',
      signs: [],
    });
  });
});
