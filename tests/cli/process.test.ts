import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WarehouseLock } from '../../src/warehouse/index.js';
import { archiveFiles, archiveRecords } from './archive-records.js';
import { gongkai } from './command-line.js';
import { contentsOf, rowsOf } from './contents.js';
import { SAMPLES, sampleFile, smallPipeline } from './pipelines.js';
import { exitOf, outcomeOf, start, startInShell } from './program.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

let undisturbed: Workplace;
let small: Workplace;

beforeAll(async () => {
  undisturbed = await lastingWorkplace();
  small = await lastingWorkplace();
  await gongkai('run', SAMPLES, ...undisturbed.options);
  await gongkai('run', await smallPipeline(small), ...small.options);
}, 60_000);

/** How far a run has come: exchanges with sites and documents read that the database knows of. */
function steps({ db }: Workplace): number {
  if (!existsSync(db)) return 0;
  try {
    const [row] = rowsOf(db, 'SELECT (SELECT count(*) FROM snapshot) + (SELECT count(*) FROM document)');
    return Number(row?.[0]);
  } catch {
    return 0; // The tables are just being made.
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}

function goodUrls({ db }: Workplace): string[] {
  return rowsOf(db, "SELECT url FROM snapshot WHERE outcome = 'ok'").map(String);
}

describe('a run that is killed or interrupted', () => {
  it('again and again goes on from where it was, and ends as one that was left alone', async () => {
    const place = await workplace();
    let fetched: string[] = [];
    // A run takes 53 steps: 31 pages, then 22 documents.
    for (const [moment, signal, status] of [
      [4, 'SIGKILL', null],
      [21, 'SIGKILL', null],
      [40, 'SIGINT', 1],
    ] as const) {
      const filesBefore = await archiveFiles(place.archive);
      const run = start(['run', SAMPLES, ...place.options]);
      const exit = exitOf(run);
      await until(() => steps(place) >= moment || run.exitCode !== null);
      run.kill(signal);
      expect(await exit).toBe(status);

      const records = await archiveRecords(place.archive, filesBefore);
      const asked = records.filter(({ type }) => type === 'request').map(({ url }) => url);
      expect(fetched.filter((url) => asked.includes(url))).toEqual([]);
      fetched = goodUrls(place);
      expect(rowsOf(place.db, 'PRAGMA integrity_check')).toEqual([['ok']]);
    }

    expect(await outcomeOf(start(['run', SAMPLES, ...place.options]))).toMatchObject({ status: 0 });
    expect(contentsOf(place.db)).toEqual(contentsOf(undisturbed.db));
    expect(rowsOf(place.db, 'SELECT status FROM run ORDER BY id').flat()).toEqual([
      'interrupted',
      'interrupted',
      'interrupted',
      'finished',
    ]);
  }, 60_000);
});

describe('a process', () => {
  it('works from any folder, and goes on when nobody reads what it prints any more', async () => {
    const place = await workplace();
    const run = start(['run', await smallPipeline(place)], { cwd: place.folder });
    run.stdout.destroy();
    run.stderr.destroy();
    expect(await exitOf(run)).toBe(0);
    expect(contentsOf(place.db)).toEqual(contentsOf(small.db));
  });

  it('ends without complaint when its reader has seen enough, as head has', async () => {
    const page = sampleFile('www.baishi.example/zwgk/ndbg/show-20931.html');
    const parse = startInShell('exec 3>&1', ['parse', '--json', ...Array<string>(20).fill(page)]);
    parse.stdout.once('data', () => parse.stdout.destroy());
    const [status, err] = await Promise.all([exitOf(parse), parse.stderr.toArray()]);
    expect({ status, err }).toEqual({ status: 0, err: [] });
  });

  it.skipIf(!existsSync('/dev/full'))('says so when its output cannot be written', async () => {
    const { status, err } = await outcomeOf(
      startInShell('exec >/dev/full', ['query', 'SELECT 1', '--db', small.db]),
    );
    expect(status).toBe(1);
    expect(err).toMatch(/^gongkai: the output cannot be written: ENOSPC.*\n$/u);
  });
});

describe('two runs at once', () => {
  it('are one run: whichever comes second says who is at work, and does nothing', async () => {
    const place = await workplace();
    const file = await smallPipeline(place);
    const runs = [1, 2].map(() => outcomeOf(start(['run', file, ...place.options])));
    const outcomes = await Promise.all(runs);
    const refused = outcomes.filter(({ status }) => status === 3);
    expect(outcomes.filter(({ status }) => status === 0)).toHaveLength(outcomes.length - refused.length);
    expect(refused.length).toBeLessThan(outcomes.length);
    for (const { err } of refused) expect(err).toMatch(/^gongkai: \S+: process \d+ on \S+ has been at work/u);
    expect(contentsOf(place.db)).toEqual(contentsOf(small.db));
  });
});

describe('while a process writes to a warehouse', () => {
  const WRITING = (place: Workplace) => [
    ['run', SAMPLES, ...place.options],
    ['crawl', SAMPLES, ...place.options.slice(0, 4)],
    ['load', ...place.options.slice(0, 4)],
    ['load', sampleFile('www.baishi.example/zwgk/ndbg/show-20931.html'), '--db', place.db],
  ];
  const READING = (place: Workplace) => [
    ['status', '--db', place.db],
    ['query', 'SELECT count(*) FROM report', '--db', place.db],
    ['export', '--db', place.db, '--out', place.out],
    ['archive', 'list', '--db', place.db],
    ['archive', 'verify', ...place.options.slice(0, 4)],
  ];

  it('others are told so by a status of their own and change nothing, and readers read', async () => {
    const place = await workplace(small);
    const before = await readFile(place.db);
    const lock = WarehouseLock.take(place.db);
    onTestFinished(() => lock.release());
    for (const words of WRITING(place)) {
      const { status, out, err } = await outcomeOf(start(words));
      expect({ status, out }, words.join(' ')).toEqual({ status: 3, out: '' });
      expect(err).toContain(`process ${process.pid} on `);
    }
    for (const words of READING(place)) {
      expect(await outcomeOf(start(words)), words.join(' ')).toMatchObject({ status: 0 });
    }
    expect((await readFile(place.db)).equals(before)).toBe(true);
  });

  it('its end, even by a kill, leaves the warehouse to the next one at once', async () => {
    const place = await workplace();
    const run = start(['run', SAMPLES, ...place.options]);
    const exit = exitOf(run);
    await until(() => steps(place) >= 2 || run.exitCode !== null);
    expect(await outcomeOf(start(['load', ...place.options.slice(0, 4)]))).toMatchObject({ status: 3 });
    run.kill('SIGKILL');
    await exit;
    expect(await outcomeOf(start(['load', ...place.options.slice(0, 4)]))).toMatchObject({ status: 0 });
  });
});

describe('a full disk', () => {
  // A limit on the size of files, in blocks of 512 bytes, fails as a full disk does, and needs no right to fill one.
  // It must be below what the run adds to the write-ahead log, half a megabyte: the database may be any size.
  it.each([
    ['while it crawls', 200],
    ['while it loads', 700],
  ])('ends a run %s; what was loaded before stays, and the next run goes on', async (_, blocks) => {
    const [whole, place] = [await workplace(small), await workplace()];
    const file = await smallPipeline(place);
    const report = sampleFile('www.baishi.example/zwgk/ndbg/show-20931.html');
    for (const { db, archive } of [whole, place]) {
      await gongkai('load', report, '--region', '990122=白石县', '--db', db, '--archive', archive);
    }
    const before = contentsOf(place.db);

    const full = await outcomeOf(startInShell(`ulimit -f ${blocks}`, ['run', file, ...place.options]));
    expect(full.status).toBe(1);
    expect(full.err).toContain(
      `${place.db}: the disk failed under the database. Check the disk and its free space.`,
    );
    const after = contentsOf(place.db);
    for (const table of ['report', 'cell', 'check_result', 'fact']) {
      expect(after[table]).toEqual(expect.arrayContaining(before[table] ?? []));
    }

    expect(await gongkai('run', file, ...place.options)).toMatchObject({ status: 0 });
    expect(contentsOf(place.db)).toEqual(contentsOf(whole.db));
  });

  it('fails an export with the reason, and leaves the files of the one before', async () => {
    const place = await workplace(small);
    const before = await readdir(place.out);
    const cells = path.join(place.out, 'cells.csv');
    await writeFile(cells, 'as it was');
    const { status, out, err } = await outcomeOf(
      startInShell('ulimit -f 100', ['export', '--db', place.db, '--out', place.out]),
    );
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^gongkai: The export to .+ failed: EFBIG.+ with space left\.\n$/u);
    expect(await readdir(place.out)).toEqual(before);
    expect(await readFile(cells, 'utf8')).toBe('as it was');
  });
});
