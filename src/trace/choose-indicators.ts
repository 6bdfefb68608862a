import { type Kysely, sql } from 'kysely';
import { closestMatch } from 'leven';
import { type DerivedIndicator, derivedIndicators } from '../forms/derived/index.js';
import type { FormId } from '../forms/form.js';
import { formOf } from '../forms/index.js';
import { indicatorsOf } from '../forms/indicators.js';
import { allSeries } from '../forms/series/index.js';
import { seriesColumn } from '../warehouse/panel/series-value.js';
import type { WarehouseSchema } from '../warehouse/schema/views.js';
import { TraceError } from './trace-error.js';

/** The cells of a report that a code stands for: one, or the terms of a series. */
export interface ChosenIndicators {
  /** Null where the code is that of a cell. */
  readonly series: string | null;
  /** Ids of indicators. */
  readonly indicators: readonly number[];
}

/**
 * What a code means in a report: a cell of its form (`table.row.column`), or else a series, by its code or its column in
 * the panel, with those of its terms that its figure is the sum of.
 *
 * @throws {TraceError} when it means nothing there.
 */
export async function chooseIndicators(
  db: Kysely<WarehouseSchema>,
  report: { readonly id: number; readonly form: FormId },
  name: string,
): Promise<ChosenIndicators> {
  const code = allSeries.find((series) => seriesColumn(series.code) === name)?.code ?? name;
  const indicator = await db
    .selectFrom('indicator')
    .select('id')
    .where('form_id', '=', report.form)
    .where(sql<boolean>`table_code || '.' || row_code || '.' || column_code = ${code}`)
    .executeTakeFirst();
  if (indicator !== undefined) return { series: null, indicators: [indicator.id] };
  const indicators = await bestWay(db, report, code);
  if (indicators.length > 0) return { series: code, indicators };
  const ratio = derivedIndicators.find((one) => one.code === code);
  if (ratio !== undefined)
    throw new TraceError(`${code} is a ratio; name one of its series`, seriesOf(ratio));
  throw new TraceError(
    `form ${report.form} has no indicator or series ${code}; the nearest is`,
    near(code, report.form),
  );
}

/** Of the ways to add up a series the one that `series_long` takes: whole, or else with most terms printed. */
async function bestWay(
  db: Kysely<WarehouseSchema>,
  { id, form }: { readonly id: number; readonly form: FormId },
  series: string,
): Promise<readonly number[]> {
  const terms = await db
    .selectFrom('series_term')
    .leftJoin('figure', (join) =>
      join.onRef('figure.indicator_id', '=', 'series_term.indicator_id').on('figure.report_id', '=', id),
    )
    .select(['series_term.way', 'series_term.indicator_id as id', 'figure.value', 'figure.absence'])
    .where('series_term.series_code', '=', series)
    .where('series_term.form_id', '=', form)
    .orderBy('series_term.way')
    .orderBy('series_term.indicator_id')
    .execute();
  const ways = [...new Set(terms.map(({ way }) => way))].map((way) =>
    terms.filter((term) => term.way === way),
  );
  const isPrinted = ({ value, absence }: (typeof terms)[number]) =>
    value !== null || (absence !== null && absence !== 'missing');
  const printed = (way: typeof terms) => way.filter(isPrinted).length;
  const whole = ways.find((way) => way.every(({ value }) => value !== null));
  const best = whole ?? ways.toSorted((one, other) => printed(other) - printed(one))[0] ?? [];
  return best.map((term) => term.id);
}

function seriesOf({ numerator, denominator }: DerivedIndicator): string[] {
  return [...new Set([...numerator, ...denominator].map(({ series }) => series))];
}

function near(code: string, form: FormId): string[] {
  const cells = indicatorsOf(formOf(form)).map(
    ({ address: { table, row, column } }) => `${table}.${row}.${column}`,
  );
  const series = allSeries.filter(({ eras }) => eras.some((era) => era.form === form)).map((one) => one.code);
  const nearest = closestMatch(code, [...cells, ...series]);
  return nearest === undefined ? [] : [nearest];
}
