import { describe, expect, it } from 'vitest';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { probe } from '../../src/crawl/probe/probe.js';
import { pipelineOf } from './fixtures/crawling.js';
import { bodaVsb } from './fixtures/families/boda-vsb.js';
import { cCode } from './fixtures/families/c-code.js';
import type { FamilySite } from './fixtures/families/family-site.js';
import { gkmlpt } from './fixtures/families/gkmlpt.js';
import { hanwebAnnualReport, hanwebCounted } from './fixtures/families/hanweb-jcms.js';
import { listPage, listPosted } from './fixtures/families/list-page.js';
import { queryPage, queryPosted } from './fixtures/families/query-page.js';
import { siteChannel } from './fixtures/families/site-channel.js';
import { trsWcm } from './fixtures/families/trs-wcm.js';
import { type Routes, startSite } from './fixtures/site.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

async function probeSite(url: string, routes: Routes) {
  const site = await startSite(routes);
  const archive = new WarcArchive(await temporaryFolder(), { software: 'gongkai/test' });
  const { signal } = new AbortController();
  const context = { version: 'test', archive, resolve: site.resolve, signal };
  const result = await probe(new URL(url), pipelineOf([], { retries: 0 }), context);
  await archive.close();
  return { site, result };
}

describe('a probe', () => {
  it('asks for robots.txt and the page, and for nothing else', async () => {
    const { site } = await probeSite(trsWcm.entry, trsWcm.routes);
    expect(site.paths()).toEqual(['/robots.txt', '/zwgk/zfxxgknb/']);
    expect(site.arrivals[0]?.headers['user-agent']).toBe('gongkai/test (+test@example.org)');
  });

  it('tells of a list its family, what it leads to, and how it goes on', async () => {
    const { result } = await probeSite(trsWcm.entry, trsWcm.routes);
    expect(result).toMatchObject({
      verdict: { outcome: 'ok' },
      page: { title: '政府信息公开年报', kind: 'list', family: 'trs-wcm', items: 2, attachments: [] },
    });
    expect(result.page?.found.map(({ kind, year, url }) => [kind, year, url.pathname])).toEqual([
      ['report', 2022, '/zwgk/zfxxgknb/202301/t20230113_2132112.shtml'],
      ['report', 2021, '/zwgk/zfxxgknb/202201/t20220111_1932001.shtml'],
    ]);
    expect(result.page?.furtherPages.map(({ url }) => url.pathname)).toEqual([
      '/zwgk/zfxxgknb/index_1.html',
      '/zwgk/zfxxgknb/index_2.html',
    ]);
  });

  it('tells of a report that it is one, whose it is, and what is attached', async () => {
    const text = '全县主动公开政府信息一千一百九十条。'.repeat(40);
    const { result } = await probeSite('http://www.yunxi.example/1.html', {
      '/1.html': `<meta name="SiteName" content="云溪县人民政府"><meta name="SiteIDCode" content="9901230001">
        <meta name="ArticleTitle" content="云溪县2022年政府信息公开工作年度报告"><title>云溪县人民政府网</title>
        <p>${text}</p><a href="1.pdf">报告全文</a>`,
    });
    expect(result.page).toMatchObject({
      title: '云溪县2022年政府信息公开工作年度报告',
      kind: 'report',
      siteName: '云溪县人民政府',
      siteCode: '9901230001',
      found: [],
      attachments: [{ text: '报告全文' }],
    });
  });

  it.each<[string, FamilySite]>([
    ['TRS WCM', trsWcm],
    ['Hanweb JCMS', hanwebCounted],
    ['Hanweb JCMS, the module for annual reports', hanwebAnnualReport],
    ['gkmlpt', gkmlpt],
    ['博达 VSB', bodaVsb],
    ['site, channel and doc', siteChannel],
    ['c-code columns', cCode],
    ['pages by year and agency', queryPage],
    ['a list that is posted', queryPosted],
    ['a page of links', listPage],
    ['a page whose list is posted', listPosted],
  ])(
    'names the family of a list and of a report of it, and finds reports on the list: %s',
    async (_, site) => {
      const { entry, routes, reports, family } = site;
      const { result: list } = await probeSite(entry, routes);
      expect(list.page?.family).toBe(family);
      const addresses = reports.map((report) => new URL(report, entry).href);
      const found = list.page?.found.map(({ url }) => url.href) ?? [];
      expect(found.length).toBeGreaterThan(0);
      expect(addresses).toEqual(expect.arrayContaining(found));
      const { result: report } = await probeSite(addresses[0] ?? '', routes);
      expect(report.page).toMatchObject({ family, kind: 'report' });
    },
  );

  it('asks for the list behind a page that shows none, and says why it is not to be had', async () => {
    const api = Object.keys(gkmlpt.routes).find((path) => path.includes('/api/')) ?? '';
    const { site, result } = await probeSite(gkmlpt.entry, {
      ...gkmlpt.routes,
      [api]: (_, response) => response.writeHead(403).end(),
    });
    expect(site.paths()).toEqual(['/robots.txt', new URL(gkmlpt.entry).pathname, api]);
    expect(result.page).toMatchObject({ family: 'gkmlpt', found: [] });
    expect(result.verdict).toEqual({
      outcome: 'blocked',
      reason: `its list at http://www.yunxi.example${api}: status 403, access refused`,
    });
  });

  it.each<[string, Routes, string]>([
    [
      'robots.txt forbids it',
      { '/robots.txt': 'User-agent: *\nDisallow: /', '/1.html': 'x' },
      'disallows this page',
    ],
    ['the page is not there', {}, 'status 404'],
    [
      'a firewall stands before it',
      { '/1.html': (_, response) => response.writeHead(412).end('<script>$_ts={}</script>') },
      '瑞数 challenge',
    ],
    [
      'it leads away',
      { '/1.html': (_, response) => response.writeHead(302, { location: 'http://www.b.example/' }).end() },
      'another site',
    ],
  ])('says why there is nothing to read when %s', async (_, routes, reason) => {
    const { result } = await probeSite('http://www.a.example/1.html', routes);
    expect(result.page).toBeNull();
    expect(result.verdict.reason).toContain(reason);
  });

  it('refuses an address that is not public', async () => {
    const { result, site } = await probeSite('http://127.0.0.1:9/1.html', {});
    expect(result.verdict).toMatchObject({ outcome: 'failed' });
    expect(result.verdict.reason).toContain('not a public address');
    expect(site.arrivals).toEqual([]);
  });

  it('reads no file as a page', async () => {
    const { result } = await probeSite('http://www.a.example/1.pdf', { '/1.pdf': '%PDF-1.4 report' });
    expect(result).toMatchObject({ verdict: { outcome: 'ok' }, page: null });
  });
});
