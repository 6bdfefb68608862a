import { type RawBuilder, sql } from 'kysely';
import { forms } from '../../forms/index.js';
import { type PanelIdentity, panelIdentities } from '../../forms/panel-identities.js';
import { allSeries, type Series } from '../../forms/series/index.js';
import type { FormView } from './form-view.js';
import { seriesValue } from './series-value.js';

/**
 * One row for each agency, year and identity, where the next year is in the panel too and both forms have the figures.
 * Each identity has a query of its own: one that asks for a single identity is spared the others.
 */
export const panelCheck: FormView = {
  name: 'panel_check',
  select: sql`SELECT
      region_code, region, agency, year, check_id,
      CASE
        WHEN left_sum IS NULL OR right_sum IS NULL THEN 'not_evaluable'
        WHEN round(left_sum, 4) = round(right_sum, 4) THEN 'pass'
        ELSE 'fail'
      END AS status,
      left_sum, right_sum, report_id, next_report_id
    FROM (
      ${sql.join(panelIdentities.map(sumsOf), sql`\n      UNION ALL\n      `)}
    ) AS sums
    CROSS JOIN report_view USING (report_id)`,
};

/**
 * CROSS JOIN holds SQLite to the order: a report, then the same agency's next one by key. GROUP BY keeps the sums from
 * being computed anew wherever they are named.
 */
function sumsOf({ id, earlier, later }: PanelIdentity): RawBuilder<unknown> {
  const terms = earlier.map(seriesOf);
  const successor = seriesOf(later);
  return sql`SELECT
        ${sql.lit(id)} AS check_id,
        report.id AS report_id,
        next.id AS next_report_id,
        ${sql.join(
          terms.map((series) =>
            seriesValue(series, { id: sql.ref('report.id'), form: sql.ref('report.form_id') }),
          ),
          sql` + `,
        )} AS left_sum,
        ${seriesValue(successor, { id: sql.ref('next.id'), form: sql.ref('next.form_id') })} AS right_sum
      FROM report
      CROSS JOIN report AS next ON next.agency_id = report.agency_id AND next.year = report.year + 1
      WHERE report.form_id IN (${formsWith(terms)}) AND next.form_id IN (${formsWith([successor])})
        AND ${isInPanel('report')} AND ${isInPanel('next')}
      GROUP BY report.id, next.id`;
}

/** As `in_panel` of `report_view`. */
function isInPanel(report: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${report}.${name}`);
  return sql`${column('is_current')} = 1 AND ${column('id')} IS (
          SELECT copy.id FROM report AS copy
          WHERE copy.agency_id = ${column('agency_id')} AND copy.year = ${column('year')} AND copy.is_current = 1
            AND copy.copy_of IS NULL
          ORDER BY copy.reported_cells DESC, copy.published_on DESC, copy.url
          LIMIT 1
        )`;
}

/** The forms that have all of these series. */
function formsWith(series: readonly Series[]): RawBuilder<unknown> {
  const having = forms.filter(({ id }) => series.every(({ eras }) => eras.some(({ form }) => form === id)));
  return sql.join(having.map(({ id }) => sql.lit(id)));
}

function seriesOf(code: string): Series {
  const series = allSeries.find((candidate) => candidate.code === code);
  if (series === undefined) throw new RangeError(`there is no series ${code}`);
  return series;
}
