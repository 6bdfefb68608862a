import type { CheckedReport } from '../run/threads/checked-report.js';

/** One line of `gongkai parse --json`. */
export function parseOutput(file: string, { report, checks }: CheckedReport): string {
  return JSON.stringify({
    file,
    form: report.form,
    report: report.report,
    cells: report.cells.map(({ table, article, row, column, value, raw, state, unit, at }) => ({
      table,
      article,
      row,
      column,
      value,
      raw,
      state,
      unit,
      at: at ?? {},
    })),
    facts: report.facts,
    checks,
    issues: report.issues.map((issue) => ({ ...issue, at: issue.at ?? {} })),
  });
}
