import { type Form, formOf, forms } from '../../forms/index.js';
import { type Assertions, yearsDue } from '../../sources/assertions.js';
import type { YearRange } from '../../sources/year-range.js';
import type { Contradiction, Problem, YearFigures, YearReport } from '../../warehouse/index.js';

/** Below it, a figure may well be ten times another. */
const LEAST_NOTABLE = 100;
const MOST_EXAMPLES = 3;

/** Which of the years that must be there by now are not. */
export function judgeYears(years: YearRange, reports: readonly YearReport[], now: Date): Problem[] {
  const there = new Set(reports.map(({ year }) => year));
  return yearsDue(years, now)
    .filter((year) => !there.has(year))
    .map((year) => ({
      code: 'year_missing',
      subject: String(year),
      message: `the report for ${year} should have been published by 31 March ${year + 1}, and is not there: look for it on the site`,
      before: null,
      after: null,
    }));
}

/** What is wrong with the reports themselves; `figures` has the values of each year by series. */
export function judgeReports(
  assertions: Assertions,
  reports: readonly YearReport[],
  figures: readonly YearFigures[],
  contradictions: readonly Contradiction[],
): Problem[] {
  return [
    ...reportsContradict(contradictions),
    ...reports.flatMap((report) => [...fewCells(assertions, report), ...wrongForm(assertions, report)]),
    ...figuresJump(assertions, figures),
  ];
}

function fewCells({ minCells }: Assertions, { year, url, cells }: YearReport): Problem[] {
  if (minCells === undefined || cells >= minCells) return [];
  const message = `its report for ${year} has ${cells} figures, fewer than the ${minCells} that are expected (min_cells): ${url}`;
  return [{ code: 'few_cells', subject: String(year), message, before: null, after: null }];
}

function wrongForm({ formOfYear = false }: Assertions, { year, url, form }: YearReport): Problem[] {
  const expected = formInForce(year);
  if (!formOfYear || expected === undefined || expected.id === form) return [];
  const message = `its report for ${year} is in the form ${formOf(form).label}, where ${expected.label} was in force: ${url}`;
  return [{ code: 'wrong_form', subject: String(year), message, before: null, after: null }];
}

function formInForce(year: number): Form | undefined {
  return forms.find(({ years: [from, to] }) => from <= year && year <= (to ?? year));
}

/** One for each year, however many reports there are. */
function reportsContradict(contradictions: readonly Contradiction[]): Problem[] {
  const byYear = new Map(contradictions.map((one) => [one.year, one]));
  return [...byYear.values()].map(({ year, url, otherUrl, cells, indicator, value, otherValue }) => {
    const more = cells > 1 ? `, and ${cells - 1} more` : '';
    return {
      code: 'reports_contradict',
      subject: String(year),
      message: `two reports for ${year} have other figures, ${indicator} ${value} and ${otherValue}${more}: look at ${url} and ${otherUrl}`,
      before: null,
      after: null,
    };
  });
}

interface Jump {
  readonly series: string;
  readonly before: number;
  readonly now: number;
}

/** One for each year, however many of its figures jump. */
function figuresJump({ maxChange }: Assertions, figures: readonly YearFigures[]): Problem[] {
  if (maxChange === undefined) return [];
  const byYear = new Map(figures.map((year) => [year.year, year]));
  return figures.flatMap(({ year, url, values }) => {
    const earlier = byYear.get(year - 1);
    const jumps = earlier === undefined ? [] : jumpsBetween(earlier.values, values, maxChange);
    const [first] = jumps;
    if (first === undefined) return [];
    const named = jumps
      .slice(0, MOST_EXAMPLES)
      .map(({ series, before, now }) => `${series} ${before} to ${now}`);
    const more = jumps.length > MOST_EXAMPLES ? `, and ${jumps.length - MOST_EXAMPLES} more` : '';
    return {
      code: 'figures_jump',
      subject: String(year),
      message: `figures for ${year} are more than ${maxChange} times those of the year before, or less than that part of them (max_change): ${named.join(', ')}${more}: look at ${url}`,
      before: `${first.series} ${year - 1}: ${first.before}`,
      after: `${first.series} ${year}: ${first.now}`,
    };
  });
}

function jumpsBetween(
  earlier: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, number>,
  maxChange: number,
): Jump[] {
  return [...values].flatMap(([series, now]) => {
    const before = earlier.get(series);
    if (before === undefined) return [];
    const [less, more] = [Math.min(before, now), Math.max(before, now)];
    return more >= LEAST_NOTABLE && more > maxChange * less ? [{ series, before, now }] : [];
  });
}
