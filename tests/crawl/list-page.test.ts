import { describe, expect, it } from 'vitest';
import { attachmentsOf } from '../../src/crawl/adapters/attachments.js';
import { readList, shapeOf } from '../../src/crawl/adapters/read-list.js';
import { Markup } from '../../src/crawl/page/markup.js';

const LIST = new URL('http://www.a.example/xxgk/zfxxgknb/index.html');

function read(html: string, itemSelector: string | null = null) {
  const page = { url: LIST, entry: LIST, markup: new Markup(html), itemSelector };
  const { reports, countedPages, linkedPages } = readList(page, shapeOf(page, 'list-page'));
  return {
    reports: reports.map(({ url, text }) => [url.href, text]),
    further: [...countedPages, ...linkedPages].map(({ url }) => url.pathname),
  };
}

function reportsOf(html: string, itemSelector: string | null = null): string[] {
  return read(html, itemSelector).reports.map(([, text]) => text ?? '');
}

describe('on any page, a link is a report', () => {
  it('when it names the disclosure of information, an annual report, and a year', () => {
    expect(
      read(`<li><a href="./202101/t20210108_1.html"> 建宁县2020年政府信息公开
        工作年度报告</a></li><a href="/jyj/1.html">县教育局2021年度信息公开年报</a>`).reports,
    ).toEqual([
      ['http://www.a.example/xxgk/zfxxgknb/202101/t20210108_1.html', '建宁县2020年政府信息公开 工作年度报告'],
      ['http://www.a.example/jyj/1.html', '县教育局2021年度信息公开年报'],
    ]);
  });

  it.each([
    ['/a.jsp;jsessionid=0A1B?id=1', '/a.jsp?id=1'],
    ['/(S(lit3py55t21z5v55vlm25s55))/a.aspx', '/a.aspx'],
    ['/a.php?PHPSESSID=0a1b&id=1', '/a.php?id=1'],
    ['/a.php?id=1&phpsessid=0a1b', '/a.php?id=1&'],
    ['//www.a.example./a.html', '/a.html'],
  ])('under an address that is the same for every visitor: %s', (href, address) => {
    expect(read(`<a href="${href}">建宁县2020年政府信息公开工作年度报告</a>`).reports).toEqual([
      [`http://www.a.example${address}`, '建宁县2020年政府信息公开工作年度报告'],
    ]);
  });

  it.each(["openPage('./t20210108_1.html')", "void(window.open('t20210108_1.html','_blank'))"])(
    'when a script opens its address: %s',
    (script) => {
      expect(read(`<a href="javascript:${script}">建宁县2020年政府信息公开工作年度报告</a>`).reports).toEqual(
        [['http://www.a.example/xxgk/zfxxgknb/t20210108_1.html', '建宁县2020年政府信息公开工作年度报告']],
      );
    },
  );

  it.each(['li', 'tr', 'div'])('when a script opens it from its line, a %s', (name) => {
    const line = `<${name} onclick="location.href='t1.html'"><td>建宁县2020年政府信息公开工作年度报告</td></${name}>`;
    expect(read(name === 'tr' ? `<table>${line}</table>` : line).reports).toEqual([
      ['http://www.a.example/xxgk/zfxxgknb/t1.html', '建宁县2020年政府信息公开工作年度报告'],
    ]);
  });

  it('and a script on what stands around it or in it opens nothing else', () => {
    const link = '<a href="t1.html"><b onclick="count(1)">建宁县</b>2020年政府信息公开工作年度报告</a>';
    expect(read(`<div onclick="openPage('other.html')">${link}</div>`).reports).toEqual([
      ['http://www.a.example/xxgk/zfxxgknb/t1.html', '建宁县2020年政府信息公开工作年度报告'],
    ]);
  });

  it('when signs without width stand in its words', () => {
    expect(
      reportsOf('<a href="1.html">建宁县20\u200b20年政府信\ufeff息公开工作年度报\u200d告</a>'),
    ).toHaveLength(1);
  });

  it('when its title, cut short in the text, says so in full', () => {
    expect(
      reportsOf(
        '<a href="1.html" title="建宁县2020年政府信息公开工作年度报告">建宁县2020年政府信息公开…</a>',
      ),
    ).toEqual(['建宁县2020年政府信息公开工作年度报告']);
  });

  it.each([
    '<table><tr><td>1</td><td>建宁县2020年政府信息公开工作年度报告</td><td>2021-01-08</td><td><a href="1.html">查看</a></td></tr></table>',
    '<ul><li><a href="1.html"><img src="word.png"></a> <span>建宁县<b>2020</b>年政府信息公开工作年度报告</span></li></ul>',
    '<ul><li>建宁县2020年政府信息公开工作年度报告<a href="1.html">【点击下载】</a><span>2021-01-08</span>',
  ])('when its line says so, and the link only what it does: %s', (html) => {
    expect(reportsOf(html)).toEqual(['建宁县2020年政府信息公开工作年度报告']);
  });

  it('not when another link in its line says so, or its line says nothing of it', () => {
    const title = '建宁县2020年政府信息公开工作年度报告';
    const line = `<li><a href="1.html">${title}</a> <a href="1.pdf">下载</a> <a href="/fgw/">发改委</a></li>`;
    expect(reportsOf(`<ul>${line}</ul><p>${title}</p><a href="2.html">下载</a>`)).toEqual([title]);
    const dead = `<li><a href="javascript:void(0)">${title}</a> <a href="1.pdf">下载</a></li>`;
    expect(reportsOf(`<ul>${dead}</ul>`)).toEqual([title]);
  });

  it('also when it is an explanation, a picture story or a notice: the parser tells them apart', () => {
    expect(
      reportsOf(`<a href="1.html">《建宁县2020年政府信息公开工作年度报告》解读</a>
        <a href="2.html">图解：建宁县2020年政府信息公开年报</a>
        <a href="3.html">关于做好2020年政府信息公开工作年度报告的通知</a>`),
    ).toHaveLength(3);
  });

  it('without a year only where the address looks like an article’s', () => {
    expect(
      reportsOf(`<a href="t20210108_1.html">建宁县政府信息公开工作年度报告</a>
        <a href="/xxgk/zfxxgknb/">政府信息公开年报</a>
        <div class="nav"><a href="/col/col12345.html">政府信息公开年报</a></div>`),
    ).toEqual(['建宁县政府信息公开工作年度报告']);
  });

  it('never when it leads nowhere or is about something else', () => {
    expect(
      reportsOf(`<a href="javascript:void(0)">建宁县2020年政府信息公开工作年度报告</a>
        <a href="mailto:a@a.example">2020年政府信息公开年报</a><a>2020年政府信息公开年报</a>
        <a href="1.html">建宁县2020年政府工作报告</a><a href="2.html">法治政府建设2020年年度报告</a>`),
    ).toEqual([]);
  });
});

describe('before there was a form, a link was a report', () => {
  it('when it names the disclosure of information, a year, and a report on the whole of it', () => {
    expect(
      reportsOf(`<a href="1.html">晋安区2015年度政府信息公开工作报告</a>
        <a href="2.html">2008年政府信息公开工作情况报告</a>
        <a href="3.html">2016年第一季度政府信息公开工作报告</a>
        <a href="4.html">政府信息公开工作报告</a>`),
    ).toEqual(['晋安区2015年度政府信息公开工作报告', '2008年政府信息公开工作情况报告']);
  });
});

describe('on a page of annual reports, a link is a report', () => {
  it('when it carries a year and 年度报告 or 年报', () => {
    const links = `<a href="1.html">2020年年度报告</a><a href="2.html">县医保局2019年度工作报告</a>
      <a href="3.html">二〇一八年年报</a><a href="4.html">机构职能</a><a href="5.html">年度报告</a>`;
    expect(reportsOf(`<title>政府信息公开年报_建宁县人民政府</title>${links}`)).toEqual([
      '2020年年度报告',
      '县医保局2019年度工作报告',
      '二〇一八年年报',
    ]);
    expect(reportsOf(`<meta name="ColumnName" content="信息公开年度报告">${links}`)).toHaveLength(3);
    expect(reportsOf(`<title>统计信息</title>${links}`)).toEqual([]);
  });

  it('when it carries a year alone and leads to an article; else it leads to the list of that year', () => {
    const links = `<div class="menu"><a href="/2018/">2018年</a></div><a href="2022/">2022年</a>
      <a href="list.html?year=2021">2021 年度</a><a href="2020.html">2020</a>
      <a href="202001/t20200113_1.html">2019年</a>`;
    expect(read(`<title>政府信息公开年报</title>${links}`)).toEqual({
      reports: [['http://www.a.example/xxgk/zfxxgknb/202001/t20200113_1.html', '2019年']],
      further: ['/xxgk/zfxxgknb/2022/', '/xxgk/zfxxgknb/list.html', '/xxgk/zfxxgknb/2020.html'],
    });
    expect(read(`<title>统计年鉴</title>${links}`)).toEqual({ reports: [], further: [] });
  });
});

describe('a selector in the pipeline', () => {
  it('names the links, or the items that hold them, and nothing else counts', () => {
    const html = `<ul><li class="item"><a href="1.html">报告一</a></li><li class="item"><a href="2.html">报告二</a></li></ul>
      <a href="3.html">2020年政府信息公开年报</a>`;
    expect(reportsOf(html, '.item a')).toEqual(['报告一', '报告二']);
    expect(reportsOf(html, '.item')).toEqual(['报告一', '报告二']);
  });
});

describe('the further pages of a list', () => {
  it.each([
    '<a href="list_2.html">下一页</a>',
    '<a href="list_2.html"> 下页 </a>',
    '<a href="list_2.html">&gt;</a>',
    '<a href="list_2.html">下一页&nbsp;&gt;&gt;</a>',
    '<a href="list_2.html">[下一页]</a>',
    '<a href="list_2.html">Next »</a>',
    '<a href="list_2.html"><img src="next.gif" alt="下一页"></a>',
    '<b>1</b> <a href="list_2.html">2</a>',
    '<a href="list_2.html">[2]</a>',
    '<link rel="next" href="list_2.html">',
    '<base href="/xxgk/zfxxgknb/x/"><a href="../list_2.html">下一页</a>',
  ])('stand behind %s', (html) => {
    expect(read(html).further).toEqual(['/xxgk/zfxxgknb/list_2.html']);
  });

  it('stand behind their numbers, where the addresses count from 0 or in a parameter, too', () => {
    expect(read('<a href="index_1.html">2</a><a href="index_2.html">3</a>').further).toEqual([
      '/xxgk/zfxxgknb/index_1.html',
      '/xxgk/zfxxgknb/index_2.html',
    ]);
    expect(read('<a href="?pageNo=2">2</a>').further).toEqual(['/xxgk/zfxxgknb/index.html']);
  });

  it('stand behind no other number', () => {
    expect(
      read(`<a href="2021.html">2021</a><a href="?day=2">2</a><a href="t20210108_4.html">2</a>
        <a href="/other/index_2.html">2</a><a href="http://www.b.example/xxgk/zfxxgknb/index_2.html">2</a>`)
        .further,
    ).toEqual([]);
  });
});

describe('the attachments of a report', () => {
  it('are the documents it links to, by address or by name', () => {
    const { outline } =
      new Markup(`<a href="P0202.pdf">报告</a><a href="a.DOCX">b</a><a href="c.wps">c</a><a href="d.ofd">d</a>
      <a href="/download.jsp?id=7">2020年报.doc</a><a href="/down?id=8">附件【2020年报.pdf】</a>
      <a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=9">点击下载</a><a href="e.html">e</a><a href="f.zip">f</a>
      <a href="/module/download/downfile.jsp?classid=0&filename=2101081618.pdf">附件</a><a href="/down?id=9">报告.docx （123KB）</a>
      <a href="/file/download/9f8e7d6c-4a1b">附件</a><a href="/attachment/0/123/P0202">附件</a>
      <a href="/pdf.js">c</a><a href="/a.pdf.html">d</a><a href="/download/">d</a><a href="/download/2021.html">d</a>
      <div class="footer"><a href="guide.pdf">使用指南</a></div>`);
    expect(attachmentsOf(outline, LIST).map(({ url }) => url.pathname + url.search)).toEqual([
      '/xxgk/zfxxgknb/P0202.pdf',
      '/xxgk/zfxxgknb/a.DOCX',
      '/xxgk/zfxxgknb/c.wps',
      '/xxgk/zfxxgknb/d.ofd',
      '/download.jsp?id=7',
      '/down?id=8',
      '/system/_content/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=9',
      '/module/download/downfile.jsp?classid=0&filename=2101081618.pdf',
      '/down?id=9',
      '/file/download/9f8e7d6c-4a1b',
      '/attachment/0/123/P0202',
    ]);
  });

  it.each([
    '<iframe src="/P0202.pdf"></iframe>',
    '<embed src="/P0202.pdf" type="application/pdf">',
    '<object data="/P0202.pdf"><a href="/P0202.pdf">报告</a></object>',
    '<iframe src="/pdfjs/web/viewer.html?file=../../P0202.pdf"></iframe>',
    '<iframe src="/js/pdf/index.html?file=/P0202.pdf"></iframe>',
    '<a href="/pdfjs/web/viewer.html?file=%2FP0202.pdf#page=1">报告</a>',
    '<iframe src="https://view.office.example/op/view.aspx?src=http%3A%2F%2Fwww.a.example%2FP0202.pdf"></iframe>',
  ])('are the documents that it shows: %s', (html) => {
    const { outline } = new Markup(html);
    expect(attachmentsOf(outline, LIST).map(({ url }) => url.href)).toEqual([
      'http://www.a.example/P0202.pdf',
    ]);
  });

  it('are no other pages that it shows', () => {
    const { outline } = new Markup(
      '<iframe src="/weather.html"></iframe><embed src="/film.swf"><div class="footer"><iframe src="/guide.pdf"></iframe></div>',
    );
    expect(attachmentsOf(outline, LIST)).toEqual([]);
  });
});
