import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { contentsOf, rowsOf } from './contents.js';
import { SAMPLES, sampleFile } from './pipelines.js';
import { outcomeOf, start } from './program.js';
import { workplace } from './workplace.js';

const PAGE = sampleFile('www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html');

/** What the order of loading decides. */
const ORDER = [
  'SELECT id, url, revision, form_id FROM report ORDER BY id',
  'SELECT snapshot_id, report_id, refusal FROM document ORDER BY rowid',
  'SELECT report_id, indicator_id, value, raw FROM cell ORDER BY report_id, indicator_id',
];

describe('--workers', () => {
  it('makes the same warehouse whatever their number', async () => {
    const one = await workplace();
    await gongkai('crawl', SAMPLES, '--db', one.db, '--archive', one.archive);
    const three = await workplace(one);
    for (const [place, workers] of [
      [one, '1'],
      [three, '3'],
    ] as const) {
      const load = ['load', '--db', place.db, '--archive', place.archive, '--workers', workers];
      expect(await gongkai(...load)).toEqual({
        status: 0,
        out: '15 new, 7 refused\n',
        err: expect.any(String),
      });
    }
    expect(contentsOf(three.db)).toEqual(contentsOf(one.db));
    for (const sql of ORDER) expect(rowsOf(three.db, sql)).toEqual(rowsOf(one.db, sql));
  });

  it.each(['0', '-1', '1.5', 'all', ''])('takes a number of workers, and not %j', async (workers) => {
    const { status, err } = await gongkai('parse', PAGE, '--workers', workers);
    expect(status).toBe(2);
    expect(err).toContain('write a number from 1 to 999');
  });
});

describe('parse FOLDER', () => {
  it('reads all files in it and in its folders, by name, and leaves hidden ones', async () => {
    const place = await workplace();
    await mkdir(place.file('reports/2021'), { recursive: true });
    await mkdir(place.file('reports/.git'));
    for (const name of ['b.html', 'a.html', '2021/c.html'])
      await copyFile(PAGE, place.file(`reports/${name}`));
    for (const name of ['.hidden.html', '.git/config']) await writeFile(place.file(`reports/${name}`), 'x');
    const { status, out, err } = await gongkai('parse', '--json', place.file('reports'), PAGE);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, report }) => `${file} ${report.year}`)).toEqual([
      '2021/c.html 2020',
      'a.html 2020',
      'b.html 2020',
      't20210108_1234567.html 2020',
    ]);
  });
});

describe('Ctrl-C while workers are busy', () => {
  it('ends at once, and says where', async () => {
    const parse = start(['parse', '--json', ...Array<string>(2000).fill(PAGE)]);
    parse.stdout.once('data', () => parse.kill('SIGINT'));
    const { status, out, err } = await outcomeOf(parse);
    expect({ status, err }).toEqual({ status: 1, err: `gongkai: interrupted before ${PAGE}\n` });
    expect(out).toMatch(/\}\n$/u);
    expect(out.split('\n').length).toBeLessThan(1000);
  });
});
