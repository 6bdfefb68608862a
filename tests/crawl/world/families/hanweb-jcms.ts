import {
  html,
  listItem,
  listPage,
  type Publish,
  type PublishedPage,
  reportPage,
  reportPages,
  type SitePlan,
} from '../published-site.js';

const LIST = '/col/col1234/index.html';
const PROXY = '/module/web/jpage/dataproxy.jsp';
const YEARS = '/module/xxgk/xxgkAnnualReport.jsp';

const address = (year: number) => `/art/${year + 1}/1/8/art_1234_56${year}.html`;

/** The first page holds its records in a script; the others come from an interface, three pages at a time. */
export const hanwebRecords: Publish = (plan) => {
  const { host, years, perPage, hasFile } = plan;
  const total = years.length;
  const lists: [string, PublishedPage][] = [[LIST, firstPage(plan)]];
  for (let start = perPage + 1; start <= total; start += 3 * perPage) {
    const end = Math.min(total, start + 3 * perPage - 1);
    const range = `startrecord=${start}&endrecord=${end}&perpage=${perPage}`;
    const path = `${PROXY}?${range}&col=1&appid=1&webid=3&path=%2F&columnid=1234&unitid=8899`;
    lists.push([path, { contentType: 'text/html', text: records(plan, years.slice(start - 1, end)) }]);
  }
  const { articles, ...found } = reportPages(
    plan,
    'id="zoom"',
    address,
    hasFile ? '/module/download/down.pdf' : null,
  );
  return {
    adapter: 'hanweb-jcms',
    entry: [`http://${host}${LIST}`],
    pages: new Map([...lists, ...articles]),
    lists: lists.map(([path]) => path),
    ...found,
  };
};

/** A year is chosen, and its report is shown. */
export const hanwebYears: Publish = (plan) => {
  const list = `${YEARS}?area=990123`;
  const options = plan.years.map((year) => `<option value="${year}">${year}年</option>`).join('');
  const reports = plan.years.map((year): [string, PublishedPage] => [
    `${YEARS}?area=990123&fbtime=${year}`,
    reportPage(plan, year, 'id="zoom"'),
  ]);
  return {
    adapter: 'hanweb-jcms',
    entry: [`http://${plan.host}${list}`],
    pages: new Map([
      [list, html('年度报告', `<select name="fbtime"><option value="">请选择</option>${options}</select>`)],
      ...reports,
    ]),
    lists: [list],
    reports: reports.map(([path]) => path),
    files: [],
  };
};

function firstPage(plan: SitePlan): PublishedPage {
  const { years, perPage } = plan;
  return listPage(
    `<div id="8899"><script type="text/xml">${records(plan, years.slice(0, perPage))}</script></div>
     <script>$('#8899').jpage({ totalRecord: ${years.length}, perPage: ${perPage}, proxyUrl: '${PROXY}',
       webid: 3, columnid: 1234, unitid: '8899' });</script>`,
  );
}

function records(plan: SitePlan, years: readonly number[]): string {
  const each = years.map((year) => `<record><![CDATA[${listItem(plan, year, address(year))}]]></record>`);
  return `<datastore><recordset>${each.join('')}</recordset></datastore>`;
}
