import { bytesText } from '../../run/files/disk-use.js';
import type { Finding } from '../../warehouse/index.js';
import { listCounts } from '../text/counts.js';
import { findingText } from '../text/finding-text.js';
import { section } from '../text/section.js';
import { minute } from '../text/time-text.js';
import type { RunPage } from './run-page.js';

/** The page as plain text. */
export function runPageText(page: RunPage): string {
  const { disk } = page;
  return `${[
    section('Run', `${page.pipeline}: ${headline(page)}`),
    section('Time', `${minute(page.startedAt)} to ${minute(page.finishedAt)}, gongkai ${page.program}`),
    section('Steps', String(page.steps.length), page.steps.map(stepText)),
    problems('New problems', page.newProblems),
    problems('Ended', page.endedProblems),
    problems('All problems', page.openProblems),
    section('Reports', String(page.reports)),
    section(
      'Disk',
      `${bytesText(disk.database)} warehouse, ${bytesText(disk.archive)} archive, ${bytesText(disk.free)} free`,
    ),
  ].join('\n')}\n`;
}

export function headline({ status, newProblems }: RunPage): string {
  if (newProblems.length > 0) return 'there are new problems';
  return status === 0 ? 'all is well' : 'it did not do all that it should have';
}

/** `crawl finished: 5 sources, 22 new` */
export function stepText({ step, outcome, counts, reason }: RunPage['steps'][number]): string {
  const words = listCounts(Object.keys(counts), (name) => counts[name] ?? 0);
  return `${step} ${outcome}: ${words.replaceAll('_', ' ')}${reason === null ? '' : `; ${reason}`}`;
}

function problems(label: string, findings: readonly Finding[]): string {
  return section(label, findings.length === 0 ? 'none' : String(findings.length), findings.map(findingText));
}
