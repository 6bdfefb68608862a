import { type RawBuilder, sql } from 'kysely';
import { areaSeries } from '../../forms/area-series.js';
import { deadlines } from '../../forms/deadlines.js';
import { type DerivedIndicator, derivedIndicators, type Term } from '../../forms/derived/index.js';
import { allSeries } from '../../forms/series/index.js';
import type { ReportView } from '../schema/report-views.js';
import type { FormView } from './form-view.js';
import { panelCheck } from './panel-check.js';
import { qualityColumns } from './quality-columns.js';
import { seriesColumn, seriesValue } from './series-value.js';

/** What both views of the panel take from `report_view`. */
export const panelKeys = [
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
  'url',
  'revision',
  'parser_version',
  'report_id',
  'region_id',
  'agency_id',
  'agency_kind',
] as const satisfies readonly (keyof ReportView)[];

const KEYS = panelKeys.map((name) => sql.ref(name));

const SERIES = allSeries.map(({ code }) => sql.ref(seriesColumn(code)));

/** One row for each report of the panel, one column for each series. */
const panelSeries: FormView = {
  name: 'panel_series',
  select: sql`SELECT
      ${list([
        ...KEYS,
        sql`${dueOn()} AS due_on`,
        ...qualityColumns.map(({ name, value }) => sql`${value} AS ${sql.ref(name)}`),
        ...allSeries.map((series) => sql`${seriesValue(series)} AS ${sql.ref(seriesColumn(series.code))}`),
      ])}
    FROM report_view
    WHERE report_view.in_panel = 1`,
};

/**
 * The same with the ratios: one row for each agency and year. SQLite computes only the columns that a query names.
 */
const panelWide: FormView = {
  name: 'panel_wide',
  select: sql`SELECT
      ${list([
        ...KEYS,
        sql`due_on`,
        sql`CAST(julianday(published_on) - julianday(due_on) AS INTEGER) AS days_after_due`,
        ...qualityColumns.map(({ name }) => sql.ref(name)),
        ...derivedIndicators.map((ratio) => sql`${ratioOf(ratio)} AS ${sql.ref(ratio.code)}`),
        ...SERIES,
      ])}
    FROM panel_series`,
};

/**
 * What a government reports for its whole area, beside what its departments, townships and sub-districts report: each
 * is part of it, so that together they cannot be more. `parts` counts those that state a figure.
 */
const areaCheck: FormView = {
  name: 'area_check',
  select: sql`SELECT
      region_code, region, agency, year, series, value, parts, parts_value,
      CASE
        WHEN value IS NULL OR parts = 0 THEN 'not_evaluable'
        WHEN round(parts_value, 4) <= round(value, 4) THEN 'pass'
        ELSE 'fail'
      END AS status,
      report_id
    FROM (
      SELECT
        area.region_code, area.region, area.agency, area.year, area.series, area.value,
        count(part.value) AS parts,
        sum(part.value) AS parts_value,
        area.report_id
      FROM series_long AS area
      CROSS JOIN report AS whole ON whole.id = area.report_id
      CROSS JOIN agency AS government ON government.id = whole.agency_id
      CROSS JOIN agency
        ON agency.region_code = government.region_code AND agency.level IN ('department', 'township')
      CROSS JOIN report ON report.agency_id = agency.id AND report.year = area.year AND report.is_current = 1
      CROSS JOIN series_long AS part ON part.report_id = report.id AND part.series = area.series
      WHERE area.agency_level IN ('province', 'prefecture', 'county')
        AND area.series IN (${sql.join(areaSeries.map((code) => sql.lit(code)))})
      GROUP BY area.report_id, area.series
    )`,
};

/** In the order in which they refer to each other. */
export const panelViews: readonly FormView[] = [panelSeries, panelWide, areaCheck, panelCheck];

function list(columns: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(columns, sql`,\n      `);
}

/** NULL where the law names no day. */
function dueOn(): RawBuilder<unknown> {
  const cases = deadlines.map(({ years: [from, to], levels, due }) => {
    const inForce = sql`year BETWEEN ${sql.lit(from)} AND ${to === null ? sql`year` : sql.lit(to)}`;
    const bound = sql`agency_level IN (${sql.join(levels.map((level) => sql.lit(level)))})`;
    return sql`WHEN ${inForce} AND ${bound} THEN (year + 1) || ${sql.lit(`-${due}`)}`;
  });
  return sql`CASE ${sql.join(cases, sql` `)} END`;
}

/** A term without a value leaves the ratio without one, as does a denominator of 0. */
function ratioOf({ numerator, denominator }: DerivedIndicator): RawBuilder<unknown> {
  return sql`1.0 * (${sumOf(numerator)}) / nullif(${sumOf(denominator)}, 0)`;
}

function sumOf(terms: readonly Term[]): RawBuilder<unknown> {
  const signed = terms.map(({ series, sign }, index) => {
    const column = sql.ref(seriesColumn(series));
    if (index === 0) return sign === 1 ? column : sql`-${column}`;
    return sign === 1 ? sql`+ ${column}` : sql`- ${column}`;
  });
  return sql.join(signed, sql` `);
}
