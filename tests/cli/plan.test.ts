import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { rowsOf } from './contents.js';
import { smallPipeline } from './pipelines.js';
import { type Workplace, workplace } from './workplace.js';

async function seasonal(place: Workplace): Promise<string> {
  const file = await smallPipeline(place);
  await writeFile(file, `${await readFile(file, 'utf8')}cadence: seasonal\nmax_requests: 200\n`);
  return file;
}

describe('--dry-run', () => {
  it('shows what a run would ask and why, and does nothing', async () => {
    const place = await workplace();
    const pipeline = await seasonal(place);
    const before = await readdir(place.folder);
    const { status, out } = await gongkai('run', pipeline, ...place.options, '--dry-run');
    expect({ status, out }).toEqual({
      status: 0,
      out: `Ask            1 source, at most 200 requests
                 new        990121-natural-resources  青溪县自然资源局
Load           what comes, and 0 documents that wait
Export         to the folder ${place.out}
`,
    });
    expect(await readdir(place.folder)).toEqual(before);
  });

  it('tells after a run when the next source is due', async () => {
    const place = await workplace();
    const pipeline = await seasonal(place);
    await gongkai('run', pipeline, ...place.options);
    const { out } = await gongkai('run', pipeline, ...place.options, '--dry-run');
    expect(out).toMatch(
      /^Ask {12}0 sources, at most 200 requests\nNot due {8}1 source, the next one 20.* UTC\n/u,
    );
    const all = await gongkai('run', pipeline, ...place.options, '--dry-run', '--all', '--stage', 'crawl');
    expect(all.out).toMatch(/due {8}990121-natural-resources .*last asked 20.* UTC\nLoad {11}nothing\n/u);
  });
});

describe('a run that is narrowed', () => {
  it('asks nothing of sources that are not due', async () => {
    const place = await workplace();
    const pipeline = await seasonal(place);
    await gongkai('run', pipeline, ...place.options);
    const requests = () => rowsOf(place.db, 'SELECT count(*), max(last_seen_at) FROM snapshot');
    const before = requests();
    const { status, out } = await gongkai('run', pipeline, ...place.options);
    expect(status).toBe(0);
    expect(out).toContain('Found          0 pages and files on 0 list pages of 0 sources\n');
    expect(requests()).toEqual(before);
  });

  it('by year follows and loads reports of that year alone', async () => {
    const place = await workplace();
    const pipeline = await smallPipeline(place);
    await gongkai('run', pipeline, ...place.options, '--year', '2022');
    expect(rowsOf(place.db, 'SELECT DISTINCT year FROM report')).toEqual([[2022]]);
    await gongkai('run', pipeline, ...place.options);
    expect(rowsOf(place.db, 'SELECT count(*) FROM report')).toEqual([[4]]);
  });

  it('by stage has the steps of that stage, and the next run has the others', async () => {
    const place = await workplace();
    const pipeline = await smallPipeline(place);
    const crawled = await gongkai('run', pipeline, ...place.options, '--stage', 'crawl');
    expect(crawled.out).not.toMatch(/^(?:Parsed|Exported)/mu);
    expect(rowsOf(place.db, 'SELECT count(*) FROM document')).toEqual([[0]]);
    const loaded = await gongkai('run', pipeline, ...place.options, '--stage', 'load,export');
    expect(loaded.out).toMatch(/^Parsed {9}4 documents: 4 new$/mu);
    expect(rowsOf(place.db, 'SELECT run_id, step, outcome FROM run_step ORDER BY run_id, step')).toEqual([
      [1, 'crawl', 'finished'],
      [2, 'check', 'finished'],
      [2, 'export', 'finished'],
      [2, 'load', 'finished'],
      [2, 'parse', 'finished'],
    ]);
  });

  it.each([
    [['--since', 'yesterday'], 'write a day as YYYY-MM-DD'],
    [['--region', 'x'], 'write the code of a region'],
    [['--year', '20'], 'write a year such as 2023'],
    [['--stage', 'crawl,lod'], 'the stages are crawl, load, export'],
  ])('is told of %j', async (words, message) => {
    const { status, err } = await gongkai('run', 'x.yaml', ...words);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
