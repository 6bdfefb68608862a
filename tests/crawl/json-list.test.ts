import { describe, expect, it } from 'vitest';
import { jsonFurtherPages, jsonItems } from '../../src/crawl/adapters/json-list.js';
import { Markup } from '../../src/crawl/page/markup.js';

const URL_OF_LIST = new URL('http://www.a.example/api/list?pageNo=1');
const TITLE = '青溪县2020年政府信息公开工作年度报告';

function pageOf(answer: unknown) {
  const markup = new Markup(JSON.stringify(answer));
  return { url: URL_OF_LIST, entry: URL_OF_LIST, markup, itemSelector: null };
}

describe('an article in JSON', () => {
  it.each([
    { title: TITLE, url: '/a.html' },
    { name: TITLE, link: '/a.html' },
    { infoTitle: TITLE, infoUrl: '/a.html', imgUrl: '/a.png' },
    { imageUrl: '/a.png', columnTitle: '年报', TITLE, linkUrl: '/a.html' },
    { subject: `<em>${TITLE}</em>`, pageHref: 'http://www.a.example/a.html', channelUrl: '/nb/' },
  ])('has its title and its address under whatever such names: %j', (article) => {
    expect(jsonItems(pageOf({ data: { list: [article] } }))).toEqual([
      { url: new URL('http://www.a.example/a.html'), text: TITLE },
    ]);
  });

  it('is nothing that lacks one of them', () => {
    const answer = {
      list: [
        { title: TITLE, imgUrl: '/a.png' },
        { url: '/a.html', subTitle: TITLE },
      ],
    };
    expect(jsonItems(pageOf(answer))).toEqual([]);
  });
});

describe('the further pages of a list in JSON', () => {
  const rows = [
    { title: TITLE, url: '/a.html' },
    { title: TITLE, url: '/b.html' },
  ];

  it.each([
    { total: 5 },
    { total: '5' },
    { totalElements: 5 },
    { recordCount: '5' },
    { totalRow: 5 },
    { total_num: 5 },
  ])('are as many as it takes by %j', (said) => {
    const pages = jsonFurtherPages(pageOf({ code: 200, data: { ...said, rows } }));
    expect(pages.map(({ url }) => url.search)).toEqual(['?pageNo=2', '?pageNo=3']);
  });

  it('are none where all is said', () => {
    expect(jsonFurtherPages(pageOf({ total: '2', rows }))).toEqual([]);
  });
});
