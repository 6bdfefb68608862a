import { readdir, readFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { rowsOf } from './contents.js';
import { smallPipeline } from './pipelines.js';
import { lastingWorkplace, workplace } from './workplace.js';

const whole = await lastingWorkplace();
await gongkai('run', await smallPipeline(whole), ...whole.options);

describe('gongkai export', () => {
  it('writes CSV with all that describes it if nothing else is asked for', async () => {
    expect((await readdir(whole.out)).sort()).toEqual([
      'CITATION.cff',
      'README.md',
      'SHA256SUMS',
      'cells.csv',
      'checks.csv',
      'codebook.csv',
      'columns.csv',
      'corrections.csv',
      'datapackage.json',
      'facts.csv',
      'issues.csv',
      'panel.csv',
      'reports.csv',
    ]);
  });

  it('writes the formats asked for, and says what it wrote', async () => {
    const place = await workplace(whole);
    const out = place.file('release');
    const { status, out: text } = await gongkai(
      ...['export', '--db', place.db, '--out', out, '--format', 'parquet,xlsx', '--release', '2024.1'],
    );
    expect(status).toBe(0);
    const reports = rowsOf(place.db, 'SELECT count(*) FROM report')[0]?.[0];
    expect(text).toMatch(new RegExp(`^${out}/reports\\.parquet +${reports} +\\d+$`, 'mu'));
    const files = await readdir(out);
    expect(files).toContain('gongkai.xlsx');
    expect(files).not.toContain('cells.csv');
    expect(await readFile(`${out}/CITATION.cff`, 'utf8')).toContain('version: "2024.1"');
  });

  it('writes the CSV files that Stata reads with the Stata files', async () => {
    const place = await workplace(whole);
    const out = place.file('release');
    await gongkai('export', '--db', place.db, '--out', out, '--format', 'stata', '--no-bom');
    expect(await readdir(out)).toEqual(expect.arrayContaining(['cells.do', 'cells.csv']));
    expect(await readFile(`${out}/cells.csv`, 'utf8')).toMatch(/^region_code,/u);
  });

  it('writes every format with all', async () => {
    const place = await workplace(whole);
    const out = place.file('release');
    await gongkai('export', '--db', place.db, '--out', out, '--format', 'all');
    const files = await readdir(out);
    for (const ending of ['csv', 'parquet', 'jsonl', 'do']) expect(files).toContain(`cells.${ending}`);
    expect(files).toContain('gongkai.xlsx');
  });
});

describe('gongkai diff', () => {
  async function twoReleases() {
    const place = await workplace(whole);
    const [before, after] = [place.file('before'), place.file('after')];
    const release = (out: string, version: string) =>
      gongkai('export', '--db', place.db, '--out', out, '--release', version);
    await release(before, '1');
    const database = new Database(place.db);
    database.exec("UPDATE report SET title = '另一标题' WHERE year = 2020");
    database.close();
    await release(after, '2');
    return { before, after, place };
  }

  it('tells counts of every table, and what changed in words', async () => {
    const { before, after } = await twoReleases();
    const { status, out, err } = await gongkai('diff', before, after);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(`Before         ${before}: version 1, data of `);
    expect(out).toContain(`After          ${after}: version 2, data of `);
    expect(out).toMatch(/^table +before +after +added +removed +changed +note$/mu);
    expect(out).toMatch(/^Rows {11}of reports: \d+ changed$/mu);
    expect(out).toMatch(/changed {2}http\S+ 2020: title .+ > 另一标题$/mu);
  });

  it('gives every change as lines of JSON', async () => {
    const { before, after } = await twoReleases();
    const { out } = await gongkai('diff', before, after, '--json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toContainEqual(expect.objectContaining({ table: 'cells', status: 'same' }));
    expect(lines).toContainEqual(
      expect.objectContaining({
        table: 'reports',
        change: 'changed',
        columns: [expect.objectContaining({ column: 'title', after: '另一标题' })],
      }),
    );
  });

  it('says in one line what is no release', async () => {
    const { before, place } = await twoReleases();
    expect(await gongkai('diff', before, place.folder)).toEqual({
      status: 1,
      out: '',
      err: `gongkai: ${place.folder}: there is no release here, which gongkai export would have written (no datapackage.json)\n`,
    });
  });
});
