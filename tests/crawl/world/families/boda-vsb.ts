import {
  listItem,
  listPage,
  type Publish,
  type PublishedPage,
  pagesOf,
  reportPages,
} from '../published-site.js';

const LIST = '/xxgk/zfxxgknb';

/** Pages whose numbers count down to 1; the first says how many there are. */
export const bodaVsb: Publish = (plan) => {
  const address = (year: number) => `/info/1001/${year}.htm`;
  const groups = pagesOf(plan);
  const lists = groups.map((group, page): [string, PublishedPage] => [
    page === 0 ? `${LIST}.htm` : `${LIST}/${groups.length - page}.htm`,
    listPage(
      `<ul>${group.map((year) => listItem(plan, year, address(year))).join('')}</ul>
       <div class="pb_sys_common"><span class="p_t">共${plan.years.length}条</span>
       <span class="p_t">${page + 1}/${groups.length}</span></div>`,
    ),
  ]);
  const file = plan.hasFile
    ? '/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=77'
    : null;
  const { articles, ...found } = reportPages(plan, 'id="vsb_content"', address, file);
  return {
    adapter: 'boda-vsb',
    entry: [`http://${plan.host}${LIST}.htm`],
    pages: new Map([...lists, ...articles]),
    lists: lists.map(([path]) => path),
    ...found,
  };
};
