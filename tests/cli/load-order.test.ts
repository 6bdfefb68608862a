import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { contentsOf, rowsOf } from './contents.js';
import { sampleFile } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

const TEXT = sampleFile('zrzy.qingxi.example/zfxxgknb/zrzyj2020nb.txt');
const REGION = ['--region', '990121=青溪县'];

/** What each file says: its year, how it spells its agency, and one of its figures. */
const FILES: Readonly<Record<string, readonly [year: number, agency: string, figure: string]>> = {
  'a/report.txt': [2019, '青溪县自然资源局', '1326'],
  'b/report.txt': [2020, '自然资源局', '1326'],
  'b/copy.txt': [2020, '清河市青溪县自然资源局', '1326'],
  'c/report.txt': [2020, '青溪县自然资源局', '1327'],
  'c/other.txt': [2020, '青溪县教育局', '1326'],
  'd/other.txt': [2019, '青溪县教育局', '1300'],
};

let files: readonly string[];

beforeAll(async () => {
  const place = await lastingWorkplace();
  const text = await readFile(TEXT, 'utf8');
  for (const [name, [year, agency, figure]] of Object.entries(FILES)) {
    await mkdir(dirname(place.file(name)), { recursive: true });
    const changed = text
      .replaceAll('青溪县自然资源局', agency)
      .replaceAll('2020', String(year))
      .replaceAll('1326', figure);
    await writeFile(place.file(name), changed);
  }
  files = Object.keys(FILES).map((name) => place.file(name));
});

async function loaded(order: readonly string[]): Promise<Workplace> {
  const place = await workplace();
  const stores = ['--db', place.db, '--archive', place.archive];
  expect(await gongkai('load', ...order, ...REGION, ...stores)).toMatchObject({ status: 0, err: '' });
  expect((await gongkai('export', '--db', place.db, '--out', place.out)).status).toBe(0);
  return place;
}

const TABLES = ['cells', 'panel', 'checks', 'issues', 'facts', 'corrections', 'codebook', 'columns'];
/** When a file was loaded, and where its bytes stand. */
const OF_THE_LOAD = new Set(['fetched_at', 'archive_file', 'archive_offset', 'archive_length']);

async function exported({ out }: Workplace) {
  const tables = await Promise.all(TABLES.map((name) => readFile(`${out}/${name}.csv`, 'utf8')));
  const reports: Record<string, string>[] = parse(await readFile(`${out}/reports.csv`), {
    bom: true,
    columns: true,
  });
  const rows = reports.map((row) => Object.entries(row).filter(([name]) => !OF_THE_LOAD.has(name)));
  return { tables, rows };
}

describe('files that are loaded in another order', () => {
  it('give the same bytes in every export, but for when they were loaded and where they are kept', async () => {
    const first = await loaded(files);
    const before = { contents: contentsOf(first.db), files: await exported(first) };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (order) => {
        const place = await loaded(order);
        expect(contentsOf(place.db)).toEqual(before.contents);
        expect(await exported(place)).toEqual(before.files);
      }),
      { numRuns: 6 },
    );
  });

  it('are told apart where they have the same name, and are one report where they say the same', async () => {
    const { db } = await loaded(files);

    expect(
      rowsOf(db, 'SELECT agency, year, url, in_panel FROM report_view ORDER BY agency, year, url'),
    ).toEqual([
      ['清河市青溪县自然资源局', 2019, 'file:a/report.txt', 1],
      ['清河市青溪县自然资源局', 2020, 'file:b/report.txt', 1],
      ['清河市青溪县自然资源局', 2020, 'file:c/report.txt', 0],
      ['青溪县教育局', 2019, 'file:d/other.txt', 1],
      ['青溪县教育局', 2020, 'file:c/other.txt', 1],
    ]);
    expect(rowsOf(db, 'SELECT url FROM publication WHERE is_first = 0')).toEqual([['file:copy.txt']]);
  });

  it('take no other agency of the same file name for an earlier version, one command after the other', async () => {
    const place = await workplace();
    const [one = '', other = ''] = [files[1], files[4]];
    await mkdir(place.file('e'));
    await copyFile(other, place.file('e/report.txt'));
    const load = (file: string) =>
      gongkai('load', file, ...REGION, '--db', place.db, '--archive', place.archive);
    await load(one);
    const before = contentsOf(place.db);

    expect(await load(place.file('e/report.txt'))).toEqual({
      status: 1,
      out: '',
      err: `gongkai: ${place.file('e/report.txt')}: not loaded: a file of the name report.txt holds the report of 自然资源局 for 2020: name both at once, or the folder that they are in\n`,
    });
    expect(contentsOf(place.db)).toEqual(before);
  });
});
