import type { Insertable, Transaction } from 'kysely';
import type { CheckResult } from '../check/check-result.js';
import type { Place } from '../documents/document.js';
import type { FormId } from '../forms/form.js';
import type { Fact, ParsedReport, ReportCell } from '../parse/report.js';
import { ReportNotLoadedError } from './errors.js';
import type { CellTable, CheckResultTable, FactTable } from './schema.js';
import type { WarehouseSchema } from './views.js';

type Write = Transaction<WarehouseSchema>;

/** What a report contains, as its load got it. */
export interface ReportContent {
  readonly report: Pick<ParsedReport, 'report' | 'cells' | 'facts'>;
  readonly checks: readonly CheckResult[];
}

/** Writes a report's sections, cells, facts and check results. */
export async function insertReportContent(
  trx: Write,
  reportId: number,
  { url, form_id }: { readonly url: string; readonly form_id: FormId },
  { report, checks }: ReportContent,
): Promise<void> {
  const indicators = await indicatorsOf(trx, form_id);
  const cells = report.cells.map((cell) =>
    cellRow(reportId, indicatorOf(indicators, cell, form_id, url), cell),
  );
  const facts = report.facts.map((fact, index) => factRow(reportId, index + 1, fact));
  const sections = report.report.sections.map((section_code) => ({ report_id: reportId, section_code }));
  const results = checks.map((check) => checkRow(reportId, check));
  for (const rows of batches(sections)) await trx.insertInto('report_section').values(rows).execute();
  for (const rows of batches(cells)) await trx.insertInto('cell').values(rows).execute();
  for (const rows of batches(facts)) await trx.insertInto('fact').values(rows).execute();
  for (const rows of batches(results)) await trx.insertInto('check_result').values(rows).execute();
}

export async function deleteReportContent(trx: Write, reportId: number): Promise<void> {
  await trx.deleteFrom('report_section').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('cell').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('fact').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('check_result').where('report_id', '=', reportId).execute();
}

/** SQLite binds at most 32,766 values in one statement; no row here has more than ten. */
export function* batches<Row>(rows: readonly Row[], size = 1000): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/** JSON, or null where the place is not known. */
export function placeText(at: Place | null): string | null {
  return at === null ? null : JSON.stringify(at);
}

interface Indicator {
  readonly id: number;
  readonly unit: string;
}

async function indicatorsOf(trx: Write, form: FormId): Promise<ReadonlyMap<string, Indicator>> {
  const rows = await trx
    .selectFrom('indicator')
    .select(['id', 'unit', 'table_code', 'row_code', 'column_code'])
    .where('form_id', '=', form)
    .execute();
  return new Map(rows.map((row) => [`${row.table_code} ${row.row_code} ${row.column_code}`, row]));
}

/** The forms say which cells there are and what they count; a reading that says otherwise is not guessed at. */
function indicatorOf(
  indicators: ReadonlyMap<string, Indicator>,
  { table, row, column, unit }: ReportCell,
  form: FormId,
  url: string,
): number {
  const key = `${table} ${row.code} ${column.code}`;
  const indicator = indicators.get(key);
  if (indicator === undefined) throw new ReportNotLoadedError(url, `form ${form} has no cell ${key}`);
  if (indicator.unit !== unit) {
    throw new ReportNotLoadedError(
      url,
      `cell ${key} is in ${unit}, but form ${form} counts it in ${indicator.unit}`,
    );
  }
  return indicator.id;
}

function cellRow(reportId: number, indicatorId: number, cell: ReportCell): Insertable<CellTable> {
  const { state, value, raw, at } = cell;
  return { report_id: reportId, indicator_id: indicatorId, state, value, raw, place: placeText(at) };
}

function factRow(reportId: number, position: number, fact: Fact): Insertable<FactTable> {
  const { code, value, unit, approximate, quote, at } = fact;
  return {
    report_id: reportId,
    position,
    code,
    value,
    unit,
    approximate: approximate ? 1 : 0,
    quote,
    place: JSON.stringify(at),
  };
}

function checkRow(reportId: number, check: CheckResult): Insertable<CheckResultTable> {
  const { id, status, left, right } = check;
  return { report_id: reportId, check_id: id, status, left_sum: left, right_sum: right };
}
