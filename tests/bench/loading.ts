import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkReport } from '../../src/check/check-report.js';
import { readDocument } from '../../src/documents/read-document.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { PARSER_VERSION, type ParsedReport } from '../../src/parse/report.js';
import { openWarehouse, type ReportingSource } from '../../src/warehouse/index.js';
import type { Benchmark, Work } from './benchmark.js';
import { sampleFiles } from './sample-files.js';

const SOURCE: ReportingSource = {
  region: { code: '990121', name: '青溪县' },
  agency: { name: '青溪县人民政府', level: 'county' },
};

/** Checking one report and loading it into a warehouse in `folder`. `close` ends it. */
export async function loading(folder: string): Promise<{ benchmark: Benchmark; close(): Promise<void> }> {
  const report = await largestReport();
  const loader = await warehouseLoader(join(folder, 'warehouse.db'), report);
  const inserter = rowInserter(join(folder, 'rows.db'), report);
  const benchmark: Benchmark = {
    name: `check and load ${report.cells.length} cells`,
    documents: 1,
    bytes: null,
    subject: loader.work,
    baseline: { name: 'better-sqlite3 insert', ...inserter.work },
  };
  const close = async () => {
    await loader.close();
    inserter.close();
  };
  return { benchmark, close };
}

async function largestReport(): Promise<ParsedReport> {
  const documents = await Promise.all(sampleFiles('.html').map((bytes) => readDocument(bytes)));
  const [largest] = documents.map(parseReport).sort((one, other) => other.cells.length - one.cells.length);
  if (largest === undefined) throw new Error('the sample web holds no HTML page');
  return largest;
}

/** Each load is of a file of its own, recorded before the clock starts: a report that is there already costs less. */
async function warehouseLoader(path: string, report: ParsedReport) {
  const warehouse = await openWarehouse(path);
  let files = 0;
  let snapshotId = 0;
  const recordFile = async () => {
    files += 1;
    const digest = `sha256:${String(files).padStart(64, '0')}`;
    const archive = { file: '2024-01.warc.gz', offset: files, length: 1 };
    const file = { name: `${files}.html`, digest, readAt: '2024-01-01T00:00:00.000Z', archive };
    snapshotId = await warehouse.recordFile(file);
  };
  const run = async () => {
    const checks = checkReport(report);
    const input = { snapshotId, parserVersion: PARSER_VERSION, source: SOURCE, report, checks };
    const { status } = await warehouse.loadReport(input);
    if (status !== 'added') throw new Error(`the report was not added but ${status}`);
  };
  const work: Work = { run, options: { async: true, beforeEach: recordFile } };
  return { work, close: () => warehouse.close() };
}

/** The same cells in a table like the warehouse's, one transaction per report and as durable. */
function rowInserter(path: string, { cells }: ParsedReport) {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE cell (
    report_id INTEGER NOT NULL, indicator_id INTEGER NOT NULL, state TEXT NOT NULL, value REAL, raw TEXT NOT NULL,
    place TEXT, PRIMARY KEY (report_id, indicator_id)
  ) STRICT, WITHOUT ROWID`);
  const insert = database.prepare('INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?)');
  const rows = cells.map(({ state, value, raw, at }) => [state, value, raw, JSON.stringify(at)]);
  const insertAll = database.transaction((reportId: number) => {
    for (const [index, row] of rows.entries()) insert.run(reportId, index, ...row);
  });
  let reports = 0;
  const work: Work = {
    run: () => {
      reports += 1;
      insertAll(reports);
    },
    options: { async: false },
  };
  return { work, close: () => database.close() };
}
