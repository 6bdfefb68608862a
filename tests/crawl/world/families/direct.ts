import { type Publish, reportPages } from '../published-site.js';

/** No list: the addresses of the reports are known. */
export const direct: Publish = (plan) => {
  const address = (year: number) => `/nb/${year}.html`;
  const { articles, ...found } = reportPages(
    plan,
    'class="article"',
    address,
    plan.hasFile ? '/nb/nb.pdf' : null,
  );
  return {
    adapter: 'direct',
    entry: found.reports.map((path) => `http://${plan.host}${path}`),
    pages: new Map(articles),
    lists: [],
    ...found,
  };
};
