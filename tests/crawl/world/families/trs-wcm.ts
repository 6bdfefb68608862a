import { listItem, listPage, type Publish, pagesOf, reportPages } from '../published-site.js';

const FOLDER = '/zwgk/zfxxgknb/';

/** Pages `index.html`, `index_1.html` …, counted by a script. */
export const trsWcm: Publish = (plan) => {
  const article = (year: number) => `${year + 1}01/t${year + 1}0113_21321${year % 100}.shtml`;
  const groups = pagesOf(plan);
  const lists = groups.map((group, page): [string, ReturnType<typeof listPage>] => [
    page === 0 ? FOLDER : `${FOLDER}index_${page}.html`,
    listPage(
      `<ul>${group.map((year) => listItem(plan, year, `./${article(year)}`)).join('')}</ul>
       <script>createPageHTML(${groups.length}, ${page}, "index", "html");</script>`,
    ),
  ]);
  const file = plan.hasFile ? `${FOLDER}P0202301130000000.pdf` : null;
  const { articles, ...found } = reportPages(
    plan,
    'class="TRS_Editor"',
    (year) => `${FOLDER}${article(year)}`,
    file,
  );
  return {
    adapter: 'trs-wcm',
    entry: [`http://${plan.host}${FOLDER}`],
    pages: new Map([...lists, ...articles]),
    lists: lists.map(([path]) => path),
    ...found,
  };
};
