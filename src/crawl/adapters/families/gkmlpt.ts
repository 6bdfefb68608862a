import type { PageRequest } from '../../exchange/page-request.js';
import type { Family, ListPage } from '../family.js';
import { jsonFurtherPages, jsonItems } from '../json-list.js';

/** The site's number, in the script that sets the catalogue up. */
const SITE_ID = /\bSID["']?\s*[:=]\s*["']?(\d+)/;

/**
 * Guangdong's catalogue platform (政府信息公开目录平台): `/gkmlpt/annualreport#1234` and `/gkmlpt/index#1234` are shells
 * whose list comes from `/gkmlpt/api/all/1234?page=1&sid=…` as JSON; either address can be a source's entry.
 */
export const gkmlpt: Family = {
  signs: { address: /\/gkmlpt(?:\/|$)/, link: /\/gkmlpt\/content\// },
  items: jsonItems,
  furtherPages: (page) => [...catalogue(page), ...jsonFurtherPages(page)],
};

function catalogue({ url, entry, markup }: ListPage): PageRequest[] {
  const [, column] = /^#(\d+)/.exec(entry.hash) ?? [];
  const [, site] = SITE_ID.exec(markup.text) ?? [];
  const [platform] = /^.*\/gkmlpt(?=\/|$)/.exec(url.pathname) ?? [];
  if (column === undefined || site === undefined || platform === undefined) return [];
  return [{ url: new URL(`${platform}/api/all/${column}?page=1&sid=${site}`, url) }];
}
