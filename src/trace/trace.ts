import type { Warehouse } from '../warehouse/index.js';
import { chooseIndicators } from './choose-indicators.js';
import { chooseReport, type ReportQuestion } from './choose-report.js';
import type { Evidence, TracedCell } from './evidence.js';
import { tracedCells } from './traced-cells.js';
import { tracedFacts } from './traced-facts.js';
import { tracedReport } from './traced-report.js';

/** Which figure is meant, by the codes of the codebook. */
export type FigureQuestion =
  /** A cell (`table.row.column`) or a series. */
  { readonly indicator: string } | { readonly fact: string };

/**
 * Where a figure comes from.
 *
 * @throws {TraceError} when the question leaves open which figure is meant, or when there is none.
 */
export async function trace(
  { db }: Warehouse,
  which: ReportQuestion,
  figure: FigureQuestion,
): Promise<Evidence> {
  const report = await tracedReport(db, await chooseReport(db, which));
  if ('fact' in figure) {
    return {
      report,
      asked: figure.fact,
      series: null,
      figures: await tracedFacts(db, report.id, figure.fact),
    };
  }
  const { series: code, indicators } = await chooseIndicators(db, report, figure.indicator);
  const figures = await tracedCells(db, report, indicators);
  const series = code === null ? null : { code, value: sumOf(figures) };
  return { report, asked: figure.indicator, series, figures };
}

/** As in `series_long`: of what is printed, or of what it was corrected to. */
function sumOf(cells: readonly TracedCell[]): number | null {
  const values = cells.map(({ value, correction }) => (correction === null ? value : correction.value));
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
