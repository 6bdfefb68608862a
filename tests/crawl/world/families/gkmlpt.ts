import {
  html,
  json,
  type Publish,
  type PublishedPage,
  pagesOf,
  reportPages,
  titleOf,
} from '../published-site.js';

const PLATFORM = '/gkmlpt';

/** A shell without text, and the list as JSON. */
export const gkmlpt: Publish = (plan) => {
  const { host, years, hasFile } = plan;
  const address = (year: number) => `${PLATFORM}/content/8/${year}/post_8766${year}.html`;
  const shell = html(
    '政府信息公开年报',
    "<div id=\"app\"></div><script>window._CONFIG = { BASE: '/gkmlpt/', SID: '200801' };</script>",
  );
  const answers = pagesOf(plan).map((group, page): [string, PublishedPage] => [
    `${PLATFORM}/api/all/2629?page=${page + 1}&sid=200801`,
    json({
      total: years.length,
      articles: group.map((year) => ({ title: titleOf(plan, year), url: `http://${host}${address(year)}` })),
    }),
  ]);
  const file = hasFile ? '/attachment/0/520/520001.pdf' : null;
  const { articles, ...found } = reportPages(plan, 'class="article-content"', address, file);
  return {
    adapter: 'gkmlpt',
    entry: [`http://${host}${PLATFORM}/annualreport#2629`],
    pages: new Map([[`${PLATFORM}/annualreport`, shell], ...answers, ...articles]),
    lists: [`${PLATFORM}/annualreport`, ...answers.map(([path]) => path)],
    ...found,
  };
};
