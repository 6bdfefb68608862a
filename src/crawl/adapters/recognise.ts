import { FAMILY_NAMES, type FamilyName } from '../../sources/source.js';
import { FAMILIES } from './families/index.js';
import type { ListPage, Signs } from './family.js';
import { linksOf } from './links.js';

/** The first family one of whose signs the page shows; `list-page` where it shows none. */
export function recogniseFamily(page: ListPage): FamilyName {
  const links = [page, ...linksOf(page.markup.outline, page.url)].map(({ url }) => url.href);
  return FAMILY_NAMES.find((name) => shows(page, links, FAMILIES[name].signs)) ?? 'list-page';
}

function shows({ url, markup }: ListPage, links: readonly string[], signs: Signs): boolean {
  const { address, link, text, element } = signs;
  return (
    address?.test(url.href) === true ||
    text?.test(markup.text) === true ||
    (element !== undefined && markup.$(element).length > 0) ||
    (link !== undefined && links.some((href) => link.test(href)))
  );
}
