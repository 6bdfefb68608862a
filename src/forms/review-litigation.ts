import { outcomes } from './columns.js';
import type { FormTable, Identity, Row } from './form.js';
import { sumOf } from './identities.js';

const rows: readonly Row[] = [
  {
    code: 'reconsideration',
    label: '行政复议',
    printed: '行政复议',
    english: 'Administrative reconsideration',
    article: '51',
    unit: '件',
  },
  {
    code: 'litigation_direct',
    label: '未经复议直接起诉',
    printed: '行政诉讼 未经复议直接起诉',
    english: 'Administrative litigation without prior reconsideration',
    article: '51',
    unit: '件',
  },
  {
    code: 'litigation_after_reconsideration',
    label: '复议后起诉',
    printed: '行政诉讼 复议后起诉',
    english: 'Administrative litigation after reconsideration',
    article: '51',
    unit: '件',
  },
];

/** Printed as one line of fifteen numbers under two or three header rows. */
export const reviewLitigation: FormTable = {
  code: 'review_litigation',
  label: '政府信息公开行政复议、行政诉讼情况',
  english: 'Administrative reconsideration and litigation',
  section: '政府信息公开行政复议、行政诉讼情况',
  layout: 'line',
  blocks: [{ caption: null, columns: outcomes, rows }],
};

export const reviewIdentities: readonly Identity[] = rows.map(({ code }) => ({
  id: `review.total.${code}`,
  table: 'review_litigation',
  left: sumOf([code], ['upheld', 'corrected', 'other_outcome', 'pending']),
  right: sumOf([code], ['total']),
}));
