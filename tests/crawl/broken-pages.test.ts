import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { linksOf } from '../../src/crawl/adapters/links.js';
import { judge } from '../../src/crawl/answer/judge.js';
import { markupOf } from '../../src/crawl/page/markup.js';

const PAGE = new URL('http://www.a.example/xxgk/index.html');
const WORDS = '全县主动公开政府信息一千一百九十条，依申请公开八条。'.repeat(30);

/** A list of two years, as its author meant it. */
const TWO_YEARS = [
  ['/xxgk/2022.html', '2022年年度报告'],
  ['/xxgk/2021.html', '2021年年度报告'],
];

function linksOn(body: Uint8Array): string[][] {
  const markup = markupOf('text/html', body);
  return markup === null
    ? []
    : linksOf(markup.outline, PAGE).map(({ url, text }) => [url.pathname + url.search, text]);
}

function verdictOn(html: string) {
  return judge({ url: PAGE, status: 200, headers: [], body: Buffer.from(html) }, PAGE);
}

describe('links are read as a browser reads them', () => {
  it.each<[page: string, html: string]>([
    [
      'whose items are never closed',
      '<ul><li><a href="2022.html">2022年年度报告</a><li><a href="2021.html">2021年年度报告</a></ul>',
    ],
    [
      'whose cells are never closed',
      '<table><tr><td><a href="2022.html">2022年年度报告</a><td>1月<tr><td><a href="2021.html">2021年年度报告</a></table>',
    ],
    [
      'whose links are never closed',
      '<ul><li><a href="2022.html">2022年年度报告<li><a href="2021.html">2021年年度报告</ul>',
    ],
    [
      'whose links are not closed before the next',
      '<p><a href="2022.html">2022年年度报告<a href="2021.html">2021年年度报告</a></p>',
    ],
    [
      'whose links are not closed within their cells',
      '<table><tr><td><a href="2022.html">2022年年度报告</td><td><a href="2021.html">2021年年度报告</td></tr></table>',
    ],
    [
      'without html, head and body',
      '<title>年报</title><a href="2022.html">2022年年度报告</a><a href="2021.html">2021年年度报告</a>',
    ],
    [
      'whose head is never closed',
      '<html><head><title>年报</title><a href="2022.html">2022年年度报告</a><a href="2021.html">2021年年度报告</a>',
    ],
    [
      'whose attributes have no quotes, in capitals',
      '<LI><A HREF=2022.html TARGET=_blank>2022年年度报告</A><LI><A HREF=2021.html>2021年年度报告</A>',
    ],
    [
      'whose attributes stand close together, one of them twice',
      `<a href="2022.html"title="">2022年年度报告</a><a href='2021.html' href='x.html'>2021年年度报告</a>`,
    ],
    [
      'that repeats its menu for readers without script',
      '<noscript><a href="/menu.html">首页</a></noscript><a href="2022.html">2022年年度报告</a><a href="2021.html">2021年年度报告</a>',
    ],
    [
      'with a link that is commented out, and an empty comment',
      '<!--<a href="2023.html">2023年年度报告</a>--><!--><a href="2022.html">2022年年度报告</a><a href="2021.html">2021年年度报告</a>',
    ],
  ])('on a page %s', (_, html) => {
    expect(linksOn(Buffer.from(html))).toEqual(TWO_YEARS);
  });

  it('on a page in GBK that says so late, or says UTF-8', () => {
    const links = '<a href="2022.html">2022年年度报告</a><a href="2021.html">2021年年度报告</a>';
    for (const charset of ['gb2312', 'utf-8']) {
      const html = `<title>年报</title>${' '.repeat(3000)}<meta charset=${charset}>${links}`;
      expect(linksOn(iconv.encode(html, 'gbk'))).toEqual(TWO_YEARS);
    }
  });

  it('on a page in Big5, in which its queries are written too', () => {
    const html =
      '<meta charset="big5"><title>年報</title><a href="list.jsp?name=年報">縣政府</a><a href="/年報/">年報</a>';
    expect(linksOn(iconv.encode(html, 'big5'))).toEqual([
      ['/xxgk/list.jsp?name=%A6%7E%B3%F8', '縣政府'],
      ['/%E5%B9%B4%E5%A0%B1/', '年報'],
    ]);
  });

  it('with the signs in an address that look like the name of a character', () => {
    const html = '<a href="?id=1&copy=2&amp;lang=zh">1</a>';
    expect(linksOn(Buffer.from(html))).toEqual([['/xxgk/index.html?id=1&copy=2&lang=zh', '1']]);
  });
});

describe('a page is judged by what it shows', () => {
  it.each<[page: string, html: string]>([
    ['without html, head and body', `<title>年报</title><p>${WORDS}`],
    ['whose head is never closed', `<html><head><title>年报</title><script>a()</script><div>${WORDS}`],
    [
      'whose head is closed by the body',
      `<html><head><title>年报</title><script>a()</script><body><p>${WORDS}`,
    ],
    ['whose table is not closed', `<body><table><tr><td>${WORDS}<td>`],
    ['of elements within elements, twenty thousand deep', `<body>${'<i>'.repeat(20_000)}${WORDS}`],
    ['with two bodies', `<body><script>a()</script></body><body>${WORDS}</body>`],
  ])('good, %s', (_, html) => {
    expect(verdictOn(html)).toEqual({ outcome: 'ok', reason: null });
  });

  it('blocked, if it shows but a picture for readers without script', () => {
    const counter = '<noscript><img src="/count.gif"></noscript>';
    expect(verdictOn(`<html><head><script>a()</script></head><body>${counter}</body></html>`)).toEqual({
      outcome: 'blocked',
      reason: 'the page has no text, only script',
    });
  });

  it('gone, if it says so in a head that is never closed', () => {
    const html = '<html><head><title>提示</title><div>您访问的页面不存在</div>';
    expect(verdictOn(html)).toMatchObject({ outcome: 'gone' });
  });
});
