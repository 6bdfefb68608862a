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
  const tables = new Map<TableCode, CellsByRow>();
  for (const cell of report.cells) {
    const rows = getOrAdd(tables, cell.table, () => new Map());
    getOrAdd(rows, cell.row.code, () => new Map<string, ReportCell>()).set(cell.column.code, cell);
  }
  return formOf(report.form).identities.flatMap((identity) => {
    const cells = tables.get(identity.table);
    return cells === undefined ? [] : [evaluate(identity, cells)];
  });
}

/** The cells of one table, by the codes of their row and column. */
type CellsByRow = Map<string, Map<string, ReportCell>>;

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function evaluate({ id, left, right }: Identity, cells: CellsByRow): CheckResult {
  const [one, other] = [sumOf(left, cells), sumOf(right, cells)];
  const sums = [one, other];
  const known = sums.every(({ reported, unreadable }) => reported && !unreadable);
  const equal = rounded(one.value) === rounded(other.value);
  if (!known || (!equal && sums.some(({ missing }) => missing))) {
    return { id, status: 'not_evaluable', left: knownValue(one), right: knownValue(other) };
  }
  return { id, status: equal ? 'pass' : 'fail', left: one.value, right: other.value };
}

function sumOf(keys: readonly CellKey[], cells: CellsByRow): Sum {
  const sum = { value: 0, reported: false, unreadable: false, missing: false };
  for (const { row, column } of keys) {
    const cell = cells.get(row)?.get(column);
    sum.value += cell?.value ?? 0;
    sum.reported ||= cell?.state === 'reported';
    sum.unreadable ||= cell?.state === 'unreadable';
    sum.missing ||= cell?.state === 'missing';
  }
  return sum;
}

function knownValue({ value, reported, unreadable }: Sum): number | null {
  return reported && !unreadable ? value : null;
}

/** Sums of decimals differ in the last binary digits; the forms' counts have none and its amounts few. */
function rounded(value: number): number {
  return Math.round(value * 1e4);
}
