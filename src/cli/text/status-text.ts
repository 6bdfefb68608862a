import { bytesText } from '../../run/files/disk-use.js';
import type {
  ProvinceCoverage,
  ReportCount,
  Run,
  RunStepStatus,
  SourceStatus,
  SourceVisit,
  UnreachableUrl,
} from '../../warehouse/index.js';
import type { Status } from '../read-status.js';
import { rereadText, revisedText } from './change-text.js';
import { correctionSections } from './corrections-text.js';
import { listCounts, plural } from './counts.js';
import { findingText } from './finding-text.js';
import { failedCheckText } from './run-summary-text.js';
import { section } from './section.js';
import { minute } from './time-text.js';

/** The status of a warehouse, for a person. */
export function statusText(status: Status): string {
  const { working, runs, steps, problems, failing, sources, reports, failedChecks, refused } = status;
  const { revised, reread, corrections, coverage, unreachable, disk } = status;
  const total = reports.reduce((sum, count) => sum + count.reports, 0);
  return [
    ...(working === null
      ? []
      : [section('At work', `process ${working.pid} on ${working.host}, since ${minute(working.since)}`)]),
    section(
      'Last runs',
      runs.length === 0 ? 'none yet' : plural(runs.length, 'run'),
      runs.map((run) => runText(run, steps)),
    ),
    section('Problems', problems.length === 0 ? 'none' : String(problems.length), problems.map(findingText)),
    section('Failing', failing.length === 0 ? 'none' : String(failing.length), failing.map(failingText)),
    section('Sources', String(sources.length), sources.map(sourceText)),
    section('Reports', String(total), yearsBySource(reports)),
    section('Coverage', coverageHeadline(coverage), yearsByProvince(coverage)),
    section('Revised', String(revised.length), revised.map(revisedText)),
    section('Read anew', String(reread.length), reread.map(rereadText)),
    section('Checks failed', String(failedChecks.length), failedChecks.map(failedCheckText)),
    ...correctionSections(corrections),
    section(
      'Refused',
      String(refused.length),
      refused.map(({ url, reason }) => `${url}\n  ${reason}`),
    ),
    section('Unreachable', String(unreachable.length), unreachable.map(unreachableText)),
    section(
      'Disk',
      `${bytesText(disk.database)} warehouse, ${bytesText(disk.archive)} archive, ${bytesText(disk.free)} free`,
    ),
  ].join('\n');
}

function yearsBySource(counts: readonly ReportCount[]): string[] {
  const sources = new Map<string, string[]>();
  for (const { source, year, reports } of counts) {
    const years = sources.get(source ?? 'files') ?? [];
    years.push(`${year ?? 'year unknown'}${reports > 1 ? ` (${reports})` : ''}`);
    sources.set(source ?? 'files', years);
  }
  return [...sources].map(([source, years]) => `${source}: ${years.join(', ')}`);
}

function coverageHeadline(coverage: readonly ProvinceCoverage[]): string {
  return coverage.length === 0 ? 'no report is expected yet' : 'parsed/found/expected by the last run';
}

function yearsByProvince(coverage: readonly ProvinceCoverage[]): string[] {
  const provinces = new Map<string, string[]>();
  for (const { province, year, expected, found, parsed } of coverage) {
    const name = province ?? 'no province';
    const years = provinces.get(name) ?? [];
    provinces.set(name, [...years, `${year} ${parsed}/${found}/${expected}`]);
  }
  return [...provinces].map(([province, years]) => `${province}: ${years.join(', ')}`);
}

const RUN_COUNTS = [
  'fetched',
  'added',
  'revised',
  'updated',
  'refused',
  'gone',
  'blocked',
  'failed',
] as const;

function runText(run: Run, steps: readonly RunStepStatus[]): string {
  const head = `${minute(run.started_at)}  ${run.pipeline} ${run.status}: ${listCounts(RUN_COUNTS, (name) => run[name])}`;
  const error = run.error === null ? '' : `\n  ${run.error}`;
  const confirmed =
    run.last_confirmed_at === null
      ? ''
      : `\n  nothing new in ${plural(run.confirmations, 'later run')}, last ${minute(run.last_confirmed_at)}`;
  const unfinished = steps
    .filter(({ runId, outcome }) => runId === run.id && outcome !== 'finished')
    .map(({ step, outcome, reason }) => `\n  ${step} ${outcome}${reason === null ? '' : `: ${reason}`}`);
  return `${head}${error}${unfinished.join('')}${confirmed}`;
}

function failingText({ sourceId, failingSince, reason }: SourceVisit): string {
  const since = failingSince === null ? '' : ` since ${minute(failingSince)}`;
  return `${sourceId}${since}${reason === null ? '' : `: ${reason}`}`;
}

const SOURCE_COUNTS = ['new', 'changed', 'unchanged', 'kept', 'gone', 'blocked', 'failed'] as const;

function sourceText(source: SourceStatus): string {
  const { sourceId, found, finishedAt, lastConfirmedAt, remarks } = source;
  const seen = lastConfirmedAt ?? finishedAt;
  const counts = listCounts(SOURCE_COUNTS, (name) => source[name]);
  const head = `${sourceId}: ${found} found, ${counts}${seen === null ? '' : `; last seen so ${minute(seen)}`}`;
  return [head, ...remarks.map((remark) => `  ${remark}`)].join('\n');
}

function unreachableText({ url, outcome, reason, since }: UnreachableUrl): string {
  return `${url}\n  ${outcome} since ${minute(since)}${reason === null ? '' : `: ${reason}`}`;
}
