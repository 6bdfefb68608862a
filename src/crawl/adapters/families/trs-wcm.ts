import type { PageRequest } from '../../exchange/page-request.js';
import { readPageCall } from '../create-page-html.js';
import type { Family, ListPage } from '../family.js';
import { numbersBetween } from '../page-numbers.js';

/** TRS WCM: static pages `index.html`, `index_1.html` … and articles `202301/t20230113_2132112.shtml`. */
export const trsWcm: Family = {
  signs: {
    text: /createPageHTML\(\s*["']?\d|\bcountPage\s*=\s*\d/,
    link: /\/t20\d{6}_\d+\.s?html?$/,
    element: '.TRS_Editor, .TRS_UEDITOR',
  },
  furtherPages,
};

function furtherPages({ markup, url }: ListPage): PageRequest[] {
  const call = readPageCall(markup.text);
  if (call === null || call.namesElement) return [];
  return numbersBetween(1, call.count - 1).map((number) => ({
    url: new URL(`${call.name}_${number}.${call.ending}`, url),
  }));
}
