import { choicesOf } from '../choices.js';
import type { Family, ListPage } from '../family.js';
import { linksOf } from '../links.js';

const CHOICES = ['nbYear', 'orgCode'] as const;

/**
 * Pages asked for by year and agency (`?nbYear=2021&orgCode=…`): one list for each choice, and articles at
 * `/artview/195/172227.html?nbYear=2021&orgCode=…`.
 */
export const queryPage: Family = {
  signs: {
    address: /[?&](?:nbYear|orgCode)=/,
    link: /\/artview\/.*[?&]nbYear=/,
    element: 'select[name=nbYear]',
  },
  furtherPages,
  reportAddress: /\/artview\/[^?]*\?(?:[^#]*&)?nbYear=\d{4}\b/,
};

function furtherPages(page: ListPage): URL[] {
  const links = linksOf(page.$, page.url).filter(
    ({ url }) => url.pathname === page.url.pathname && CHOICES.some((name) => url.searchParams.has(name)),
  );
  return [...links, ...CHOICES.flatMap((name) => choicesOf(page, name))].map(({ url }) => url);
}
