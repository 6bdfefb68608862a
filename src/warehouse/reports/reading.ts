import { createHash } from 'node:crypto';
import type { CheckResult } from '../../check/check-result.js';
import type { ParsedReport, ReportCell } from '../../parse/report.js';

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
  const cells = report.cells.map(keyed).sort(byKey);
  const figures = cells.map(({ key, cell }) => `${key} ${cell.state} ${cell.value ?? ''}`);
  const { title, agency, publishedOn, regionCode, source, sections } = report.report;
  const figuresText = JSON.stringify([agencyId, report.form, report.report.year, figures]);
  const others = [
    [title, agency, publishedOn, regionCode, source, sections],
    cells.map(({ key, cell }) => `${key} ${cell.raw}`),
    report.facts.map(({ code, value, unit, approximate, quote }) => [code, value, unit, approximate, quote]),
    checks.map(({ id, status, left, right }) => [id, status, left, right]),
  ];
  // The same as the list of all of them: its longest part is not written twice.
  const readingText = `[${figuresText},${JSON.stringify(others).slice(1)}`;
  return { figures: digest(figuresText), reading: digest(readingText) };
}

interface KeyedCell {
  readonly key: string;
  readonly cell: ReportCell;
}

function keyed(cell: ReportCell): KeyedCell {
  return { key: `${cell.table} ${cell.row.code} ${cell.column.code}`, cell };
}

function byKey(one: KeyedCell, other: KeyedCell): number {
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}

function digest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
