import type { FamilyName } from '../../../sources/source.js';
import type { Family } from '../family.js';
import { jsonFurtherPages, jsonItems } from '../json-list.js';
import { postedLists } from '../posted-list.js';
import { bodaVsb } from './boda-vsb.js';
import { cCode } from './c-code.js';
import { gkmlpt } from './gkmlpt.js';
import { hanwebJcms } from './hanweb-jcms.js';
import { queryPage } from './query-page.js';
import { siteChannel } from './site-channel.js';
import { trsWcm } from './trs-wcm.js';

/** Any site that lists its reports as links, or by a POST that its script names: it needs no signs, being what remains. */
const listPage: Family = {
  signs: {},
  items: jsonItems,
  furtherPages: (page) => [...postedLists(page), ...jsonFurtherPages(page)],
};

export const FAMILIES: Readonly<Record<FamilyName, Family>> = {
  gkmlpt,
  'hanweb-jcms': hanwebJcms,
  'site-channel': siteChannel,
  'query-page': queryPage,
  'c-code': cCode,
  'boda-vsb': bodaVsb,
  'trs-wcm': trsWcm,
  'list-page': listPage,
};
