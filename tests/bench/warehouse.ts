import { join } from 'node:path';
import { queryWarehouse } from '../../src/warehouse/database/query.js';
import { buildCountry, type CountryLoading, type MeasuredBatch } from './country-warehouse.js';
import { readmeQueries } from './readme-queries.js';
import { type Job, runProgram } from './run-program.js';
import { toText } from './table.js';

/** A county government and a department of it each report for eighteen years. */
export const COUNTIES = 3000;
const ROUNDS = 3;
/** Milliseconds from one look at the live heap of an export to the next: each takes about 50. */
const LIVE_HEAP_EVERY = 2_000;

export const LOADING_HEAD = [
  '',
  'reports/s',
  'rows/s',
  'baseline',
  'rows/s',
  'of its speed',
  'bytes per cell',
];
export const EXPORT_HEAD = [
  'export as CSV, Parquet and JSON Lines',
  'seconds',
  'cells/s',
  'live heap MiB',
  'of that for a tenth',
  'peak MiB',
  'of that for a tenth',
];
export const QUERY_HEAD = ['panel query of the README', 'rows', 'seconds'];

export interface WarehouseRows {
  readonly loading: string[][];
  readonly queries: string[][];
  readonly exports: string[][];
}

/**
 * Loading a generated country into a warehouse in `folder`, what the README asks of it, and its export beside that of
 * a tenth of it.
 */
export async function warehouseRows(folder: string, counties = COUNTIES): Promise<WarehouseRows> {
  const [path, tenth] = [join(folder, 'country.db'), join(folder, 'tenth.db')];
  const country = await buildCountry(path, counties);
  const queries = queryRows(path);
  const part = await buildCountry(tenth, Math.ceil(counties / 10));
  const [ofPart, ofCountry] = [await exportOf(tenth), await exportOf(path)];
  const exports = [exportRow(part, ofPart, ofPart), exportRow(country, ofCountry, ofPart)];
  return { loading: [loadingRow(country)], queries, exports };
}

/** All tables in one pass, in every format that has room for them. */
function exportOf(path: string): Promise<Job> {
  const words = ['--db', path, '--out', `${path}-export`, '--format', 'csv,parquet,jsonl'];
  return runProgram(['export', ...words], LIVE_HEAP_EVERY);
}

/**
 * Memory is flat where the export of all keeps no more than that of a tenth. What it keeps is the live heap; the peak of the
 * process holds garbage as well, as much as V8 lets lie.
 */
function exportRow({ cells }: CountryLoading, job: Job, ofTenth: Job): string[] {
  const { seconds, liveMiB, peakMiB } = job;
  return [
    `${cells} cells`,
    toText(seconds),
    toText(cells / seconds),
    ...[liveMiB.toFixed(0), toText(liveMiB / ofTenth.liveMiB)],
    ...[peakMiB.toFixed(0), toText(peakMiB / ofTenth.peakMiB)],
  ];
}

function loadingRow(country: CountryLoading): string[] {
  const { reports, rows, loading, inserting } = medianBatch(country.measured);
  return [
    `${country.reports} reports, ${country.cells} cells`,
    toText((reports / loading) * 1000),
    toText((rows / loading) * 1000),
    'better-sqlite3 insert',
    toText((rows / inserting) * 1000),
    toText(inserting / loading),
    toText(country.bytes / country.cells),
  ];
}

/** By its share of the bare speed: a disk that stalls for a while, in the one or the other, decides nothing. */
function medianBatch(measured: readonly MeasuredBatch[]): MeasuredBatch {
  const byShare = measured.toSorted(
    (one, other) => one.inserting / one.loading - other.inserting / other.loading,
  );
  const median = byShare[Math.floor(byShare.length / 2)];
  if (median === undefined) throw new Error('no batch was measured');
  return median;
}

/** As `gongkai query` asks: the best of some rounds, since what else the machine does only slows. */
function queryRows(path: string): string[][] {
  return readmeQueries().map(({ question, sql }) => {
    const answers = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      const { rows } = queryWarehouse(path, sql);
      return { rows: rows.length, seconds: (performance.now() - start) / 1000 };
    });
    const seconds = Math.min(...answers.map((answer) => answer.seconds));
    return [question, String(answers[0]?.rows ?? 0), toText(seconds)];
  });
}
