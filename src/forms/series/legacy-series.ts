import { FIRST, legacyIndicators, ownEra, series } from './build-series.js';
import type { Series } from './series.js';

const PROSE = 'The forms since 2019 have no table for it; reports may tell it in prose, where it is a fact';

/** Why indicators of 政府信息公开情况统计表 end in 2018. */
const ended: Readonly<Record<string, readonly string[]>> = {
  [`${PROSE} (items_disclosed).`]: ['proactive.items'],
  'Until 2018 normative documents disclosed are counted as items (条); the forms since 2019 count documents (件), and those newly disclosed only in 2019 and 2020.':
    ['proactive.normative_documents_disclosed'],
  [`${PROSE} (items_on_website, items_on_weibo, items_on_wechat).`]: [
    'proactive.channel.gazette',
    'proactive.channel.website',
    'proactive.channel.weibo',
    'proactive.channel.wechat',
    'proactive.channel.other',
  ],
  [`${PROSE} (press_conferences, online_interviews, policy_interpretations).`]: [
    'response.hot_topics',
    'response.press_conferences',
    'response.press_conferences_by_head',
    'response.online_interviews',
    'response.online_interviews_by_head',
    'response.policy_interpretations',
    'response.weibo_wechat',
    'response.other',
  ],
  'The forms since 2019 count requests by applicant, not by the way they came; reports may tell it in prose, where it is a fact (requests_in_person, requests_online, requests_letter, requests_fax).':
    [
      'requests.received.in_person',
      'requests.received.fax',
      'requests.received.email',
      'requests.received.online',
      'requests.received.letter',
      'requests.received.other',
    ],
  'The forms since 2019 count requests by result, not by whether they were closed in time; the total of results goes on from 申请答复数.':
    ['requests.closed', 'requests.closed.on_time', 'requests.closed.extended'],
  'The forms since 2019 have no such result: requests of this kind may stand under internal affairs, process information, administrative inquiry, petitions or other handling.':
    ['requests.answered.denied.not_government_information'],
  'Until 2018 every notice to amend a request counts; since 2019 only requests that stayed unclear, or were not amended in time, do.':
    ['requests.answered.amend', 'requests.answered.unclear'],
  'Since 2019 these requests are spread over petitions, administrative inquiry, public publications and other handling.':
    ['requests.answered.other_channel'],
  'No form since 2019 counts them.': ['appeals', 'complaints'],
  'The fees of 2007 were for searching, copying and mailing; since 2019 a fee is charged only for excessive requests, and told in prose, where it is a fact (processing_fees).':
    ['fees'],
  'The forms since 2019 do not ask for it.': [
    'organisation.units',
    'organisation.reading_points',
    'organisation.staff',
    'organisation.staff_full_time',
    'organisation.staff_part_time',
    'organisation.budget',
    'training.meetings',
    'training.participants',
  ],
  [`${PROSE} (trainings).`]: ['training.courses'],
};

/** The indicators that no form since 2019 continues. */
export const legacySeries: readonly Series[] = Object.entries(ended).flatMap(([reason, rows]) =>
  rows.map((row) => series(row, [ownEra(legacyIndicators([row]), FIRST)], { ended: reason })),
);
