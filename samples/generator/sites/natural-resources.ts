import { bodyOf } from '../body.js';
import { type Article, dateOf, type ListItem, type SiteContents } from '../published.js';
import {
  naturalResources2020,
  naturalResources2021,
  naturalResources2022,
  naturalResources2023,
} from '../reports/natural-resources.js';
import { editorHtml } from '../shapes/editor.js';
import { nestedHtml } from '../shapes/nested.js';
import { pipedLines } from '../shapes/text.js';
import { allOf, halvedHeaders, ideographicComma, shortOtherHandling } from '../wording.js';
import { robotsTxt, truthOf } from './meta.js';
import {
  naturalResourcesArticle,
  naturalResourcesHome,
  naturalResourcesList,
  naturalResourcesSite,
  softNotFound,
} from './natural-resources-layout.js';

const folder = '/zfxxgknb';
const source = '青溪县自然资源局';

/** A plain text file, not a page: its content is the file. */
const annual2020: Article = {
  path: `${folder}/zrzyj2020nb.txt`,
  title: naturalResources2020.title,
  published: '2021-01-14 00:00',
  source,
  content: [
    naturalResources2020.title,
    '发布时间：2021-01-14　来源：青溪县自然资源局',
    ...pipedLines(bodyOf(naturalResources2020)),
    '',
  ].join('\r\n'),
};

const annual2021: Article = {
  path: `${folder}/zrzyj2021nb.html`,
  title: naturalResources2021.title,
  published: '2022-01-12 08:50',
  source,
  metaTags: false,
  content: editorHtml(bodyOf(naturalResources2021, { splitByArticle: true })),
};

const annual2022: Article = {
  path: `${folder}/zrzyj2022nb.html`,
  title: naturalResources2022.title,
  published: '2023-01-11 09:15',
  source,
  metaTags: false,
  content: nestedHtml(bodyOf(naturalResources2022, { label: shortOtherHandling })),
};

const annual2023: Article = {
  path: `${folder}/zrzyj2023nb.html`,
  title: naturalResources2023.title,
  published: '2024-01-10 16:40',
  source,
  content: editorHtml(
    bodyOf(naturalResources2023, { label: allOf(shortOtherHandling, ideographicComma, halvedHeaders) }),
  ),
};

/** The address that the page of 2021 had before; the server redirects it. */
const movedPath = '/n2021n.htm';

const removed: ListItem = {
  href: `${folder}/zrzyj2019nb.html`,
  title: '青溪县自然资源局2019年政府信息公开工作年度报告',
  date: '2020-01-09',
};

export function naturalResourcesContents(): SiteContents {
  const { host } = naturalResourcesSite;
  const file = (path: string, text: string) => ({ host, path, text, charset: 'utf-8' as const });
  const pages = [annual2023, annual2022, annual2021];
  const items = [annual2023, annual2022, { ...annual2021, path: movedPath }, annual2020].map(itemOf);
  return {
    files: [
      file('/robots.txt', robotsTxt('/tmp/')),
      file('/_server.json', `${JSON.stringify({ [movedPath]: { redirect: annual2021.path } }, null, 2)}\n`),
      file('/index.html', naturalResourcesHome()),
      file(`${folder}/index.html`, naturalResourcesList([...items, removed])),
      file(removed.href, softNotFound()),
      { ...file(annual2020.path, annual2020.content), charset: 'utf-8-with-bom' },
      ...pages.map((article) => file(article.path, naturalResourcesArticle(article))),
    ],
    truths: [
      truthOf(naturalResourcesSite, annual2020, naturalResources2020, true),
      truthOf(naturalResourcesSite, annual2021, naturalResources2021, true),
      truthOf(naturalResourcesSite, annual2022, naturalResources2022, true),
      truthOf(naturalResourcesSite, annual2023, naturalResources2023, true),
    ],
  };
}

function itemOf(article: Article): ListItem {
  return { href: article.path, title: article.title, date: dateOf(article.published) };
}
