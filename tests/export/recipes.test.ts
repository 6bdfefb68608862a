import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { exportRelease } from '../../src/export/export-release.js';
import { FORMATS } from '../../src/export/formats/format.js';
import { recordAndLoad, sampleReport } from '../warehouse/sample-report.js';
import { temporaryFolder, temporaryWarehouse } from '../warehouse/temporary-warehouse.js';
import { duckdb } from './duckdb.js';

const run = promisify(execFile);
const readMe = readFileSync('README.md', 'utf8');

/** The one block of a language in the README that holds these words. */
function recipe(language: string, words: string): string {
  const blocks = [...readMe.matchAll(/^```(?<language>\w+)\n(?<code>[^`]+)^```$/gmu)];
  const found = blocks.filter(({ groups }) => groups?.language === language && groups.code?.includes(words));
  expect(found, `${language} with ${words}`).toHaveLength(1);
  return found[0]?.groups?.code ?? '';
}

/** A folder with a warehouse and an export in it, as the recipes expect them. */
async function place(): Promise<string> {
  const folder = await temporaryFolder();
  const warehouse = await temporaryWarehouse(join(folder, 'gongkai.db'));
  await recordAndLoad(warehouse, sampleReport());
  await exportRelease(warehouse, join(folder, 'export'), { formats: FORMATS });
  return folder;
}

async function isThere(command: string, ...words: readonly string[]): Promise<boolean> {
  return run(command, words).then(
    () => true,
    () => false,
  );
}

/** What the sample report says of the requests that it received. */
const received = sampleReport().cells.find(
  ({ row, column }) => row.code === 'received' && column.code === 'total',
)?.value;

describe('the recipes of the README', () => {
  test('work in sqlite3', async ({ skip }) => {
    if (!(await isThere('sqlite3', '--version'))) skip('there is no sqlite3');
    const command = recipe('sh', 'sqlite3 gongkai.db');
    const { stdout } = await run('sh', ['-c', command], { cwd: await place() });
    expect(stdout).toBe(`建宁县人民政府|2020|${received}.0\n`);
  });

  test('work in DuckDB', async () => {
    const folder = await place();
    const sql = recipe('sql', '-- DuckDB').replace("'export/", `'${folder}/export/`);
    expect(await duckdb(sql)).toEqual([
      { region_code: '350430', agency: '建宁县人民政府', year: 2020, value: received },
    ]);
  });

  test('work in pandas', async ({ skip }) => {
    if (!(await isThere('python3', '-c', 'import pandas'))) skip('there is no python3 with pandas');
    const { stdout } = await run('python3', ['-c', recipe('python', 'pandas')], { cwd: await place() });
    expect(stdout).toMatch(new RegExp(`^350430 +建宁县人民政府 +${received}$`, 'mu'));
  });

  test('work in R', async ({ skip }) => {
    if (!(await isThere('Rscript', '--version'))) skip('there is no R');
    const { stdout } = await run('Rscript', ['-e', recipe('r', 'read.csv')], { cwd: await place() });
    expect(stdout).toMatch(new RegExp(`2020 +${received}$`, 'mu'));
  });

  test('work in Stata', async ({ skip }) => {
    if (!(await isThere('stata', '-q', '-b', 'exit'))) skip('there is no Stata');
    const folder = await place();
    await run('stata', ['-q', '-b', 'do', 'cells.do'], { cwd: join(folder, 'export') });
    expect(readFileSync(join(folder, 'export', 'cells.log'), 'utf8')).not.toMatch(/^r\(\d+\);$/mu);
  });
});

test('the checksums are those that sha256sum knows', async ({ skip }) => {
  if (!(await isThere('sha256sum', '--version'))) skip('there is no sha256sum');
  const cwd = join(await place(), 'export');
  const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd });
  expect(stdout).toContain('cells.parquet: OK\n');
});

test('the CSV files can be imported by the sqlite3 program', async ({ skip }) => {
  if (!(await isThere('sqlite3', '--version'))) skip('there is no sqlite3');
  const question = "SELECT agency, value FROM cells WHERE row_code = 'received' AND column_code = 'total'";
  const words = [':memory:', '.mode csv', '.import export/cells.csv cells', '.mode list', question];
  const { stdout } = await run('sqlite3', words, { cwd: await place() });
  expect(stdout).toBe(`建宁县人民政府|${received}\n`);
});
