import type { PageRequest } from '../../exchange/page-request.js';
import { readPageCall } from '../create-page-html.js';
import type { Family, ListPage } from '../family.js';
import { numbersBetween } from '../page-numbers.js';

/** Columns with c-codes: `/c111239/list.shtml`, `list_2.shtml` … and articles `/c111239/202301/c01_868731.shtml`. */
export const cCode: Family = {
  signs: {
    address: /\/c\d{4,}\/(?:\w*list\w*\.s?html)?(?:$|[?#])/,
    link: /\/c\d{4,}\/(?:\d{6}\/)?c\d+(?:_\d+\.s?html|\/content\.s?html)$/,
    text: /createPageHTML\(\s*["'](?!\d+["'])/,
  },
  furtherPages,
};

function furtherPages({ markup, url }: ListPage): PageRequest[] {
  const call = readPageCall(markup.text);
  if (call === null) return [];
  return numbersBetween(2, call.count).map((number) => ({
    url: new URL(`${call.name}_${number}.${call.ending}`, url),
  }));
}
