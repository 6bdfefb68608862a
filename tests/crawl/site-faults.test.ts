import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { crawlOnce, pipelineOf, reportsAt, sourceAt } from './fixtures/crawling.js';
import { type Handler, type Routes, type Site, startSite } from './fixtures/site.js';

const HOST = 'http://www.a.example';
const REPORT = `<h1>青溪县2022年政府信息公开工作年度报告</h1>${'本机关主动公开政府信息一百二十条。'.repeat(40)}`;

function bytes(body: Uint8Array, headers: Record<string, string> = { 'content-type': 'text/html' }): Handler {
  return (_, response) => response.writeHead(200, headers).end(body);
}

function linkTo(href: string): string {
  return `<a href="${href}">青溪县2022年政府信息公开工作年度报告</a>`;
}

/** The site after its list was crawled, and the addresses of the reports that were found. */
async function crawlList(routes: Routes): Promise<{ site: Site; reports: string[] }> {
  const site = await startSite(routes);
  const { index } = await crawlOnce(pipelineOf([sourceAt(`${HOST}/nb/`)]), site);
  const reports = index.snapshots.filter(({ kind, outcome }) => kind === 'report' && outcome === 'ok');
  return { site, reports: reports.map(({ finalUrl }) => finalUrl.replace(HOST, '')) };
}

describe('a list', () => {
  it.each([
    ['an iframe', '<h1>政府信息公开年报</h1><iframe src="list.jsp" width="100%"></iframe>'],
    ['a frame', '<frameset cols="20%,*"><frame src="menu.jsp"><frame src="list.jsp"></frameset>'],
  ])('in %s of its page is read', async (_, page) => {
    const { reports } = await crawlList({
      '/nb/': `<html><head><title>政府信息公开年报</title></head>${page}</html>`,
      '/nb/menu.jsp': '<a href="/">首页</a>',
      '/nb/list.jsp': `<ul><li>${linkTo('2022.html')}</li></ul>`,
      '/nb/2022.html': REPORT,
    });
    expect(reports).toEqual(['/nb/2022.html']);
  });

  it('is all that is read of a page: what stands beside it in frames is not asked for', async () => {
    const { site, reports } = await crawlList({
      '/nb/': `<h1>政府信息公开年报</h1>${linkTo('2022.html')}<iframe src="/weather.html"></iframe>`,
      '/nb/2022.html': REPORT,
    });
    expect(reports).toEqual(['/nb/2022.html']);
    expect(site.paths()).not.toContain('/weather.html');
  });

  it('is not looked for in the menus and on other sites that its page shows in frames', async () => {
    const site = await startSite({
      '/nb/':
        '<div class="footer"><iframe src="foot.html"></iframe></div><iframe src="http://b.example/list.html"></iframe>',
    });
    await crawlOnce(pipelineOf([sourceAt(`${HOST}/nb/`)]), site);
    expect(site.paths()).toEqual(['/robots.txt', '/nb/']);
  });

  it('is asked for once where its page shows it in a frame and links to it', async () => {
    const { site } = await crawlList({
      '/nb/': '<h1>政府信息公开年报</h1><iframe src="list.jsp"></iframe><a href="list.jsp">下一页</a>',
      '/nb/list.jsp': linkTo('2022.html'),
      '/nb/2022.html': REPORT,
    });
    expect(site.paths()).toEqual(['/robots.txt', '/nb/', '/nb/list.jsp', '/nb/2022.html']);
  });

  it.each([
    `<a href="#" onclick="window.open('2022.html')">青溪县2022年政府信息公开工作年度报告</a>`,
    `<a href="javascript:;" onclick="openInfo('2022.html');return false">青溪县2022年政府信息公开工作年度报告</a>`,
    `<a href="javascript:void(0)" onclick="location.href='2022.html'">青溪县2022年政府信息公开工作年度报告</a>`,
    `<a onclick="javascript:window.open('2022.html','_blank')">青溪县2022年政府信息公开工作年度报告</a>`,
    `<a href="javascript:location.href='2022.html'">青溪县2022年政府信息公开工作年度报告</a>`,
    `<a href="javascript:location='2022.html'">青溪县2022年政府信息公开工作年度报告</a>`,
  ])('whose links a script opens leads to its reports: %s', async (link) => {
    const { reports } = await crawlList({ '/nb/': `<h1>年报</h1><li>${link}</li>`, '/nb/2022.html': REPORT });
    expect(reports).toEqual(['/nb/2022.html']);
  });

  it('in UTF-16 leads to its reports, by its byte order mark and without', async () => {
    const html = `<html><head><meta charset="utf-16"></head><h1>政府信息公开年报</h1>${linkTo('2022.html')}</html>`;
    for (const [charset, addBOM] of [
      ['utf-16le', true],
      ['utf-16be', true],
      ['utf-16le', false],
    ] as const) {
      const { reports } = await crawlList({
        '/nb/': bytes(iconv.encode(html, charset, { addBOM }), {
          'content-type': 'text/html; charset=utf-16',
        }),
        '/nb/2022.html': bytes(iconv.encode(REPORT, charset, { addBOM })),
      });
      expect(reports).toEqual(['/nb/2022.html']);
    }
  });

  it('in GBK asks for the queries of its links in GBK, as browsers do', async () => {
    const html = `<meta charset="gb2312"><h1>政府信息公开年报</h1>${linkTo('show.asp?title=年报&id=1')}`;
    const { reports } = await crawlList({
      '/nb/': bytes(iconv.encode(html, 'gbk')),
      '/nb/show.asp?title=%C4%EA%B1%A8&id=1': REPORT,
    });
    expect(reports).toEqual(['/nb/show.asp?title=%C4%EA%B1%A8&id=1']);
  });
});

describe('a report', () => {
  it('whose plain body is declared as gzip is kept', async () => {
    const gzip = { 'content-type': 'text/html', 'content-encoding': 'gzip' };
    const site = await startSite({
      '/plain.html': bytes(Buffer.from(REPORT), gzip),
      '/cut.html': bytes(gzipSync(REPORT).subarray(0, 60), gzip),
    });
    const pipeline = pipelineOf([reportsAt(`${HOST}/plain.html`, `${HOST}/cut.html`)], { retries: 0 });
    const { index } = await crawlOnce(pipeline, site);
    expect(index.of('/plain.html').outcome).toBe('ok');
    expect(index.of('/cut.html').outcome).toBe('failed');
  });

  it.each(['http://WWW.A.EXAMPLE/new.html', 'http://www.a.example./new.html', '//www.A.example./new.html'])(
    'that moved is known by its own host’s name: %s',
    async (location) => {
      const site = await startSite({
        '/old.html': (_, response) => response.writeHead(302, { location }).end(),
        '/new.html': REPORT,
      });
      const { index } = await crawlOnce(pipelineOf([reportsAt(`${HOST}/old.html`)]), site);
      expect(index.of('/old.html')).toMatchObject({ outcome: 'ok', finalUrl: `${HOST}/new.html` });
    },
  );

  it('that attaches itself under a number for a name has that file fetched', async () => {
    const site = await startSite({
      '/r.html': `${REPORT}<p>附件：<a href="/download.jsp?fileid=4711">1</a></p><div class="pages"><a href="list.jsp?page=2">2</a></div>`,
      '/download.jsp?fileid=4711': bytes(Buffer.from('%PDF-1.4'), { 'content-type': 'application/pdf' }),
    });
    const { index } = await crawlOnce(pipelineOf([reportsAt(`${HOST}/r.html`)]), site);
    expect(index.of('fileid=4711')).toMatchObject({ kind: 'attachment', outcome: 'ok' });
    expect(site.paths()).not.toContain('/list.jsp?page=2');
  });
});
