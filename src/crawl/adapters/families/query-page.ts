import type { PageRequest } from '../../exchange/page-request.js';
import { choicesOf } from '../choices.js';
import type { Family, ListPage } from '../family.js';
import { jsonFurtherPages, jsonItems } from '../json-list.js';
import { linksOf } from '../links.js';
import { postedLists } from '../posted-list.js';

const CHOICES = ['nbYear', 'orgCode'] as const;

/**
 * Pages asked for by year and agency (`?nbYear=2021&orgCode=…`): one list for each choice, and articles at
 * `/artview/195/172227.html?nbYear=2021&orgCode=…`. Some load the list by a POST that the page's script names.
 */
export const queryPage: Family = {
  signs: {
    address: /[?&](?:nbYear|orgCode)=/,
    link: /\/artview\/.*[?&]nbYear=/,
    element: 'select[name=nbYear]',
  },
  items: jsonItems,
  furtherPages,
  reportAddress: /\/artview\/[^?]*\?(?:[^#]*&)?nbYear=\d{4}\b/,
};

function furtherPages(page: ListPage): PageRequest[] {
  const links = linksOf(page.markup.outline, page.url).filter(
    ({ url }) => url.pathname === page.url.pathname && CHOICES.some((name) => url.searchParams.has(name)),
  );
  const chosen = [...links, ...CHOICES.flatMap((name) => choicesOf(page, name))].map(({ url }) => ({ url }));
  return [...chosen, ...postedLists(page), ...jsonFurtherPages(page)];
}
