import { bodyOf, sayOf, type TableName } from '../body.js';
import { type Article, dateOf, type ListItem, type SiteContents } from '../published.js';
import { baishi2019, baishi2020, baishi2021, baishi2022, baishi2023 } from '../reports/baishi.js';
import { hekou2022 } from '../reports/hekou.js';
import { editorHtml } from '../shapes/editor.js';
import { picturesHtml } from '../shapes/pictures.js';
import { preformattedHtml } from '../shapes/text.js';
import { allOf, halfWidthPunctuation, halvedHeaders, shortOtherHandling } from '../wording.js';
import { baishiArticle, baishiHome, baishiList, baishiSite } from './baishi-layout.js';
import { robotsTxt, truthOf } from './meta.js';

const folder = '/zwgk/ndbg';
const hekouFolder = '/xzxx/hkz/ndbg';
const office = '白石县人民政府办公室';

const annual2019: Article = {
  path: `${folder}/show-10347.html`,
  title: baishi2019.title,
  published: '2020-01-22 09:10',
  source: office,
  metaTags: false,
  content: preformattedHtml(bodyOf(baishi2019, { label: allOf(halfWidthPunctuation, halvedHeaders) })),
};

const annual2020: Article = {
  path: `${folder}/show-20931.html`,
  title: baishi2020.title,
  published: '2021-01-27 15:33',
  source: office,
  content: editorHtml(bodyOf(baishi2020, { headings: { 五: '五、存在问题及改进情况' } })),
};

/** Addresses of the pictures by table. */
const picturePaths: Readonly<Partial<Record<TableName, string>>> = {
  proactive: '/upload/202201/20220126102211-1.png',
  requests: '/upload/202201/20220126102211-2.png',
  review: '/upload/202201/20220126102211-3.png',
};

export const baishi2021Pictures = { report: baishi2021, paths: picturePaths };

const annual2021: Article = {
  path: `${folder}/show-31876.html`,
  title: baishi2021.title,
  published: '2022-01-26 10:22',
  source: office,
  content: picturesHtml(bodyOf(baishi2021), picturePaths),
};

export const baishi2022Attachment = {
  path: '/upload/202301/bsx2022ndbg.docx',
  report: baishi2022,
  signature: ['白石县人民政府', '2023年1月28日'],
};

const annual2022: Article = {
  path: `${folder}/show-42210.html`,
  title: baishi2022.title,
  published: '2023-01-30 16:02',
  source: office,
  content: editorHtml([{ kind: 'paragraph', text: '白石县2022年政府信息公开工作年度报告见附件。' }]),
  attachments: [{ name: '白石县2022年政府信息公开工作年度报告.docx', href: baishi2022Attachment.path }],
};

const annual2023: Article = {
  path: `${folder}/show-53398.html`,
  title: baishi2023.title,
  published: '2024-01-25 09:55',
  source: office,
  content: editorHtml(bodyOf(baishi2023)),
};

const explanation: Article = {
  path: `${folder}/show-53412.html`,
  title: '《白石县人民政府2023年政府信息公开工作年度报告》解读',
  published: '2024-01-26 10:30',
  source: office,
  content: editorHtml([
    {
      kind: 'paragraph',
      text: `问：报告反映了哪些变化？答：2023年收到申请${sayOf(baishi2023)('requests.received.total')}件，其中予以公开${sayOf(baishi2023)('requests.granted.total')}件。`,
    },
    { kind: 'paragraph', text: '问：在哪里查阅全文？答：在县政府网站“政府信息公开年度报告”栏目。' },
  ]),
};

const notice: Article = {
  path: `${folder}/show-41955.html`,
  title: '关于做好2022年政府信息公开工作年度报告编制工作的通知',
  published: '2022-12-15 11:08',
  source: office,
  content: editorHtml([
    { kind: 'paragraph', text: '各乡镇人民政府，县直各单位：' },
    { kind: 'paragraph', text: '请对照统一格式编制2022年度报告，于2023年1月20日前报送电子版。' },
  ]),
};

const hekouAnnual2022: Article = {
  path: `${hekouFolder}/show-42388.html`,
  title: hekou2022.title,
  published: '2023-01-19 14:20',
  source: '白石县河口镇人民政府',
  content: editorHtml(bodyOf(hekou2022, { label: shortOtherHandling })),
};

const guarded: ListItem = {
  href: 'show-00916.html',
  title: '白石县人民政府2018年政府信息公开工作年度报告',
  date: '2019-02-12',
};

/** What a web application firewall answers (status 412, see `_server.json`) in place of the page. */
const challenge = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><meta id="k7Qw" content="q9xv3nT0eA1" r="m"><script type="text/javascript">var $_ts=window['$_ts'];if(!$_ts){$_ts={}}$_ts.nsd=70531;$_ts.cd="qhqxrAlmDGaWqcq";(function(a){document.cookie="bs_t=" + a + "; path=/";setTimeout(function(){},0)})($_ts.nsd.toString(36));</script></head><body></body></html>
`;

const firstPage = [annual2023, explanation, annual2022, notice];
const secondPage = [annual2021, annual2020, annual2019];

export function baishiContents(): SiteContents {
  const { host, column } = baishiSite;
  const file = (path: string, text: string) => ({ host, path, text, charset: 'gb18030' as const });
  const articles = [...firstPage, ...secondPage, hekouAnnual2022];
  return {
    files: [
      { ...file('/robots.txt', robotsTxt('/admin/')), charset: 'utf-8' },
      { ...file('/_server.json', serverBehaviour), charset: 'utf-8' },
      file('/index.html', baishiHome()),
      file(
        `${folder}/list.html`,
        baishiList(column, firstPage.map(itemOf), { count: 2, current: 1, next: 'list_2.html' }),
      ),
      file(
        `${folder}/list_2.html`,
        baishiList(column, [...secondPage.map(itemOf), guarded], {
          count: 2,
          current: 2,
          previous: 'list.html',
        }),
      ),
      file(
        `${hekouFolder}/list.html`,
        baishiList('河口镇政府信息公开年度报告', [itemOf(hekouAnnual2022)], { count: 1, current: 1 }),
      ),
      file(`${folder}/${guarded.href}`, challenge),
      ...articles.map((article) => file(article.path, baishiArticle(article))),
    ],
    truths: [
      truthOf(baishiSite, annual2019, baishi2019, true),
      truthOf(baishiSite, annual2020, baishi2020, true),
      truthOf(baishiSite, annual2021, baishi2021, false),
      truthOf(baishiSite, annual2022, baishi2022, false),
      {
        host,
        path: baishi2022Attachment.path,
        title: baishi2022.title,
        report: baishi2022,
        holdsTables: true,
      },
      truthOf(baishiSite, annual2023, baishi2023, true),
      truthOf(baishiSite, hekouAnnual2022, hekou2022, true),
      truthOf(baishiSite, explanation, undefined, false),
      truthOf(baishiSite, notice, undefined, false),
    ],
  };
}

/** One page whose header contradicts both its meta tag and its bytes, and the firewall's answer. */
const serverBehaviour = `${JSON.stringify(
  {
    [annual2020.path]: { headers: { 'content-type': 'text/html; charset=utf-8' } },
    [`${folder}/${guarded.href}`]: {
      status: 412,
      headers: { 'content-type': 'text/html; charset=gb2312', 'set-cookie': 'bs_s=5Fk2; path=/; HttpOnly' },
    },
  },
  null,
  2,
)}\n`;

function itemOf(article: Article): ListItem {
  return {
    href: article.path.slice(article.path.lastIndexOf('/') + 1),
    title: article.title,
    date: dateOf(article.published),
  };
}
