import { load } from 'cheerio';
import { formBody, type PageRequest } from '../../exchange/page-request.js';
import { readOutline } from '../../page/read-outline.js';
import { choicesOf } from '../choices.js';
import type { Family, FoundLink, ListPage } from '../family.js';
import { linksOf } from '../links.js';
import { numbersBetween } from '../page-numbers.js';

/** The interface gives up to three pages of the list at once, as its own script asks for them. */
const PAGES_AT_ONCE = 3;
const DATA_PROXY = /\/module\/(?:web\/)?jpage\/dataproxy\.jsp/;

/**
 * Hanweb (大汉) JCMS: `/col/col1234/index.html` holds the first records of the list as XML in a script, further ones
 * come from `/module/web/jpage/dataproxy.jsp`. Annual reports also stand at `/module/xxgk/xxgkAnnualReport.jsp`, one
 * address per year; a single one of these is an entry for `direct`.
 */
export const hanwebJcms: Family = {
  signs: {
    address: /\/col\/col\d+\/|\/module\/(?:web\/)?(?:jpage|xxgk)\//,
    link: /\/art\/\d{4}\/\d+\/\d+\/art_\d+_\d+\.html$/,
    text: DATA_PROXY,
    element: 'script[type="text/xml"]',
  },
  items: (page) => [...recordsOf(page), ...choicesOf(page, 'fbtime')],
  furtherPages: (page) => [...linkedGroups(page), ...countedGroups(page)],
  reportAddress: /\/module\/xxgk\/xxgkAnnualReport\.jsp\?(?:[^#]*&)?fbtime=\d{4}\b/,
};

function recordsOf(page: ListPage): FoundLink[] {
  return elementsOf(page, 'record').flatMap((html) => linksOf(readOutline(html), page.url));
}

/** Where the server itself says that the next records are. */
function linkedGroups(page: ListPage): PageRequest[] {
  return elementsOf(page, 'nextgroup')
    .flatMap((html) => linksOf(readOutline(html), page.url))
    .map(({ url }) => ({ url }));
}

/** Where it leaves that to the page's script, which knows the list's numbers. */
function countedGroups(page: ListPage): PageRequest[] {
  const [proxy] = DATA_PROXY.exec(page.markup.text) ?? [];
  const [total, column, unit, site] = ['totalRecord', 'columnid', 'unitid', 'webid'].map((name) =>
    numberNamed(name, page.markup.text),
  );
  const shown = recordsOf(page).length;
  const isAnswer = DATA_PROXY.test(page.url.pathname);
  if (isAnswer || proxy === undefined || shown === 0) return [];
  if (total === undefined || column === undefined || unit === undefined || site === undefined) return [];
  const perPage = numberNamed('perPage', page.markup.text) ?? shown;
  const size = perPage * PAGES_AT_ONCE;
  return numbersBetween(0, Math.ceil((total - shown) / size) - 1).map((group) => {
    const start = shown + group * size + 1;
    const range = `startrecord=${start}&endrecord=${Math.min(total, start + size - 1)}&perpage=${perPage}`;
    const list = `col=1&appid=1&webid=${site}&path=%2F&columnid=${column}&unitid=${unit}`;
    return asksByPost(page)
      ? { url: new URL(`${proxy}?${range}`, page.url), body: formBody(list) }
      : { url: new URL(`${proxy}?${range}&${list}`, page.url) };
  });
}

/** Later versions of the page's script send the list's numbers as a form. */
function asksByPost({ markup, listMethod }: ListPage): boolean {
  return listMethod === undefined
    ? /\b(?:type|method)["']?\s*:\s*["']post["']/i.test(markup.text)
    : listMethod === 'post';
}

/** The CDATA of XML elements, which stand in a script of a page or are the whole answer of the interface. */
function elementsOf({ markup: { text, outline } }: ListPage, name: string): string[] {
  const scripts = outline.scripts.filter(({ type }) => type === 'text/xml').map((script) => script.text);
  const isXml = /^\s*<(?:\?xml|datastore|recordset)/.test(text);
  return (isXml ? [text] : scripts).flatMap((xml) => {
    const $xml = load(xml, { xml: true });
    return $xml(name)
      .toArray()
      .map((element) => $xml(element).text());
  });
}

/** As a script has it, or an element: `totalRecord: 45`, `<totalrecord>45</totalrecord>` */
function numberNamed(name: string, text: string): number | undefined {
  const [, digits] = new RegExp(`\\b${name}["']?\\s*[:=>]\\s*["']?(\\d+)`, 'i').exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
