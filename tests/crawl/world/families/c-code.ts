import {
  listItem,
  listPage,
  type Publish,
  type PublishedPage,
  pagesOf,
  reportPages,
} from '../published-site.js';

const COLUMN = '/xrmzf/c111239';

/** Columns with a c-code, whose script names the element that it draws its page line into. */
export const cCode: Publish = (plan) => {
  const address = (year: number) => `${COLUMN}/${year + 1}01/c01_8687${year}.shtml`;
  const groups = pagesOf(plan);
  const lists = groups.map((group, page): [string, PublishedPage] => [
    `${COLUMN}/${page === 0 ? 'list' : `list_${page + 1}`}.shtml`,
    listPage(
      `<ul>${group.map((year) => listItem(plan, year, address(year))).join('')}</ul><div id="page_div"></div>
       <script>createPageHTML('page_div', ${groups.length}, ${page + 1}, 'list', 'shtml', 3);</script>`,
    ),
  ]);
  const file = plan.hasFile ? `${COLUMN}/files/nb.docx` : null;
  const { articles, ...found } = reportPages(plan, 'id="zoom"', address, file);
  return {
    adapter: 'c-code',
    entry: [`http://${plan.host}${COLUMN}/list.shtml`],
    pages: new Map([...lists, ...articles]),
    lists: lists.map(([path]) => path),
    ...found,
  };
};
