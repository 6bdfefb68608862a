import type { Publish } from '../published-site.js';
import { bodaVsb } from './boda-vsb.js';
import { cCode } from './c-code.js';
import { direct } from './direct.js';
import { gkmlpt } from './gkmlpt.js';
import { hanwebRecords, hanwebYears } from './hanweb-jcms.js';
import { linkedPages } from './list-page.js';
import { queryPage } from './query-page.js';
import { siteChannel } from './site-channel.js';
import { trsWcm } from './trs-wcm.js';

/** How sites publish: every family that the crawler knows, and lists of addresses. */
export const WAYS_TO_PUBLISH: readonly Publish[] = [
  trsWcm,
  hanwebRecords,
  hanwebYears,
  gkmlpt,
  bodaVsb,
  cCode,
  siteChannel,
  queryPage,
  linkedPages,
  direct,
];
