import type { Status } from './commands/status.js';

/** The status of a warehouse, for a person. */
export function statusText({ runs, reports, failedChecks, refused, unreachable }: Status): string {
  const sources = new Map<string, string[]>();
  for (const { source, year, reports: count } of reports) {
    const years = sources.get(source ?? 'files') ?? [];
    years.push(`${year ?? 'year unknown'}${count > 1 ? ` (${count})` : ''}`);
    sources.set(source ?? 'files', years);
  }
  return [
    `Runs           ${runs.length === 0 ? 'none yet' : ''}`.trimEnd(),
    ...runs.map(describeRun),
    `Reports        ${reports.reduce((sum, { reports: count }) => sum + count, 0)}`,
    ...[...sources].map(([source, years]) => `  ${source}: ${years.join(', ')}`),
    `Checks failed  ${failedChecks.length}`,
    ...failedChecks.map(
      ({ agency, year, check, left, right }) =>
        `  ${agency} ${year ?? ''}: ${check}, ${left} against ${right}`,
    ),
    `Refused        ${refused.length}`,
    ...refused.map(({ url, reason }) => `  ${url}\n               ${reason}`),
    `Unreachable    ${unreachable.length}`,
    ...unreachable.map(
      ({ url, outcome, reason, since }) =>
        `  ${url}\n               ${outcome} since ${since}: ${reason ?? ''}`,
    ),
    '',
  ].join('\n');
}

function describeRun(run: Status['runs'][number]): string {
  const confirmed =
    run.confirmations === 0
      ? ''
      : `; nothing new in ${run.confirmations} later runs, the last ${run.last_confirmed_at}`;
  const counts = `${run.fetched} fetched, ${run.added} reports new, ${run.revised} revised, ${run.refused} refused`;
  return `  ${run.started_at}  ${run.pipeline}: ${run.status}, ${counts}${confirmed}`;
}
