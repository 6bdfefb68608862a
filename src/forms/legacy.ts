import type { Form, FormTable, Identity } from './form.js';
import { sumOf } from './identities.js';
import { proactive, response } from './legacy-disclosure.js';
import { remedies, requests } from './legacy-requests.js';
import { resources } from './legacy-resources.js';

const statistics: FormTable = {
  code: 'legacy',
  label: '政府信息公开情况统计表',
  english: 'Statistics on information disclosure',
  section: '政府信息公开情况统计表',
  layout: 'rows',
  blocks: [
    {
      caption: null,
      columns: [{ code: 'value', label: '统计数', english: 'Value' }],
      rows: [...proactive, ...response, ...requests, ...remedies, ...resources],
    },
  ],
};

function identity(id: string, whole: string, parts: readonly string[]): Identity {
  return { id, table: 'legacy', left: sumOf([whole], ['value']), right: sumOf(parts, ['value']) };
}

function under(prefix: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${prefix}.${name}`);
}

const identities: readonly Identity[] = [
  identity(
    'legacy.received',
    'requests.received',
    under('requests.received', ['in_person', 'fax', 'email', 'online', 'letter', 'other']),
  ),
  identity('legacy.closed', 'requests.closed', under('requests.closed', ['on_time', 'extended'])),
  identity(
    'legacy.answered',
    'requests.answered',
    under('requests.answered', [
      'already_public',
      'granted',
      'partially_granted',
      'denied',
      'other_agency',
      'not_existing',
      'amend',
      'other_channel',
      'unclear',
      'repeated',
    ]),
  ),
  identity(
    'legacy.denied',
    'requests.answered.denied',
    under('requests.answered.denied', [
      'state_secret',
      'trade_secret',
      'privacy',
      'security_stability',
      'not_government_information',
      'other_law',
    ]),
  ),
  identity(
    'legacy.reconsideration',
    'reconsideration.total',
    under('reconsideration', ['upheld', 'corrected', 'other']),
  ),
  identity('legacy.litigation', 'litigation.total', under('litigation', ['upheld', 'corrected', 'other'])),
  identity('legacy.staff', 'organisation.staff', [
    'organisation.staff_full_time',
    'organisation.staff_part_time',
  ]),
];

/** The national table is of 2014. Reports before it are free prose, or hold a provincial table that it may resemble. */
export const legacy: Form = {
  id: 'legacy',
  label: '政府信息公开情况统计表',
  years: [2008, 2018],
  source: '国办发〔2014〕32号',
  tables: [statistics],
  identities,
};
