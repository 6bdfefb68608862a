import { createHash } from 'node:crypto';
import type { CheckResult } from '../check/check-result.js';
import type { ParsedReport, ReportCell } from '../parse/report.js';

/** What tells whether two readings of a report say the same. Places are left out: a new menu on the page moves them all. */
export interface ReadingDigests {
  /** Of agency, form, year, and each cell's state and value. */
  readonly figures: string;
  /** Of all that is stored with the report: also its metadata, raw texts, facts and checks. */
  readonly reading: string;
}

export function digestReading(
  agencyId: number,
  report: ParsedReport,
  checks: readonly CheckResult[],
): ReadingDigests {
  const figures = [agencyId, report.form, report.report.year, report.cells.map(figureOf).sort()];
  const { title, agency, publishedOn, regionCode, source, sections } = report.report;
  const reading = [
    figures,
    [title, agency, publishedOn, regionCode, source, sections],
    report.cells.map((cell) => [keyOf(cell), cell.raw].join(' ')).sort(),
    report.facts.map(({ code, value, unit, approximate, quote }) => [code, value, unit, approximate, quote]),
    checks.map(({ id, status, left, right }) => [id, status, left, right]),
  ];
  return { figures: digest(figures), reading: digest(reading) };
}

function figureOf(cell: ReportCell): string {
  return [keyOf(cell), cell.state, cell.value].join(' ');
}

function keyOf({ table, row, column }: ReportCell): string {
  return [table, row.code, column.code].join(' ');
}

function digest(value: unknown): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`;
}
