import {
  json,
  listItem,
  listPage,
  type Publish,
  type PublishedPage,
  pagesOf,
  reportPages,
  titleOf,
} from '../published-site.js';

const CHANNEL = '63899ae500000000000000fc';
const FOLDER = `/gongkai/site_yunxixian/channel_${CHANNEL}`;

/** The first page shows some reports, and its script names the interface that has all of them. */
export const siteChannel: Publish = (plan) => {
  const { host, years, perPage, hasFile } = plan;
  const address = (year: number) => `${FOLDER}/doc_641d4d4d00000000000${year}a.html`;
  const answer = (page: number) =>
    `/gongkai/interface/list?channelId=${CHANNEL}&pageNo=${page}&pageSize=${perPage}`;
  const first = years.slice(0, perPage).map((year) => listItem(plan, year, address(year)));
  const answers = pagesOf(plan).map((group, page): [string, PublishedPage] => [
    answer(page + 1),
    json({
      code: 200,
      data: {
        total: years.length,
        results: group.map((year) => ({ title: `<em>${titleOf(plan, year)}</em>`, url: address(year) })),
      },
    }),
  ]);
  const { articles, ...found } = reportPages(
    plan,
    'class="content"',
    address,
    hasFile ? `${FOLDER}/nb.pdf` : null,
  );
  return {
    adapter: 'site-channel',
    entry: [`http://${host}${FOLDER}/`],
    pages: new Map([
      [
        `${FOLDER}/`,
        listPage(`<ul>${first.join('')}</ul><script>var list = { url: "${answer(1)}" };</script>`),
      ],
      ...answers,
      ...articles,
    ]),
    lists: [`${FOLDER}/`, ...answers.map(([path]) => path)],
    ...found,
  };
};
