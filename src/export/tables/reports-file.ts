import { type ExpressionBuilder, sql } from 'kysely';
import type { CellReading } from '../../parse/report.js';
import type { WarehouseSchema } from '../../warehouse/schema/views.js';
import { column, required } from './column.js';
import { dataFile, rowsOfQuery } from './data-file.js';
import { panelState } from './listed-reports.js';
import {
  agencyColumns,
  agencyKind,
  cellCounts,
  checkCounts,
  form,
  panel,
  publishedOn,
  regionId,
  title,
  url,
  year,
} from './report-columns.js';

type Reports = ExpressionBuilder<WarehouseSchema, 'report_view'>;

function countCells(eb: Reports, state: CellReading['state']) {
  return eb
    .selectFrom('figure')
    .select(({ fn }) => fn.countAll<number>().as('cells'))
    .whereRef('figure.report_id', '=', 'report_view.report_id')
    .where('figure.absence', 'is', state === 'reported' ? null : state);
}

function countCorrected(eb: Reports) {
  return eb
    .selectFrom('cell_correction')
    .select(({ fn }) => fn.countAll<number>().as('cells'))
    .whereRef('cell_correction.report_id', '=', 'report_view.report_id');
}

function countChecks(eb: Reports, status: 'pass' | 'fail' | 'not_evaluable') {
  return eb
    .selectFrom('check_result')
    .select(({ fn }) => fn.countAll<number>().as('checks'))
    .whereRef('check_result.report_id', '=', 'report_view.report_id')
    .where('check_result.status', '=', status);
}

/** With `; ` between. From the table, which has an index for this: `publication` would be read whole for each report. */
function otherPlaces(eb: Reports) {
  const places = eb
    .selectFrom('report')
    .select('report.url')
    .whereRef('report.copy_of', '=', 'report_view.report_id')
    .orderBy('report.url')
    .as('place');
  return eb.selectFrom(places).select(sql<string | null>`group_concat(place.url, '; ')`.as('urls'));
}

/**
 * Every current report, with the way back to its bytes, and the other places that say the same. `panel` tells whether
 * `cells` has its figures: `yes`, or the reason why not: `duplicate` (another report of the agency and year has more
 * figures) or `year unknown`.
 */
export const reportsFile = dataFile(
  {
    name: 'reports',
    english: 'Every report, with what was read of it and the way back to its bytes',
    chinese: '报告清单：每份报告的读取情况及其存档位置',
    columns: [
      ...agencyColumns,
      regionId,
      agencyKind,
      year,
      form,
      title,
      publishedOn,
      column('stated_source', 'string', 'Source that the document states', '信息来源'),
      column('sections', 'string', 'Codes of the sections that have a heading', '已有章节'),
      panel,
      ...cellCounts,
      ...checkCounts,
      required(column('revision', 'integer', 'Revision of the report, from 1', '修订版次')),
      required(column('parser_version', 'integer', 'Version of the parser that read it', '解析程序版本')),
      url,
      column('also_at', 'string', 'Other addresses that give the same report', '其他发布网址'),
      required(column('fetched_at', 'datetime', 'Time when it was fetched (UTC)', '抓取时间')),
      column('digest', 'string', 'Digest of its bytes', '内容摘要值'),
      column('archive_file', 'string', 'WARC file that holds its bytes', '存档文件'),
      column('archive_offset', 'integer', 'Where its record begins in the WARC file', '存档偏移量'),
      column('archive_length', 'integer', 'Length of its record in the WARC file', '存档长度'),
    ],
    key: ['url', 'year'],
    order: ['region_code', 'agency', 'year', 'url'],
  },
  (db) =>
    rowsOfQuery(
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
          'region_id',
          'agency_kind',
          'year',
          'form',
          'title',
          'published_on',
          'stated_source',
          'sections',
          panelState.as('panel'),
          'revision',
          'parser_version',
          'report_view.url',
          'snapshot.fetched_at',
          'digest',
          'archive_file',
          'archive_offset',
          'archive_length',
        ])
        .select((eb) => [
          otherPlaces(eb).as('also_at'),
          countCells(eb, 'reported').as('cells_reported'),
          countCells(eb, 'blank').as('cells_blank'),
          countCells(eb, 'not_applicable').as('cells_not_applicable'),
          countCells(eb, 'unreadable').as('cells_unreadable'),
          countCells(eb, 'missing').as('cells_missing'),
          countCorrected(eb).as('cells_corrected'),
          countChecks(eb, 'pass').as('checks_passed'),
          countChecks(eb, 'fail').as('checks_failed'),
          countChecks(eb, 'not_evaluable').as('checks_not_evaluable'),
        ])
        .where('is_current', '=', 1)
        .orderBy('region_code')
        .orderBy('agency')
        .orderBy('year')
        .orderBy('report_view.url'),
    ),
);
