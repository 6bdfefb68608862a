import { type Kysely, sql } from 'kysely';
import type { FormId } from '../../forms/form.js';
import type { WarehouseSchema } from '../schema/views.js';

type Db = Kysely<WarehouseSchema>;

/** The report that stands for a year of a source's own agency. */
export interface YearReport {
  readonly year: number;
  readonly url: string;
  readonly form: FormId;
  /** Cells with a figure. */
  readonly cells: number;
}

/** What is watched of the reports of a source. */
export interface SourceReports {
  readonly sourceId: string;
  readonly reports: readonly YearReport[];
  /** Changes with every report that comes or is read anew. */
  readonly state: string;
}

/** The reports of the agency of every source, by source. */
export async function reportsBySource(db: Db): Promise<ReadonlyMap<string, SourceReports>> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('report', 'report.agency_id', 'source.agency_id')
    .select([
      'source.id as sourceId',
      'report.id',
      'report.year',
      'report.url',
      'report.form_id as form',
      'report.reported_cells as cells',
      'report.reading_digest as digest',
    ])
    .where('report.is_current', '=', 1)
    .where('report.copy_of', 'is', null)
    .where('report.year', 'is not', null)
    .$narrowType<{ year: number }>()
    .orderBy('source.id')
    .orderBy('report.year')
    .orderBy('report.reported_cells')
    .orderBy('report.published_on')
    .orderBy('report.url', 'desc')
    .execute();
  const sources = new Map<string, { reports: Map<number, YearReport>; state: string[] }>();
  for (const { sourceId, id, digest, ...report } of rows) {
    const source = sources.get(sourceId) ?? { reports: new Map<number, YearReport>(), state: [] as string[] };
    // Of several copies the fullest comes last, and stands.
    source.reports.set(report.year, report);
    source.state.push(`${id}:${digest.slice(0, 16)}`);
    sources.set(sourceId, source);
  }
  return new Map(
    [...sources].map(([sourceId, { reports, state }]) => [
      sourceId,
      { sourceId, reports: [...reports.values()], state: state.join(' ') },
    ]),
  );
}

/** The figures of a year that are known, by series. */
export interface YearFigures {
  readonly year: number;
  readonly url: string;
  readonly values: ReadonlyMap<string, number>;
}

/** The figures of the agency of a source, year by year. */
export async function figuresOf(db: Db, sourceId: string): Promise<YearFigures[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('report', 'report.agency_id', 'source.agency_id')
    .innerJoin('series_long', 'series_long.report_id', 'report.id')
    .select(['series_long.year', 'series_long.url', 'series_long.series', 'series_long.value'])
    .where('source.id', '=', sourceId)
    .where('series_long.value', 'is not', null)
    .$narrowType<{ value: number }>()
    .orderBy('series_long.year')
    .orderBy('series_long.series')
    .execute();
  const years = new Map<number, { year: number; url: string; values: Map<string, number> }>();
  for (const { year, url, series, value } of rows) {
    const figures = years.get(year) ?? { year, url, values: new Map() };
    figures.values.set(series, value);
    years.set(year, figures);
  }
  return [...years.values()];
}

/** Two reports on a year, of which one stands in the panel, that print other numbers. */
export interface Contradiction {
  readonly year: number;
  readonly url: string;
  readonly otherUrl: string;
  /** How many cells differ, and one of them: `requests.granted.total`. */
  readonly cells: number;
  readonly indicator: string;
  readonly value: number;
  readonly otherValue: number;
}

/** The contradictions between reports of the agency of each source, by source. */
export async function contradictionsBySource(db: Db): Promise<ReadonlyMap<string, readonly Contradiction[]>> {
  const rows = await db
    .selectFrom('report_conflict')
    .innerJoin('report', 'report.id', 'report_conflict.report_id')
    .innerJoin('source', 'source.agency_id', 'report.agency_id')
    .select(({ fn }) => ['source.id as sourceId', fn.countAll<number>().as('cells')])
    .select(({ fn }) => fn.min('report_conflict.indicator_id').as('first'))
    .select(['report_conflict.year', 'report_conflict.url', 'other_url as otherUrl'])
    .select(['indicator', 'value', 'other_value as otherValue'])
    .groupBy(['source.id', 'report_conflict.report_id', 'other_report_id'])
    .orderBy('source.id')
    .orderBy('report_conflict.year')
    .orderBy('other_url')
    .execute();
  const sources = new Map<string, Contradiction[]>();
  for (const { sourceId, first: _, ...contradiction } of rows) {
    sources.set(sourceId, [...(sources.get(sourceId) ?? []), contradiction]);
  }
  return sources;
}

/** How many reports the lists of each source showed when they were last seen whole. */
export async function listedBySource(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('list_count')
    .select(['source_id', sql<number>`sum(reports)`.as('reports')])
    .groupBy('source_id')
    .execute();
  return new Map(rows.map(({ source_id, reports }) => [source_id, reports]));
}

/** What the findings about the reports of each source were last drawn from. */
export async function findingBases(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('finding_basis').selectAll().execute();
  return new Map(rows.map(({ source_id, basis }) => [source_id, basis]));
}

export async function recordBasis(db: Db, sourceId: string, basis: string): Promise<void> {
  await db
    .insertInto('finding_basis')
    .values({ source_id: sourceId, basis })
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet({ basis }))
    .execute();
}
