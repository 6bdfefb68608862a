import type { FoundLink } from './family.js';
import { withoutSpaces } from './title-year.js';

const YEAR_ALONE = /^((?:19|20)\d{2})年?度?$/;

/** What a link leads to that says nothing but a year, on a page that lists annual reports; null for any other link. */
export function yearLinkKind({ url, text }: FoundLink): 'report' | 'list' | null {
  const [, year] = YEAR_ALONE.exec(withoutSpaces(text)) ?? [];
  if (year === undefined) return null;
  const name = url.pathname.split('/').at(-1) ?? '';
  // Articles carry a date or a number of their own: t20230113_2132112.shtml, but not 2022.html.
  return /\d{4}/.test(name.replace(year, '')) ? 'report' : 'list';
}
