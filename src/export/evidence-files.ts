import { dataFile } from './data-file.js';

/** Every identity of every current report: `left` and `right` are its two sums. */
export const checksFile = dataFile(
  'checks.csv',
  ['region_code', 'region', 'agency', 'year', 'check', 'status', 'left', 'right', 'url'],
  (db) =>
    db
      .selectFrom('check_view')
      .innerJoin('report_view', 'report_view.report_id', 'check_view.report_id')
      .select([
        'region_code',
        'region',
        'agency',
        'year',
        'check_id as check',
        'status',
        'left_sum as left',
        'right_sum as right',
        'url',
      ])
      .where('is_current', '=', 1)
      .orderBy('region_code')
      .orderBy('agency')
      .orderBy('year')
      .orderBy('url')
      .orderBy('check_id'),
);

/** Figures that the prose of current reports states. `place` as in the warehouse. */
export const factsFile = dataFile(
  'facts.csv',
  [
    'region_code',
    'region',
    'agency',
    'year',
    'code',
    'value',
    'unit',
    'approximate',
    'quote',
    'place',
    'url',
  ],
  (db) =>
    db
      .selectFrom('fact')
      .innerJoin('report_view', 'report_view.report_id', 'fact.report_id')
      .select([
        'region_code',
        'region',
        'agency',
        'year',
        'code',
        'value',
        'unit',
        'approximate',
        'quote',
        'place',
        'url',
      ])
      .where('is_current', '=', 1)
      .orderBy('region_code')
      .orderBy('agency')
      .orderBy('year')
      .orderBy('url')
      .orderBy('position'),
);

/** What a person should know of each document, and why one was `refused` as no report. `place` as in the warehouse. */
export const issuesFile = dataFile(
  'issues.csv',
  ['source', 'url', 'refused', 'code', 'severity', 'message', 'place'],
  (db) =>
    db
      .selectFrom('document')
      .innerJoin('newest_snapshot as snapshot', 'snapshot.id', 'document.snapshot_id')
      .leftJoin('issue', 'issue.snapshot_id', 'document.snapshot_id')
      .select([
        'snapshot.source_id as source',
        'snapshot.url',
        'document.refusal as refused',
        'issue.code',
        'issue.severity',
        'issue.message',
        'issue.place',
      ])
      .where(({ eb, or }) => or([eb('issue.code', 'is not', null), eb('document.refusal', 'is not', null)]))
      .orderBy('snapshot.source_id')
      .orderBy('snapshot.url')
      .orderBy('issue.position'),
);
