import { describe, expect, it } from 'vitest';
import { pageRedirect } from '../../src/crawl/fetch/page-redirect.js';
import { crawlOnce, pipelineOf, reportsAt } from './fixtures/crawling.js';
import { type Handler, startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;

function targetOf(html: string, status = 200): string | null {
  const url = new URL('http://www.a.example/old/index.html');
  const page = { url, status, headers: [['content-type', 'text/html'] as const], body: Buffer.from(html) };
  return pageRedirect(page)?.href ?? null;
}

describe('a page without words leads on', () => {
  it.each([
    '<meta http-equiv="refresh" content="0; url=../new/nb.html#top">',
    '<META HTTP-EQUIV="Refresh" CONTENT="3;URL=\'/new/nb.html\'">正在跳转，请稍候',
    '<meta http-equiv=refresh content="0,/new/nb.html">',
    '<script>location.href="/new/nb.html"</script>',
    "<script>\n  window.location = '/new/nb.html';\n</script>",
    "<script><!--\nself.location.href='../new/nb.html';\n//--></script>",
    '<script>\n//<![CDATA[\nlocation.href="/new/nb.html";\n//]]>\n</script>',
    '<script>\n// 跳转到新栏目\nlocation.href="/new/nb.html"; /* 2021 */\n</script>',
    "<script>top.location.replace('/new/nb.html')</script>",
    '<meta http-equiv="refresh" content="0 url=/new/nb.html">',
    `<script>setTimeout("location.href='/new/nb.html'", 100)</script>`,
    '<script>window.setTimeout(function () { location.href = "/new/nb.html"; }, 3000);</script>',
    "<script>setTimeout(() => location.replace('/new/nb.html'), 0)</script>",
    '<script src="/a.js"></script><script>document.location.assign( "/new/nb.html" );</script>',
  ])('by %s', (html) => {
    expect(targetOf(html)).toBe('http://www.a.example/new/nb.html');
  });
});

describe('a page does not lead on', () => {
  it.each([
    ['when it only renews itself', '<meta http-equiv="refresh" content="5">'],
    ['when it waits for its readers', '<meta http-equiv="refresh" content="300; url=/new/nb.html">'],
    ['when it has words of its own', `<meta http-equiv="refresh" content="0; url=/new.html">${REPORT}`],
    ['when its script decides something', '<script>if (isPhone()) location.href = "/m/nb.html";</script>'],
    [
      'when its script does something else later',
      '<script>setTimeout(function () { check(); location.href = "/nb.html"; }, 9)</script>',
    ],
    ['when its script computes an address', '<script>location.href = base + "/nb.html";</script>'],
    [
      'when its script sets a cookie first, as challenges do',
      '<script>document.cookie="a=1"; location.href="/nb.html";</script>',
    ],
    ['when the address is none', '<meta http-equiv="refresh" content="0; url=http://">'],
  ])('%s', (_, html) => {
    expect(targetOf(html)).toBeNull();
  });

  it('when its status is no success', () => {
    expect(targetOf('<script>location.href="/new/nb.html"</script>', 521)).toBeNull();
  });
});

async function fetchReport(routes: Record<string, string | Handler>) {
  const site = await startSite(routes);
  const { index } = await crawlOnce(pipelineOf([reportsAt('http://www.a.example/report.html')]), {
    resolve: site.resolve,
  });
  return { site, snapshot: index.of('/report.html') };
}

describe('a page that leads on', () => {
  it('is followed as a redirect is, also from a redirect', async () => {
    const { site, snapshot } = await fetchReport({
      '/report.html': (_, response) => response.writeHead(302, { location: '/a.html' }).end(),
      '/a.html': '<meta http-equiv="refresh" content="0; url=b.html">',
      '/b.html': '<script>location.href="http://zw.a.example/c.html"</script>',
      '/c.html': REPORT,
    });
    expect(site.paths()).toEqual([
      ...['/robots.txt', '/report.html', '/a.html', '/b.html'],
      ...['/robots.txt', '/c.html'],
    ]);
    expect(snapshot).toMatchObject({ outcome: 'ok', finalUrl: 'http://zw.a.example/c.html' });
  });

  it.each([
    ['out of the site', '<script>location.href="http://www.b.example/"</script>', 'leads to another site'],
    ['to itself', '<script>location.href="/report.html"</script>', 'redirects in a circle'],
    ['home', '<meta http-equiv="refresh" content="0; url=/">', 'leads to the home page'],
  ])('%s is not taken for the page', async (_, html, reason) => {
    const { snapshot } = await fetchReport({ '/report.html': html, '/': REPORT });
    expect(snapshot.outcome).not.toBe('ok');
    expect(snapshot.reason).toContain(reason);
  });
});
