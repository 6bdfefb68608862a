import type { CheckResult } from '../../check/check-result.js';
import { sections as statutorySections } from '../../forms/sections.js';
import type { ReportMetadata } from '../../parse/report.js';
import type { CheckedReport } from '../../run/threads/checked-report.js';
import { listCounts } from './counts.js';
import { section } from './section.js';

const STATES = ['reported', 'blank', 'not_applicable', 'unreadable', 'missing'] as const;

/** What a person wants to know of one parsed file. */
export function parseText(file: string, { report, checks }: CheckedReport): string {
  const { form, issues } = report;
  const { title, agency, year } = report.report;
  const issueLines = issues.map(({ severity, message }) => `${severity}: ${message}`);
  return [
    `${file}: ${form === null ? 'no report' : `form ${form}`}`,
    ...(title === null ? [] : [section('  title', title)]),
    ...(form === null
      ? []
      : [
          section('  agency', agency ?? 'not named'),
          section('  year', `${year ?? 'unknown'}${publication(report.report)}`),
          section('  sections', sectionsText(report.report)),
          section('  cells', countStates(report.cells)),
          section('  facts', `${report.facts.length} in the prose`),
          section(
            '  checks',
            countChecks(checks),
            checks.filter(({ status }) => status === 'fail').map(failure),
          ),
        ]),
    ...(issues.length === 0 ? [] : [section('  issues', String(issues.length), issueLines)]),
  ].join('\n');
}

/** `, published on 2021-01-08 by 建宁县人民政府`, as far as it is known. */
function publication({ publishedOn, source }: ReportMetadata): string {
  if (publishedOn === null && source === null) return '';
  return `, published${publishedOn === null ? '' : ` on ${publishedOn}`}${source === null ? '' : ` by ${source}`}`;
}

function sectionsText({ sections }: ReportMetadata): string {
  const absent = statutorySections.filter(({ code }) => !sections.includes(code));
  const count = `${sections.length} of ${statutorySections.length}`;
  return absent.length === 0 ? count : `${count}; no heading ${absent.map(({ label }) => label).join(', ')}`;
}

function countStates(cells: CheckedReport['report']['cells']): string {
  return listCounts(STATES, (name) => cells.filter(({ state }) => state === name).length).replace('_', ' ');
}

function countChecks(checks: readonly CheckResult[]): string {
  const count = (name: CheckResult['status']) => checks.filter(({ status }) => status === name).length;
  return `${count('pass')} hold, ${count('fail')} fail, ${count('not_evaluable')} cannot be evaluated`;
}

function failure({ id, left, right }: CheckResult): string {
  return `${id}: ${left} against ${right}`;
}
