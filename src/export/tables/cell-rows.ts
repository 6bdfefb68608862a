import { type Selectable, sql, type Transaction } from 'kysely';
import { keptQuery } from '../../warehouse/database/kept-query.js';
import type { FigureView, IndicatorView } from '../../warehouse/schema/figure-views.js';
import type { WarehouseSchema } from '../../warehouse/schema/views.js';
import { type ListedReport, listedReports } from './listed-reports.js';
import { readingExpression } from './reading-expression.js';

type Db = Transaction<WarehouseSchema>;

/** The cells of the panel's reports, by report and in the order of the form. */
export async function* cellRows(db: Db) {
  const indicators = await db.selectFrom('indicator_view').selectAll().execute();
  const byId = new Map(indicators.map((indicator) => [indicator.indicator_id, indicator]));
  for await (const report of listedReports(db, 'panel')) {
    const figures = await figuresOf(db, report);
    yield figures.flatMap((figure) => {
      const indicator = byId.get(figure.indicator_id);
      return indicator === undefined ? [] : [cellRow(report, indicator, figure)];
    });
  }
}

const figuresOf = keptQuery((db, { report_id }: Pick<FigureView, 'report_id'>) =>
  db
    .selectFrom('figure')
    .select(['indicator_id', 'value', 'absence', 'raw', 'correction_id'])
    .select(
      sql<
        string | null
      >`iif(correction_id IS NULL, NULL, ${readingExpression('printed_absence', 'printed_value')})`.as(
        'printed',
      ),
    )
    .where('report_id', '=', report_id)
    .orderBy('indicator_id'),
);

type PrintedFigure = Awaited<ReturnType<typeof figuresOf>>[number];

/** Written out, since V8 takes hundreds of times as long to spread three objects into one. */
function cellRow(report: ListedReport, indicator: Selectable<IndicatorView>, figure: PrintedFigure) {
  return {
    region_code: report.region_code,
    region: report.region,
    prefecture: report.prefecture,
    province: report.province,
    agency: report.agency,
    agency_level: report.agency_level,
    year: report.year,
    form: report.form,
    table: indicator.table_code,
    article: indicator.article,
    row_code: indicator.row_code,
    row: indicator.row_label,
    column_code: indicator.column_code,
    column: indicator.column_label,
    value: figure.value,
    unit: indicator.unit,
    state: figure.absence ?? 'reported',
    raw: figure.raw,
    corrected: figure.correction_id === null ? 0 : 1,
    printed: figure.printed,
    url: report.url,
  };
}
