import { applicants } from '../columns.js';
import { allSeries } from '../series/index.js';
import { type DerivedIndicator, minus, plus } from './derived-indicator.js';

export { type DerivedIndicator, formulaOf, type Term } from './derived-indicator.js';

const PROCESSED = plus('requests.processed_total.total');

/** A share of all requests processed in the year. */
function ofProcessed(
  code: string,
  label: string,
  english: string,
  ...numerator: readonly string[]
): DerivedIndicator {
  return { code, label, english, numerator: plus(...numerator), denominator: PROCESSED };
}

/** 不予公开's grounds, each as a share of all denials. */
const grounds: readonly DerivedIndicator[] = seriesWith(/^requests\.(denied_\w+)\.total$/u).map(
  ([series, code]) => ({
    code: `${code}_share`,
    label: `${labelOf(series)}占不予公开比例`,
    english: `${englishOf(series)}, share of denials`,
    numerator: plus(series),
    denominator: plus('requests.denied.total'),
  }),
);

const applicantShares: readonly DerivedIndicator[] = applicants
  .filter(({ code }) => code !== 'total')
  .map(({ code, label, english }) => ({
    code: `received_from_${code}_share`,
    label: `${label}申请占比`,
    english: `${english}, share of new requests`,
    numerator: plus(`requests.received.${code}`),
    denominator: plus('requests.received.total'),
  }));

/** 结果纠正 among what is decided: pending cases are taken off. */
function corrected(
  code: string,
  label: string,
  english: string,
  ...rows: readonly string[]
): DerivedIndicator {
  return {
    code,
    label,
    english,
    numerator: plus(...rows.map((row) => `review_litigation.${row}.corrected`)),
    denominator: [
      ...plus(...rows.map((row) => `review_litigation.${row}.total`)),
      ...minus(...rows.map((row) => `review_litigation.${row}.pending`)),
    ],
  };
}

/** Ratios that studies of disclosure use, from the totals over all applicants. */
export const derivedIndicators: readonly DerivedIndicator[] = [
  ofProcessed(
    'full_disclosure_rate',
    '予以公开率',
    'Granted in full: share of requests processed',
    'requests.granted.total',
  ),
  ofProcessed(
    'partial_disclosure_rate',
    '部分公开率',
    'Granted in part: share of requests processed',
    'requests.partially_granted.total',
  ),
  ofProcessed(
    'disclosure_rate',
    '公开率（予以公开与部分公开）',
    'Granted in full or in part: share of requests processed',
    'requests.granted.total',
    'requests.partially_granted.total',
  ),
  ofProcessed('denial_rate', '不予公开率', 'Denied: share of requests processed', 'requests.denied.total'),
  ...grounds,
  ofProcessed(
    'not_held_share',
    '本机关不掌握占比',
    'Information not held: share of requests processed',
    'requests.unavailable_not_held.total',
  ),
  ofProcessed(
    'unavailable_share',
    '无法提供占比',
    'Information unavailable: share of requests processed',
    ...seriesWith(/^requests\.(unavailable_\w+)\.total$/u).map(([series]) => series),
  ),
  ofProcessed(
    'not_processed_share',
    '不予处理占比',
    'Not processed: share of requests processed',
    ...seriesWith(/^requests\.(not_processed_\w+)\.total$/u).map(([series]) => series),
  ),
  ofProcessed(
    'other_handling_share',
    '其他处理占比',
    'Other handling: share of requests processed',
    'requests.other_handling.total',
  ),
  {
    code: 'carry_over_rate',
    label: '结转下年度比例',
    english: 'Carried out: share of requests received and carried in',
    numerator: plus('requests.carried_out.total'),
    denominator: plus('requests.received.total', 'requests.carried_in.total'),
  },
  ...applicantShares,
  ofProcessed(
    'reconsideration_rate',
    '行政复议率',
    'Reconsiderations per request processed',
    'review_litigation.reconsideration.total',
  ),
  corrected(
    'reconsideration_correction_rate',
    '行政复议纠错率',
    'Corrected: share of reconsiderations decided',
    'reconsideration',
  ),
  ofProcessed(
    'litigation_rate',
    '行政诉讼率',
    'Lawsuits per request processed',
    'review_litigation.litigation.total',
  ),
  corrected(
    'litigation_loss_rate',
    '行政诉讼纠错率',
    'Corrected: share of lawsuits decided, both tracks',
    'litigation_direct',
    'litigation_after_reconsideration',
  ),
  corrected(
    'litigation_direct_loss_rate',
    '未经复议直接起诉纠错率',
    'Corrected: share of direct lawsuits decided',
    'litigation_direct',
  ),
  corrected(
    'litigation_after_reconsideration_loss_rate',
    '复议后起诉纠错率',
    'Corrected: share of lawsuits after reconsideration decided',
    'litigation_after_reconsideration',
  ),
];

/** Codes of the series that match, and what the pattern's group took of each. */
function seriesWith(pattern: RegExp): [series: string, code: string][] {
  return allSeries.flatMap(({ code }) => {
    const part = pattern.exec(code)?.[1];
    return part === undefined ? [] : [[code, part]];
  });
}

function labelOf(code: string): string {
  return namesOf(code).label.replace(/ · .*$/u, '');
}

function englishOf(code: string): string {
  return namesOf(code).english.replace(/: Total$/u, '');
}

function namesOf(code: string) {
  const series = allSeries.find((one) => one.code === code);
  if (series === undefined) throw new RangeError(`no series ${code}`);
  return series;
}
