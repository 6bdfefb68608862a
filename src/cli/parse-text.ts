import type { CheckedReport } from '../run/read-report.js';

/** What a person wants to know of one parsed file. */
export function parseText(file: string, { report, checks }: CheckedReport): string {
  const { title, year, publishedOn } = report.report;
  const failed = checks.filter(({ status }) => status === 'fail');
  return [
    `${file}: ${report.form === null ? 'no report' : `form ${report.form}`}`,
    ...(title === null ? [] : [`  title      ${title}`]),
    ...(year === null
      ? []
      : [`  year       ${year}${publishedOn === null ? '' : `, published on ${publishedOn}`}`]),
    ...(report.form === null
      ? []
      : [`  cells      ${countStates(report.cells)}`, `  facts      ${report.facts.length}`]),
    ...(checks.length === 0
      ? []
      : [`  checks     ${checks.length - failed.length} of ${checks.length} hold or are open`]),
    ...failed.map(({ id, left, right }) => `  fails      ${id}: ${left} against ${right}`),
    ...report.issues.map(({ severity, message }) => `  ${severity.padEnd(10)} ${message}`),
    '',
  ].join('\n');
}

function countStates(cells: CheckedReport['report']['cells']): string {
  const counts = new Map<string, number>();
  for (const { state } of cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state.replace('_', ' ')}`).join(', ');
}
