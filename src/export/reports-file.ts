import { type ExpressionBuilder, sql } from 'kysely';
import type { CellReading } from '../parse/report.js';
import type { WarehouseSchema } from '../warehouse/views.js';
import { dataFile } from './data-file.js';

type Reports = ExpressionBuilder<WarehouseSchema, 'report_view'>;

function countCells(eb: Reports, state: CellReading['state']) {
  return eb
    .selectFrom('figure')
    .select(({ fn }) => fn.countAll<number>().as('cells'))
    .whereRef('figure.report_id', '=', 'report_view.report_id')
    .where('figure.absence', 'is', state === 'reported' ? null : state);
}

function countChecks(eb: Reports, status: 'pass' | 'fail' | 'not_evaluable') {
  return eb
    .selectFrom('check_result')
    .select(({ fn }) => fn.countAll<number>().as('checks'))
    .whereRef('check_result.report_id', '=', 'report_view.report_id')
    .where('check_result.status', '=', status);
}

/**
 * Every current report, with the way back to its bytes. `panel` tells whether cells.csv has its figures: `yes`, or the
 * reason why not: `duplicate` (another copy of the same report has more figures) or `year unknown`.
 */
export const reportsFile = dataFile(
  'reports.csv',
  [
    'region_code',
    'region',
    'prefecture',
    'province',
    'agency',
    'agency_level',
    'year',
    'form',
    'title',
    'published_on',
    'stated_source',
    'sections',
    'panel',
    'cells_reported',
    'cells_blank',
    'cells_not_applicable',
    'cells_unreadable',
    'cells_missing',
    'checks_passed',
    'checks_failed',
    'checks_not_evaluable',
    'revision',
    'parser_version',
    'url',
    'fetched_at',
    'digest',
    'archive_file',
    'archive_offset',
    'archive_length',
  ],
  (db) =>
    db
      .selectFrom('report_view')
      .innerJoin('snapshot', 'snapshot.id', 'report_view.snapshot_id')
      .select([
        'region_code',
        'region',
        'prefecture',
        'province',
        'agency',
        'agency_level',
        'year',
        'form',
        'title',
        'published_on',
        'stated_source',
        'sections',
        sql<string>`CASE WHEN in_panel = 1 THEN 'yes' WHEN year IS NULL THEN 'year unknown' ELSE 'duplicate' END`.as(
          'panel',
        ),
        'revision',
        'parser_version',
        'report_view.url',
        'fetched_at',
        'digest',
        'archive_file',
        'archive_offset',
        'archive_length',
      ])
      .select((eb) => [
        countCells(eb, 'reported').as('cells_reported'),
        countCells(eb, 'blank').as('cells_blank'),
        countCells(eb, 'not_applicable').as('cells_not_applicable'),
        countCells(eb, 'unreadable').as('cells_unreadable'),
        countCells(eb, 'missing').as('cells_missing'),
        countChecks(eb, 'pass').as('checks_passed'),
        countChecks(eb, 'fail').as('checks_failed'),
        countChecks(eb, 'not_evaluable').as('checks_not_evaluable'),
      ])
      .where('is_current', '=', 1)
      .orderBy('region_code')
      .orderBy('agency')
      .orderBy('year')
      .orderBy('report_view.url'),
);
