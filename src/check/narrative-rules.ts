import type { TableCode } from '../forms/form.js';

/** A figure that prose and table both give: the sum of these cells. */
export interface NarrativeRule {
  readonly id: string;
  /** Code of the fact. */
  readonly fact: string;
  readonly table: TableCode;
  readonly column: string;
  readonly rows: readonly string[];
}

const DENIED = [
  'state_secret',
  'prohibited_by_law',
  'security_stability',
  'third_party',
  'internal_affairs',
  'process_information',
  'enforcement_file',
  'administrative_inquiry',
].map((reason) => `denied_${reason}`);
const UNAVAILABLE = ['not_held', 'needs_creation', 'still_unclear'].map((reason) => `unavailable_${reason}`);
const NOT_PROCESSED = ['petition', 'repeated', 'publication', 'excessive', 'reconfirmation'].map(
  (reason) => `not_processed_${reason}`,
);

/** What prose and tables both speak of. A report holds the tables of one form, so at most one rule of a fact applies. */
export const narrativeRules: readonly NarrativeRule[] = [
  requests('requests_received', 'received'),
  requests('requests_carried_in', 'carried_in'),
  requests('requests_carried_out', 'carried_out'),
  requests('requests_closed', 'processed_total'),
  requests('requests_granted', 'granted'),
  requests('requests_partially_granted', 'partially_granted'),
  requests('requests_unavailable', ...UNAVAILABLE),
  requests('requests_not_processed', ...NOT_PROCESSED),
  requests('items_withheld', ...DENIED),
  reviews('reconsiderations', 'reconsideration'),
  reviews('litigations', 'litigation_direct', 'litigation_after_reconsideration'),
  legacy('items_disclosed', 'proactive.items'),
  legacy('items_on_website', 'proactive.channel.website'),
  legacy('items_on_wechat', 'proactive.channel.wechat'),
  legacy('items_on_weibo', 'proactive.channel.weibo'),
  legacy('items_in_gazette', 'proactive.channel.gazette'),
  legacy('normative_documents_issued', 'proactive.normative_documents_issued'),
  legacy('press_conferences', 'response.press_conferences'),
  legacy('online_interviews', 'response.online_interviews'),
  legacy('policy_interpretations', 'response.policy_interpretations'),
  legacy('requests_received', 'requests.received'),
  legacy('requests_in_person', 'requests.received.in_person'),
  legacy('requests_online', 'requests.received.online'),
  legacy('requests_letter', 'requests.received.letter'),
  legacy('requests_fax', 'requests.received.fax'),
  legacy('requests_closed', 'requests.closed'),
  legacy('requests_granted', 'requests.answered.granted'),
  legacy('requests_partially_granted', 'requests.answered.partially_granted'),
  legacy('items_withheld', 'requests.answered.denied'),
  legacy('reconsiderations', 'reconsideration.total'),
  legacy('litigations', 'litigation.total'),
  legacy('meetings', 'training.meetings'),
  legacy('trainings', 'training.courses'),
  legacy('training_participants', 'training.participants'),
];

function rule(fact: string, table: TableCode, column: string, rows: readonly string[]): NarrativeRule {
  return { id: `narrative.${fact}`, fact, table, column, rows };
}

function requests(fact: string, ...rows: readonly string[]): NarrativeRule {
  return rule(fact, 'requests', 'total', rows);
}

function reviews(fact: string, ...rows: readonly string[]): NarrativeRule {
  return rule(fact, 'review_litigation', 'total', rows);
}

function legacy(fact: string, ...rows: readonly string[]): NarrativeRule {
  return rule(fact, 'legacy', 'value', rows);
}
