import type { Transaction } from 'kysely';
import { keptQuery } from '../../warehouse/database/kept-query.js';
import type { WarehouseSchema } from '../../warehouse/schema/views.js';
import { column, oneOf, required } from './column.js';
import { dataFile, rowsOfQuery } from './data-file.js';
import { type ListedReport, listedReports } from './listed-reports.js';
import { agency, panel, region, regionCode, url, year } from './report-columns.js';
import { checkStatuses, severities } from './value-labels.js';

type Db = Transaction<WarehouseSchema>;
type OfReport = Pick<ListedReport, 'report_id'>;

/** Every identity of every current report: `left` and `right` are its two sums. */
export const checksFile = dataFile(
  {
    name: 'checks',
    english: 'Whether the sums that the forms prescribe hold in each report as it is printed',
    chinese: '勾稽关系核对结果（按原文）',
    columns: [
      regionCode,
      region,
      agency,
      year,
      required(column('check', 'string', 'The identity', '勾稽关系')),
      required(oneOf(column('status', 'string', 'Whether it holds', '核对结果'), checkStatuses)),
      column('left', 'number', 'Sum of its left side', '左侧合计'),
      column('right', 'number', 'Sum of its right side', '右侧合计'),
      panel,
      url,
    ],
    key: ['url', 'year', 'check'],
    order: ['region_code', 'agency', 'year', 'url', 'check'],
  },
  checkRows,
);

async function* checkRows(db: Db) {
  for await (const report of listedReports(db, 'all')) {
    const { region_code, region, agency, year, panel, url } = report;
    const checks = await checksOf(db, report);
    yield checks.map(({ check, status, left, right }) => {
      return { region_code, region, agency, year, check, status, left, right, panel, url };
    });
  }
}

const checksOf = keptQuery((db, { report_id }: OfReport) =>
  db
    .selectFrom('check_view')
    .select(['check_id as check', 'status', 'left_sum as left', 'right_sum as right'])
    .where('report_id', '=', report_id)
    .orderBy('check_id'),
);

/** Figures that the prose of current reports states. `place` as in the warehouse. */
export const factsFile = dataFile(
  {
    name: 'facts',
    english: 'Figures that the prose of the reports states',
    chinese: '报告正文所述数据',
    columns: [
      regionCode,
      region,
      agency,
      year,
      required(column('code', 'string', 'What the figure counts', '数据项代码')),
      required(column('value', 'number', 'The figure', '数值')),
      required(column('unit', 'string', 'Unit of the figure', '计量单位')),
      required(column('approximate', 'boolean', 'Whether the text gives it as approximate', '是否约数')),
      required(column('quote', 'string', 'The sentence that states it', '原文语句')),
      required(
        column(
          'place',
          'string',
          'Where it stands: L21 line, P3 paragraph, 2!R4C3 table, row, column',
          '原文位置',
        ),
      ),
      panel,
      url,
    ],
    key: [],
    order: ['region_code', 'agency', 'year', 'url'],
  },
  factRows,
);

async function* factRows(db: Db) {
  for await (const report of listedReports(db, 'all')) {
    const { region_code, region, agency, year, panel, url } = report;
    const facts = await factsOf(db, report);
    yield facts.map(({ code, value, unit, approximate, quote, place }) => {
      return {
        region_code,
        region,
        agency,
        year,
        code,
        value,
        unit,
        approximate,
        quote,
        place,
        panel,
        url,
      };
    });
  }
}

const factsOf = keptQuery((db, { report_id }: OfReport) =>
  db
    .selectFrom('fact')
    .select(['code', 'value', 'unit', 'approximate', 'quote', 'place'])
    .where('report_id', '=', report_id)
    .orderBy('position'),
);

/** What a person should know of each document, and why one was `refused` as no report. `place` as in the warehouse. */
export const issuesFile = dataFile(
  {
    name: 'issues',
    english: 'What a person should know of each document, and why it was refused as no report',
    chinese: '文件问题及未予采用的原因',
    columns: [
      column('source', 'string', 'Source that the document was found at; empty for a local file', '来源'),
      url,
      column('refused', 'string', 'Why the document is no report; empty where it is one', '未予采用的原因'),
      column('code', 'string', 'Code of the issue', '问题代码'),
      oneOf(column('severity', 'string', 'How grave it is', '严重程度'), severities),
      column('message', 'string', 'The issue in words', '问题说明'),
      column(
        'place',
        'string',
        'Where it stands: L21 line, P3 paragraph, 2!R4C3 table, row, column',
        '原文位置',
      ),
    ],
    key: [],
    order: ['source', 'url'],
  },
  (db) =>
    rowsOfQuery(
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
    ),
);
