import type { PageRequest } from '../../exchange/page-request.js';
import type { Family, ListPage } from '../family.js';
import { jsonFurtherPages, jsonItems } from '../json-list.js';
import { pageParameter } from '../page-parameter.js';
import { postedLists } from '../posted-list.js';

/** An address in quotes, as scripts name it. */
const QUOTED_ADDRESS = /["']((?:https?:\/)?\/[^"'\s<>]+)["']/g;

/**
 * Sites, channels and documents numbered with 24 hexadecimal digits: `/gongkai/site_x/channel_…/doc_….html`. A list
 * that goes on does so at a JSON interface, whose address stands in a script and names the channel.
 */
export const siteChannel: Family = {
  signs: {
    address: /\/channel_[0-9a-f]{24}(?:\/|$)/,
    link: /\/channel_[0-9a-f]{24}\/doc_[0-9a-f]{24}\.html$/,
  },
  items: jsonItems,
  furtherPages: (page) => [...interfaceOf(page), ...postedLists(page), ...jsonFurtherPages(page)],
};

function interfaceOf({ markup, url }: ListPage): PageRequest[] {
  const [, channel] = /\/channel_([0-9a-f]{24})(?:\/|$)/.exec(url.pathname) ?? [];
  if (channel === undefined) return [];
  const scripts = markup.outline.scripts.map(({ text }) => text).join('\n');
  return [...scripts.matchAll(QUOTED_ADDRESS)].flatMap(([, address = '']) => {
    if (!address.includes(channel) || !URL.canParse(address, url.href)) return [];
    const found = new URL(address, url);
    return pageParameter({ url: found }) === undefined ? [] : [{ url: found }];
  });
}
