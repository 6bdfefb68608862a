import { bodyOf, sayOf } from '../body.js';
import { legacyBody } from '../legacy-report.js';
import { type Article, dateOf, type ListItem, type SiteContents } from '../published.js';
import { qingxi2018 } from '../reports/qingxi-2018.js';
import { qingxi2019, qingxi2020 } from '../reports/qingxi-2019-2020.js';
import { qingxi2021, qingxi2022, qingxi2023 } from '../reports/qingxi-2021-2023.js';
import { editorHtml } from '../shapes/editor.js';
import { flattenedHtml } from '../shapes/text.js';
import { wordHtml } from '../shapes/word.js';
import { allOf, halfWidthPunctuation, spacedHeaders, straightQuotes } from '../wording.js';
import { robotsTxt, truthOf } from './meta.js';
import { qingxiArticle, qingxiHome, qingxiList, qingxiSite } from './qingxi-layout.js';

const folder = '/xxgk/zfxxgknb';
const office = '青溪县人民政府办公室';

const annual2018: Article = {
  path: `${folder}/201901/t20190125_1003377.html`,
  title: qingxi2018.title,
  published: '2019-01-25 10:12',
  source: office,
  content: editorHtml(legacyBody(qingxi2018)),
};

const annual2019: Article = {
  path: `${folder}/202003/t20200316_1187302.html`,
  title: qingxi2019.title,
  published: '2020-03-16 09:42',
  source: office,
  content: editorHtml(bodyOf(qingxi2019)),
};

const annual2020: Article = {
  path: `${folder}/202101/t20210108_1234567.html`,
  title: qingxi2020.title,
  published: '2021-01-08 16:18',
  source: '青溪县行政服务中心',
  content: flattenedHtml(bodyOf(qingxi2020, { label: halfWidthPunctuation })),
};

const annual2021: Article = {
  path: `${folder}/202201/t20220121_1402218.html`,
  title: qingxi2021.title,
  published: '2022-01-21 10:05',
  source: office,
  content: wordHtml(bodyOf(qingxi2021, { label: allOf(spacedHeaders, straightQuotes) })),
};

export const qingxi2022Attachment = {
  path: `${folder}/202301/P020230118553421076318.pdf`,
  report: qingxi2022,
  signature: ['青溪县人民政府办公室', '2023年1月16日'],
};

const annual2022: Article = {
  path: `${folder}/202301/t20230118_1533690.html`,
  title: qingxi2022.title,
  published: '2023-01-18 17:30',
  source: office,
  content: editorHtml([
    { kind: 'paragraph', text: '现将青溪县2022年政府信息公开工作年度报告予以公布，全文见附件。' },
  ]),
  attachments: [{ name: `${qingxi2022.title}.pdf`, href: './P020230118553421076318.pdf' }],
};

const annual2023: Article = {
  path: `${folder}/202401/t20240119_1660421.html`,
  title: qingxi2023.title,
  published: '2024-01-19 11:20',
  source: office,
  content: editorHtml(
    bodyOf(qingxi2023, {
      splitByArticle: true,
      headings: {
        四: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        五: '五、政府信息公开工作存在的主要问题及改进情况',
      },
    }),
  ),
};

const explanation: Article = {
  path: `${folder}/202401/t20240122_1660988.html`,
  title: '图解：青溪县2023年政府信息公开工作年度报告',
  published: '2024-01-22 09:00',
  source: office,
  content: editorHtml([
    {
      kind: 'paragraph',
      text: `一图看懂：2023年，青溪县收到政府信息公开申请${sayOf(qingxi2023)('requests.received.total')}件，申请集中在征地拆迁、教育入学、工程建设三个领域。`,
    },
    { kind: 'paragraph', text: '完整数据请见年度报告原文。' },
  ]),
};

const notice: Article = {
  path: `${folder}/202312/t20231211_1648805.html`,
  title: '青溪县人民政府办公室关于做好2023年度政府信息公开工作年度报告编制工作的通知',
  published: '2023-12-11 15:46',
  source: office,
  content: editorHtml([
    { kind: 'paragraph', text: '各乡镇人民政府，县政府各部门：' },
    {
      kind: 'paragraph',
      text: '请于2024年1月31日前在本单位政府信息公开专栏公布2023年度报告。统计数据截至2023年12月31日，表格之间的勾稽关系须逐项核对。',
    },
    { kind: 'paragraph', text: '青溪县人民政府办公室　2023年12月11日' },
  ]),
};

/** The page behind this link is gone since the site moved. */
const deadLink: ListItem = {
  href: './201801/t20180130_0871195.html',
  title: '青溪县2017年政府信息公开工作年度报告',
  date: '2018-01-30',
};

const firstPage = [annual2023, explanation, notice, annual2022, annual2021];
const secondPage = [annual2020, annual2019, annual2018];

export function qingxiContents(): SiteContents {
  const { host } = qingxiSite;
  const file = (path: string, text: string) => ({ host, path, text, charset: 'utf-8' as const });
  const articles = [...firstPage, ...secondPage];
  return {
    files: [
      file('/robots.txt', robotsTxt('/search/')),
      file('/index.html', qingxiHome()),
      file(`${folder}/index.html`, qingxiList(firstPage.map(itemOf), 2, 0)),
      file(`${folder}/index_1.html`, qingxiList([...secondPage.map(itemOf), deadLink], 2, 1)),
      ...articles.map((article) => file(article.path, qingxiArticle(article))),
    ],
    truths: [
      truthOf(qingxiSite, annual2018, qingxi2018, true),
      truthOf(qingxiSite, annual2019, qingxi2019, true),
      truthOf(qingxiSite, annual2020, qingxi2020, true),
      truthOf(qingxiSite, annual2021, qingxi2021, true),
      truthOf(qingxiSite, annual2022, qingxi2022, false),
      {
        host,
        path: qingxi2022Attachment.path,
        title: qingxi2022.title,
        report: qingxi2022,
        holdsTables: true,
      },
      truthOf(qingxiSite, annual2023, qingxi2023, true),
      truthOf(qingxiSite, explanation, undefined, false),
      truthOf(qingxiSite, notice, undefined, false),
    ],
  };
}

function itemOf(article: Article): ListItem {
  return {
    href: article.path.replace(folder, '.'),
    title: article.title,
    date: dateOf(article.published),
  };
}
