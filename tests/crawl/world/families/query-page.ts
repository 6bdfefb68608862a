import { listItem, listPage, type Publish, type PublishedPage, reportPages } from '../published-site.js';

const LIST = '/zfxxgk/nb/list.html';

/** One list for each year, chosen by a parameter. */
export const queryPage: Publish = (plan) => {
  const { host, years, hasFile } = plan;
  const list = (year: number) => `${LIST}?nbYear=${year}&orgCode=A01`;
  const address = (year: number) => `/zfxxgk/artview/195/${year}.html?nbYear=${year}&orgCode=A01`;
  const options = years.map((year) => `<option value="${year}">${year}</option>`).join('');
  const lists = years.map((year): [string, PublishedPage] => [
    list(year),
    listPage(`<select name="nbYear">${options}</select><ul>${listItem(plan, year, address(year))}</ul>`),
  ]);
  const file = hasFile ? '/zfxxgk/files/nb.pdf' : null;
  const { articles, ...found } = reportPages(plan, 'class="content"', address, file);
  return {
    adapter: 'query-page',
    entry: [`http://${host}${list(years[0] ?? 2023)}`],
    pages: new Map([...lists, ...articles]),
    lists: lists.map(([path]) => path),
    ...found,
  };
};
