import type { CellKey, Identity, TableCode } from '../forms/form.js';
import { formOf } from '../forms/index.js';
import type { ParsedReport, ReportCell } from '../parse/report.js';
import type { CheckResult } from './check-result.js';

/** One side of an identity. */
interface Sum {
  readonly value: number;
  /** Some cell of it is printed with a number. */
  readonly reported: boolean;
  /** Some cell of it is printed but could not be read. */
  readonly unreadable: boolean;
  /** Some row or column of it is not in the document. */
  readonly missing: boolean;
}

/**
 * Evaluates every identity of the report's form. Cells printed empty or as `/` count as nothing; a sum with an
 * unreadable cell cannot be evaluated. Rows that the document leaves out may hold what makes a sum fail, so such
 * an identity can pass but not fail. A report without a form has no identities.
 */
export function checkIdentities(report: ParsedReport): readonly CheckResult[] {
  if (report.form === null) return [];
  const cells = new Map(
    report.cells.map((cell) => [keyOf(cell.table, cell.row.code, cell.column.code), cell]),
  );
  const tables = new Set(report.cells.map(({ table }) => table));
  return formOf(report.form)
    .identities.filter(({ table }) => tables.has(table))
    .map((identity) => evaluate(identity, cells));
}

function keyOf(table: TableCode, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

function evaluate({ id, table, left, right }: Identity, cells: ReadonlyMap<string, ReportCell>): CheckResult {
  const [one, other] = [sumOf(table, left, cells), sumOf(table, right, cells)];
  const sums = [one, other];
  const known = sums.every(({ reported, unreadable }) => reported && !unreadable);
  const equal = rounded(one.value) === rounded(other.value);
  if (!known || (!equal && sums.some(({ missing }) => missing))) {
    return { id, status: 'not_evaluable', left: knownValue(one), right: knownValue(other) };
  }
  return { id, status: equal ? 'pass' : 'fail', left: one.value, right: other.value };
}

function sumOf(table: TableCode, keys: readonly CellKey[], cells: ReadonlyMap<string, ReportCell>): Sum {
  const found = keys.flatMap(({ row, column }) => cells.get(keyOf(table, row, column)) ?? []);
  return {
    value: found.reduce((sum, cell) => sum + (cell.value ?? 0), 0),
    reported: found.some(({ state }) => state === 'reported'),
    unreadable: found.some(({ state }) => state === 'unreadable'),
    missing: found.some(({ state }) => state === 'missing'),
  };
}

function knownValue({ value, reported, unreadable }: Sum): number | null {
  return reported && !unreadable ? value : null;
}

/** Sums of decimals differ in the last binary digits; the forms' counts have none and its amounts few. */
function rounded(value: number): number {
  return Math.round(value * 1e4);
}
