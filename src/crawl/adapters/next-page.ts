import type { FoundLink, ListPage } from './family.js';
import { nextLinks } from './links.js';

const NEXT_PAGE = /^(?:下一?页|后一?页|下页|next(?: page)?|>|>>|»|›)$/i;

/** Where 下一页 and its like lead; `links` are those of the page. */
export function nextPages({ markup, url }: ListPage, links: readonly FoundLink[]): FoundLink[] {
  return [...links.filter(({ text }) => NEXT_PAGE.test(text)), ...nextLinks(markup.outline, url)];
}
