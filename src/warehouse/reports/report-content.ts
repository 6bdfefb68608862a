import type { Insertable, Transaction } from 'kysely';
import type { CheckResult } from '../../check/check-result.js';
import type { FormId } from '../../forms/form.js';
import type { Fact, ParsedReport, ReportCell } from '../../parse/report.js';
import type { CodebookIds } from '../codebook/codebook-ids.js';
import { ReportNotLoadedError } from '../database/errors.js';
import { insertRows } from '../database/insert-rows.js';
import type { CellTable, CheckResultTable, FactTable } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { placeText } from './place-text.js';

type Write = Transaction<WarehouseSchema>;

/** What a report contains, as its load got it. */
export interface ReportContent {
  readonly report: Pick<ParsedReport, 'report' | 'cells' | 'facts'>;
  readonly checks: readonly CheckResult[];
}

/**
 * Writes a report's sections, cells, facts and check results.
 *
 * @throws {ReportNotLoadedError} when they do not fit the codebook.
 */
export async function insertReportContent(
  trx: Write,
  ids: CodebookIds,
  reportId: number,
  { url, form_id }: { readonly url: string; readonly form_id: FormId },
  { report, checks }: ReportContent,
): Promise<void> {
  const sections = report.report.sections.map((section_code) => ({ report_id: reportId, section_code }));
  const cells = report.cells.map((cell) => cellRow(reportId, indicatorOf(ids, cell, form_id, url), cell));
  const facts = report.facts.map((fact, index) => factRow(reportId, index + 1, fact));
  const results = checks.map((check) => checkRow(reportId, ruleOf(ids, check, url), check));
  await insertRows(trx, 'report_section', ['report_id', 'section_code'], sections);
  await insertRows(trx, 'cell', CELL, cells);
  await insertRows(trx, 'fact', FACT, facts);
  await insertRows(trx, 'check_result', CHECK_RESULT, results);
}

const CELL = ['report_id', 'indicator_id', 'value', 'absence', 'raw', 'place'] as const;
const FACT = ['report_id', 'position', 'code', 'value', 'unit', 'approximate', 'quote', 'place'] as const;
const CHECK_RESULT = ['report_id', 'rule_id', 'status', 'left_sum', 'right_sum'] as const;

export async function deleteReportContent(trx: Write, reportId: number): Promise<void> {
  await trx.deleteFrom('report_section').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('cell_correction').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('cell').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('fact').where('report_id', '=', reportId).execute();
  await trx.deleteFrom('check_result').where('report_id', '=', reportId).execute();
}

/** The forms say which cells there are and what they count; a reading that says otherwise is not guessed at. */
function indicatorOf(ids: CodebookIds, cell: ReportCell, form: FormId, url: string): number {
  const indicator = ids.indicator(form, cell);
  if (indicator?.unit === cell.unit) return indicator.id;
  const key = `${cell.table} ${cell.row.code} ${cell.column.code}`;
  throw new ReportNotLoadedError(
    url,
    indicator === undefined
      ? `form ${form} has no cell ${key}`
      : `cell ${key} is in ${cell.unit}, but form ${form} counts it in ${indicator.unit}`,
  );
}

function ruleOf(ids: CodebookIds, { id }: CheckResult, url: string): number {
  const rule = ids.rule(id);
  if (rule === undefined) throw new ReportNotLoadedError(url, `no rule is known for check ${id}`);
  return rule;
}

function cellRow(reportId: number, indicatorId: number, cell: ReportCell): Insertable<CellTable> {
  const { state, value, raw, at } = cell;
  return {
    report_id: reportId,
    indicator_id: indicatorId,
    value,
    absence: state === 'reported' ? null : state,
    raw,
    place: at === null ? null : placeText(at),
  };
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
    place: placeText(at),
  };
}

function checkRow(reportId: number, ruleId: number, check: CheckResult): Insertable<CheckResultTable> {
  const { status, left, right } = check;
  return { report_id: reportId, rule_id: ruleId, status, left_sum: left, right_sum: right };
}
