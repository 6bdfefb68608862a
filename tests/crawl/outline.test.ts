import { describe, expect, it } from 'vitest';
import { Markup } from '../../src/crawl/page/markup.js';
import { readOutline } from '../../src/crawl/page/read-outline.js';

function chromeOf(html: string): [text: string, isChrome: boolean][] {
  return readOutline(html).links.map(({ text, isChrome }) => [text, isChrome]);
}

describe('the outline of a page', () => {
  it('has what a reader sees as words, each run of spaces as one', () => {
    const { title, headings, visible } =
      readOutline(`<html><head><title> 年报 </title><style>p {}</style></head>
      <body><h1>2022年<b>年报</b></h1><h3>一、概述</h3><p>共&nbsp;8 件</p><script>a()</script>
      <template>x</template><noscript>请开启JavaScript</noscript></body></html>`);
    expect(title).toBe('年报');
    expect(headings).toEqual(['2022年年报', '一、概述']);
    expect(visible).toBe('2022年年报一、概述共 8 件');
  });

  it('tells the links of menus, breadcrumb lines and footers from all others', () => {
    expect(
      chromeOf(`<nav><a href="1">一</a></nav><ul id="topMenu"><li><a href="2">二</a></ul><a href="3">三</a>
        <div class="crumbs"><div><a href="4">四</a></div><a href="5">五</a></div><a href="6">六</a>
        <a class="foot-link" href="7">七</a><img class="nav"><a href="8">八</a>`),
    ).toEqual([
      ['一', true],
      ['二', true],
      ['三', false],
      ['四', true],
      ['五', true],
      ['六', false],
      ['七', true],
      ['八', false],
    ]);
  });

  it('has scripts with their types, and the first of each meta element', () => {
    const { scripts, scriptCount, metas } =
      readOutline(`<meta name="SiteName" content="云溪县"><meta name="sitename" content="x">
      <script src="/a.js"></script><script type="text/xml"><record>1</record></script>`);
    expect(scripts).toEqual([{ type: 'text/xml', text: '<record>1</record>' }]);
    expect(scriptCount).toBe(2);
    expect(metas.get('sitename')).toBe('云溪县');
  });

  it('ends where elements nest deeper than on any page', () => {
    const { links, visible } = readOutline(
      `<a href="1">一</a>${'<div>'.repeat(1_000_000)}<a href="2">二</a>`,
    );
    expect(links.map(({ text }) => text)).toEqual(['一']);
    expect(visible).toBe('一');
  });

  it('of JSON is its text, without links', () => {
    const { links, visible } = new Markup('[{"title": "<a href=1>一</a>"}]').outline;
    expect(links).toEqual([]);
    expect(visible).toContain('title');
  });
});

describe('the elements of a page', () => {
  it('are none where they nest deeper than on any page', () => {
    expect(new Markup(`<b>一</b>${'<div>'.repeat(20_000)}`).$('b')).toHaveLength(0);
    expect(new Markup(`<b>一</b>${'<div>'.repeat(1000)}`).$('b')).toHaveLength(1);
  });
});
