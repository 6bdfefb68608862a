import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { cellOf, gridOf, paragraphsOf, readHtmlBody, tablesOf, utf8 } from './fixture.js';

describe('what a page says about itself', () => {
  it('is its title and its meta tags by lower-case name, the first of each', async () => {
    const page =
      '<html><head><title> 年度报告\n 青禾县 </title><meta name="ArticleTitle" content=" 2023年报告 ">' +
      '<meta name="PubDate" content="2024-01-08 16:18"><meta name="pubdate" content="1999-01-01">' +
      '<meta name="Author" content=""><meta property="og:type" content="article"></head><body><p>文</p></body></html>';
    const { title, meta } = await readDocument(utf8(page));
    expect(title).toBe('年度报告 青禾县');
    expect([...meta]).toEqual([
      ['articletitle', '2023年报告'],
      ['pubdate', '2024-01-08 16:18'],
      ['og:type', 'article'],
    ]);
  });
});

describe('paragraphs of a page', () => {
  it('are the block elements in reading order, each with its own text', async () => {
    const document = await readHtmlBody(
      '<h1>标题</h1><div>前<p>一</p>中<section><dl><dt>名</dt><dd>释</dd></dl></section>后</div><ul><li>甲<li>乙</ul>',
    );
    expect(paragraphsOf(document)).toEqual(['标题', '前', '一', '中', '名', '释', '后', '甲', '乙']);
  });

  it('begin anew at a line break and join inline elements without a space', async () => {
    const document = await readHtmlBody('<p>行政<b>复</b><span>议</span> 4 件<br>行政<i>诉讼</i></p>');
    expect(paragraphsOf(document)).toEqual(['行政复议 4 件', '行政诉讼']);
  });

  it('keep the mark of a note apart from the figure before it', async () => {
    const document = await readHtmlBody(
      '<p>2<sup>1</sup></p><p>3<sup><a href="#n">[2]</a></sup></p><p><sup>4</sup></p>',
    );
    expect(paragraphsOf(document)).toEqual(['2[1]', '3[2]', '4']);
  });

  it('have white space collapsed as browsers do, and lose what cannot be seen', async () => {
    const document = await readHtmlBody(
      '<p>&nbsp;&nbsp;总\n   计&nbsp;1\u200b2　件\ufeff </p><p>&nbsp;</p><p>　</p>',
    );
    expect(paragraphsOf(document)).toEqual(['总 计 12　件']);
  });

  it('do not run together where figures stand in inline blocks or table-like elements', async () => {
    const document = await readHtmlBody(
      '<span style="display:inline-block">1</span><span style="display:inline-block">2</span>' +
        '<span style="display: table-cell">3</span><span>4</span>',
    );
    expect(paragraphsOf(document)).toEqual(['1', '2', '3', '4']);
  });

  it('are the lines of preformatted text', async () => {
    const document = await readHtmlBody('<pre>\n规章 0\n文件 <b>1</b>4\n</pre>');
    expect(paragraphsOf(document)).toEqual(['规章 0', '文件 14']);
  });

  it.each([
    '<script>var a = "隐";</script>',
    '<style>p { content: "隐" }</style>',
    '<noscript>隐</noscript>',
    '<template><p>隐</p></template>',
    '<!-- 隐 -->',
    '<!--[if gte mso 9]><xml>隐</xml><![endif]-->',
    '<p hidden>隐</p>',
    '<p><del>隐</del><s>隐</s><span style="text-decoration: line-through">隐</span></p>',
    '<div style="color:red; DISPLAY : none"><p>隐</p></div>',
    '<p style="visibility:hidden">隐</p>',
    '<select><option>隐</option></select>',
  ])('leave out %s', async (hidden) => {
    expect(paragraphsOf(await readHtmlBody(`<p>显</p>${hidden}`))).toEqual(['显']);
  });

  it('have their number and the offset of their first character in the source', async () => {
    const source =
      '<html><head><title>件</title><script>if (1<2) "件";</script></head>\r\n<body><!-- 件 --><p title="a>件">&nbsp;甲&amp;乙' +
      '</p><div hidden>丙</div><p>\n <b>丙</b></p></body></html>';
    const { blocks } = await readDocument(utf8(source));
    expect(blocks).toMatchObject([
      { text: '甲&乙', at: { paragraph: 1, offset: source.indexOf('甲') } },
      { text: '丙', at: { paragraph: 2, offset: source.lastIndexOf('丙') } },
    ]);
  });
});

describe('tables of a page', () => {
  it('keep empty cells and the lines within a cell', async () => {
    const [table] = tablesOf(
      await readHtmlBody(
        '<table><tr><td><p>商业</p><p>企业</p><td> &nbsp;<tr><td>1<br/>2<td><span>1</span>0</table>',
      ),
    );
    expect(table).toMatchObject({ number: 1, rows: 2, columns: 2 });
    expect(gridOf(table)).toEqual([
      ['商业\n企业', ''],
      ['1\n2', '10'],
    ]);
  });

  it('have the spans of rows and columns resolved', async () => {
    const [table] = tablesOf(
      await readHtmlBody(
        '<table><tr><td rowspan=2 colspan=2>甲<td>乙<td rowspan=3>丙<tr><td>丁<tr><td>戊<td>己<td>庚</table>',
      ),
    );
    expect(gridOf(table)).toEqual([
      ['甲', null, '乙', '丙'],
      [null, null, '丁', null],
      ['戊', '己', '庚', null],
    ]);
  });

  it('end a row span with the row group, and stretch a row span of 0 to there', async () => {
    const [table] = tablesOf(
      await readHtmlBody(
        '<table><tfoot><tr><td>尾<td>1</tfoot><thead><tr><th rowspan=9>头<th>2</thead>' +
          '<tbody><tr><td rowspan=0>身<td>3<tr><td>4</tbody></table>',
      ),
    );
    expect(gridOf(table)).toEqual([
      ['头', '2'],
      ['身', '3'],
      [null, '4'],
      ['尾', '1'],
    ]);
  });

  it('never overlap, however absurd the spans are', async () => {
    const [table] = tablesOf(
      await readHtmlBody(
        '<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=3>丙<td colspan=-4 rowspan=x>丁<tr><td colspan=99999>戊</table>',
      ),
    );
    expect(table?.columns).toBe(1000);
    const slots = (table?.cells ?? []).flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, slot) =>
        [row + Math.floor(slot / columnSpan), column + (slot % columnSpan)].join(),
      ),
    );
    expect(new Set(slots).size).toBe(slots.length);
    expect(cellOf(table, '丁')).toMatchObject({ row: 1, column: 2, rowSpan: 1, columnSpan: 1 });
  });

  it('stay one where a cell’s figure is framed by a table of its own', async () => {
    const framed = '<table><tr><td>&nbsp;</td><td>4</td></tr></table>';
    const document = await readHtmlBody(
      `<table><tr><td>规章<td>规范性文件</tr><tr><td>${framed}</td><td></td></tr></table>`,
    );
    expect(tablesOf(document).map(gridOf)).toEqual([
      [
        ['规章', '规范性文件'],
        ['4', ''],
      ],
    ]);
  });

  it('leave out hidden rows and cells, and blank what is only invisible', async () => {
    const [table] = tablesOf(
      await readHtmlBody(
        '<table><tr style="display:none"><td>0<td>0<tr><td>甲<td hidden>乙<td>丙<tr><td style="visibility:hidden">丁<td>戊</table>',
      ),
    );
    expect(gridOf(table)).toEqual([
      ['甲', '丙'],
      ['', '戊'],
    ]);
  });

  it('show what is filled into the fields of their cells', async () => {
    const document = await readHtmlBody(
      '<table><tr><td>规章</td><td><input value="3"></td><td><div><input type=text value=" 0 "></div></td></tr>' +
        '<tr><td>文件</td><td><textarea>12</textarea></td><td><input><input type="hidden" value="7"></td></tr>' +
        '<tr><td>许可</td><td><input value="1"><input value="2"></td><td><input value="9" readonly>件</td></tr></table>',
    );
    expect(tablesOf(document).map(gridOf)).toEqual([
      [
        ['规章', '3', '0'],
        ['文件', '12', ''],
        ['许可', '1 2', '9 件'],
      ],
    ]);
  });

  it('have a place for each cell: table, row and column from 1, and the offset of its text', async () => {
    const body = '<table><tr><td>甲<td>1</table><table><tr><td>甲<td><p>1</p></table>';
    const document = await readHtmlBody(body);
    const offset = `<!doctype html><html><body>${body}`.lastIndexOf('1');
    expect(tablesOf(document)[1]?.cells[1]?.at).toEqual({ table: 2, row: 1, column: 2, offset });
  });

  it('have their caption as the paragraph before', async () => {
    const { blocks } = await readHtmlBody('<table><caption>表一</caption><tr><td>甲<td>1</table>');
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: '表一' }, { kind: 'table' }]);
  });
});

describe('layout tables', () => {
  it('dissolve into what they hold, in order, where another table stands in them', async () => {
    const { blocks } = await readHtmlBody(
      '<table><tr><td>导航<td><p>前</p><table><tr><td>甲<td>1</table><p>后</p></td></tr></table>',
    );
    expect(blocks).toMatchObject([
      { text: '导航' },
      { text: '前' },
      { kind: 'table', number: 1, rows: 1, columns: 2 },
      { text: '后' },
    ]);
  });

  it('are also those of a single column, and those that hold prose', async () => {
    const prose = '本报告由青禾县人民政府办公室编制。'.repeat(20);
    const single = await readHtmlBody('<table><tr><td><p>一</p><p>二</p></table>');
    const columns = await readHtmlBody(`<table><tr><td>导航<td>${prose}</table>`);
    expect(paragraphsOf(single)).toEqual(['一', '二']);
    expect(paragraphsOf(columns)).toEqual(['导航', prose]);
  });

  it('are not tables of short texts, with or without borders', async () => {
    const document = await readHtmlBody('<table><tr><td>规章<td>0<td>0</tr><tr><td>文件<td>1<td>2</table>');
    expect(tablesOf(document)).toHaveLength(1);
  });
});

describe('attachments of a page', () => {
  it('are the links to files, by their address or by their name', async () => {
    const { attachments } = await readHtmlBody(
      '<a href="./P020240108.PDF"><b>附件</b> 1</a><a href="/down?file=a.docx#x"> 二 </a><a href="x.html">网页</a>' +
        '<a href="/system/_content/download.jsp?urltype=1&id=7">2023年报告.wps</a>' +
        '<a href="/show/1">报告.ofd</a><a href="javascript:void(0)">空.pdf</a><a href="b.zip" title="打包"><img></a>' +
        '<a href="/attach/9">报告.xls （下载）</a>',
    );
    expect(attachments).toEqual([
      { name: '附件 1', href: './P020240108.PDF' },
      { name: '二', href: '/down?file=a.docx#x' },
      { name: '2023年报告.wps', href: '/system/_content/download.jsp?urltype=1&id=7' },
      { name: '报告.ofd', href: '/show/1' },
      { name: '打包', href: 'b.zip' },
      { name: '报告.xls （下载）', href: '/attach/9' },
    ]);
  });
});

describe('pictures of a page', () => {
  it('are those in the content, not the icons of its frame', async () => {
    const { images } = await readHtmlBody(
      '<img src="W020240108.jpg"><img src="data:image/png;base64,bG9nbw==" width="600" height="800px">' +
        '<img src="/img/logo.png"><img src="a.png" class="share-weixin"><img src="b.gif" width="16" height="16">' +
        '<img src="c.png" style="width: 90px"><img src="icon_pdf.gif"><img src="d.png" alt="扫一扫"><img hidden src="e.png">',
    );
    expect(images).toBe(2);
  });
});
