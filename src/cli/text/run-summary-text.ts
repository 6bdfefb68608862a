import type { ExportOutcome } from '../../run/export-dataset.js';
import type { Watch } from '../../run/findings/watch.js';
import type { LoadSummary } from '../../run/load/loading.js';
import type { RunSummary } from '../../run/run-pipeline.js';
import {
  countReports,
  type FailedCheck,
  failedChecks,
  listCorrections,
  type ReportCount,
  refusedDocuments,
  type Warehouse,
} from '../../warehouse/index.js';
import { changesText } from './change-text.js';
import { correctionSections } from './corrections-text.js';
import { plural } from './counts.js';
import { crawlSummaryText } from './crawl-summary-text.js';
import { findingText } from './finding-text.js';
import { loadCounts } from './load-counts.js';
import { firstOf, section } from './section.js';

const DEFAULT_DB = 'gongkai.db';
const MOST_ITEMS = 10;

/** What a person reads at the end of a run. */
export async function runSummaryText(
  { crawl, load, exported, watch }: RunSummary,
  warehouse: Warehouse,
  options: { readonly db: string; readonly out: string },
): Promise<string> {
  const { db } = warehouse;
  const refused = await refusedDocuments(db);
  const failed = await failedChecks(db);
  const corrections = await listCorrections(db);
  return [
    '',
    ...(crawl === undefined ? [] : [crawlSummaryText(crawl)]),
    ...(load === undefined
      ? []
      : [
          section('Parsed', parsedText(load), firstOf(await changesText(warehouse, load), MOST_ITEMS)),
          refusedSection(load, refused.length),
        ]),
    section(
      'Checks failed',
      failed.length === 0 ? 'none' : `${failed.length}: figures that contradict each other in the document`,
      firstOf(failed.map(failedCheckText), MOST_ITEMS),
    ),
    ...correctionSections(corrections, MOST_ITEMS),
    ...problemSections(watch),
    section('Database', `${options.db}: ${reportsText(await countReports(db))}`),
    ...(exported === undefined ? [] : [section('Exported', exportText(exported, options.out))]),
    section('Try', queryToTry(options.db)),
  ].join('\n');
}

/** What is news, and what is wrong since long; nothing where all is well. */
function problemSections({ begun, ended, open }: Watch): string[] {
  const told = [
    ['New problems', begun.filter((finding) => finding.ended === null)],
    ['Ended', ended],
    ['Since before', open.filter(({ id }) => !begun.some((finding) => finding.id === id))],
  ] as const;
  return told
    .filter(([, findings]) => findings.length > 0)
    .map(([label, findings]) =>
      section(label, String(findings.length), firstOf(findings.map(findingText), MOST_ITEMS)),
    );
}

/** `白石县人民政府 2020: requests.processed_total.total, 18 against 19` */
export function failedCheckText({ agency, year, check, left, right }: FailedCheck): string {
  return `${agency} ${year ?? '(year unknown)'}: ${check}, ${left} against ${right}`;
}

/** The documents that this run refused; those of earlier runs are only counted. */
function refusedSection({ refused }: LoadSummary, inAll: number): string {
  const others = inAll - refused.length;
  const headline = `${plural(refused.length, 'document')} without a statutory table`;
  const before = others > 0 ? `, ${others} before: gongkai status lists them` : '';
  const items = refused.map(({ url, reason }) => `${url}\n  ${reason}`).toSorted();
  return section('Refused', headline + before, firstOf(items, MOST_ITEMS));
}

function parsedText(load: LoadSummary): string {
  const { added, revised, updated, unchanged, refused, failures } = load;
  const parsed = added + revised + updated + unchanged + refused.length + failures.length;
  return parsed === 0
    ? 'nothing: no document is new or changed'
    : `${plural(parsed, 'document')}: ${loadCounts(load)}`;
}

function reportsText(counts: readonly ReportCount[]): string {
  const reports = counts.reduce((sum, count) => sum + count.reports, 0);
  const years = counts.flatMap(({ year }) => year ?? []);
  const span = years.length === 0 ? '' : ` for ${Math.min(...years)} to ${Math.max(...years)}`;
  return `${plural(reports, 'report')}${span}`;
}

function exportText(exported: ExportOutcome, folder: string): string {
  if (exported.status === 'current') return `nothing new: what is in the folder ${folder} is up to date`;
  if (exported.status !== 'written') return `nothing; what was in ${folder} before is as it was`;
  const { tables, formats } = exported.release;
  const names = tables.map(({ name }) => name);
  const files =
    formats.join() === 'csv'
      ? plural(names.length, 'CSV file')
      : `${plural(names.length, 'table')} as ${formats.join(', ')}`;
  return `${files} in the folder ${folder}: ${names.join(', ')}`;
}

/** One question that every warehouse with reports answers: how many requests each agency received in each year. */
function queryToTry(db: string): string {
  const option = db === DEFAULT_DB ? '' : `--db ${JSON.stringify(db)} `;
  return [
    `npx gongkai query ${option}"SELECT agency, year, value FROM panel_long`,
    "                 WHERE row_code = 'received' AND column_code = 'total' ORDER BY agency, year\"",
  ].join('\n');
}
