import {
  listItem,
  listPage,
  type Publish,
  type PublishedPage,
  pagesOf,
  reportPages,
} from '../published-site.js';

/** Pages that lead to the next one, and the last of them back to the first: a reader who only follows goes round. */
export const linkedPages: Publish = (plan) => {
  const list = (page: number) => (page === 0 ? '/list.asp?id=7' : `/list.asp?id=7&p=${page + 1}`);
  const address = (year: number) => `/show-19${year}.html`;
  const groups = pagesOf(plan);
  const lists = groups.map((group, page): [string, PublishedPage] => [
    list(page),
    listPage(
      `<ul>${group.map((year) => listItem(plan, year, address(year))).join('')}</ul>
       <a href="${list((page + 1) % groups.length)}">下一页</a>`,
    ),
  ]);
  const file = plan.hasFile ? '/upload/nb.doc' : null;
  const { articles, ...found } = reportPages(plan, 'class="article"', address, file);
  return {
    adapter: 'list-page',
    entry: [`http://${plan.host}${list(0)}`],
    pages: new Map([...lists, ...articles]),
    lists: lists.map(([path]) => path),
    ...found,
  };
};
