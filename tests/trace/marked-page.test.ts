import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/documents/document.js';
import { readReport } from '../../src/run/threads/read-report.js';
import type { Mark } from '../../src/trace/mark/mark.js';
import { markedPage } from '../../src/trace/mark/marked-page.js';
import { sampleFile } from '../cli/pipelines.js';

const COUNTY = 'www.qingxi.example/xxgk/zfxxgknb';

async function fileAt(path: string) {
  return { bytes: await readFile(path), hints: { fileName: path } };
}

/** What is marked in a page, in its order. */
function markedIn(page: string): string[] {
  const $ = load(page);
  return $('.gongkai-figure')
    .get()
    .map((element) => $(element).text().trim());
}

function inPage(body: string, marks: readonly Mark[], head = ''): Promise<string> {
  const markup = `<html><head>${head}</head><body>${body}</body></html>`;
  return markedPage({ bytes: Buffer.from(markup), hints: {} }, marks, 'from somewhere');
}

function markAt(at: Place, raw = ''): Mark {
  return { at, raw };
}

describe('a page with figures marked', () => {
  it.each([
    ['a page with tables', sampleFile(`${COUNTY}/202401/t20240119_1660421.html`)],
    ['tables that Word made', sampleFile(`${COUNTY}/202201/t20220121_1402218.html`)],
    ['a flattened page', sampleFile(`${COUNTY}/202101/t20210108_1234567.html`)],
    ['a PDF', sampleFile(`${COUNTY}/202301/P020230118553421076318.pdf`)],
    ['a Word file', sampleFile('www.baishi.example/upload/202301/bsx2022ndbg.docx')],
  ])('marks each cell of %s where its figure is printed', async (_, path) => {
    const file = await fileAt(path);
    const { report } = await readReport(file);
    const printed = report.cells.filter(({ raw }) => raw !== '');
    expect(printed.length).toBeGreaterThan(150);
    for (const { raw, at } of printed.filter((_, index) => index % 20 === 0)) {
      if (at === null) throw new Error('a printed cell has no place');
      expect(markedIn(await markedPage(file, [{ at, raw }], 'words'))).toEqual([raw]);
    }
    const all = printed.flatMap(({ raw, at }) => (at === null ? [] : [{ raw, at }]));
    const marked = markedIn(await markedPage(file, all, 'words'));
    expect(marked.toSorted()).toEqual(printed.map(({ raw }) => raw).toSorted());
  });

  it('numbers the lines of a plain text and marks the line, with the figure in bold where it stands there once', async () => {
    const text = '一、年报 <b>\n\n规章 | 12 | 2 | 0\n末行';
    const file = { bytes: Buffer.from(text), hints: { fileName: 'report.txt' } };
    const page = await markedPage(file, [markAt({ line: 3 }, '2'), markAt({ line: 3 }, '0')], 'words');
    const $ = load(page);
    expect(
      $('ol > li')
        .get()
        .map((item) => $(item).text()),
    ).toEqual(text.split('\n'));
    expect(markedIn(page)).toEqual(['规章 | 12 | 2 | 0']);
    expect($('li b').text()).toBe('0');
  });

  it('marks a paragraph that is made of several pieces of text, and nothing beside it', async () => {
    const page = await inPage('<p>前</p><p>予以<b>公</b>开 1<i>8</i></p><p>后</p>', [
      markAt({ paragraph: 2 }),
    ]);
    expect(markedIn(page).join('')).toBe('予以公开 18');
    expect(load(page)('#figure').length).toBe(1);
    expect(load(page)('body').text()).toBe('from somewhere前予以公开 18后');
  });

  it('marks lines of preformatted text each on its own, and one place once', async () => {
    const marks = [markAt({ paragraph: 3 }), markAt({ paragraph: 1 }), markAt({ paragraph: 3 })];
    const page = await inPage('<pre>规章 0\n文件 14\n合计 14</pre>', marks);
    expect(markedIn(page)).toEqual(['规章 0', '合计 14']);
    expect(load(page)('pre').text()).toBe('规章 0\n文件 14\n合计 14');
  });

  it('marks nothing for a place that the page does not have', async () => {
    const marks = [markAt({ table: 1, row: 9, column: 1 }), markAt({ paragraph: 5 }), markAt({ line: 1 })];
    expect(markedIn(await inPage('<p>文</p>', marks))).toEqual([]);
  });

  it('says above the page where it is from, as text', async () => {
    const file = { bytes: Buffer.from('<p>文</p>'), hints: {} };
    const $ = load(await markedPage(file, [], '<script>alert(1)</script>'));
    expect($('body > .gongkai-evidence').text()).toBe('<script>alert(1)</script>');
    expect($('script').length).toBe(0);
  });
});

describe('a hostile page', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src="http://elsewhere.example/a.png" onerror="alert(1)">',
    '<a href="javascript:alert(1)">予以公开</a>',
    '<iframe src="http://elsewhere.example/"></iframe><object data="x"></object><embed src="x">',
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<form action="http://elsewhere.example/"><button formaction="javascript:alert(1)">送</button></form>',
    '<video src="http://elsewhere.example/v"></video><template><img src=x onerror=alert(1)></template>',
  ];
  const HEAD = [
    '<meta charset="gbk">',
    '<meta http-equiv="refresh" content="0; url=http://elsewhere.example/">',
    '<base href="http://elsewhere.example/"><link rel="stylesheet" href="a.css">',
  ];

  it('is left nothing that runs, fetches or leads away by itself', async () => {
    const body = `<body onload="alert(1)">${HOSTILE.join('')}<table><tr><td>规章</td><td onclick="x()">7</td></tr></table>`;
    const page = await inPage(body, [markAt({ table: 1, row: 1, column: 2 })], HEAD.join(''));
    const $ = load(page);
    expect(markedIn(page)).toEqual(['7']);
    expect($('script, iframe, object, embed, svg, math, base, link, template, video').length).toBe(0);
    const names = $('*')
      .get()
      .flatMap((element) => Object.keys($(element).attr() ?? {}));
    expect(names.filter((name) => /^on|href|src|action|data/u.test(name))).toEqual([]);
    expect(page).not.toContain('elsewhere.example');
  });

  it('comes under a policy that forbids it whatever was overlooked, before anything else in the page', async () => {
    const page = await inPage(HOSTILE.join(''), [], HEAD.join(''));
    const $ = load(page);
    const [charset, policy] = $('head').children('meta').get();
    expect($(charset).attr('charset')).toBe('utf-8');
    expect($(policy).attr('http-equiv')).toBe('Content-Security-Policy');
    expect($(policy).attr('content')).toMatch(/^default-src 'none';/u);
    expect($('meta').length).toBe(2);
    expect($('head').children().first().is('meta')).toBe(true);
  });
});
