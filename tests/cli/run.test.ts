import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTruths } from '../truth.js';
import {
  gongkai,
  gongkaiUntil,
  newWorkplace,
  type Outcome,
  SAMPLES,
  type Workplace,
} from './command-line.js';
import { answerTo, countsOf, rowsOf } from './warehouse-rows.js';

const reports = [...readTruths('samples/truth').values()].filter(({ format }) => format !== null);

describe('gongkai run over the sample web', () => {
  let place: Workplace;
  let first: Outcome;

  beforeAll(async () => {
    place = newWorkplace();
    first = await gongkai('run', SAMPLES, ...place.options);
  });

  it('succeeds, although a page is gone and one is blocked', () => {
    expect(first).toMatchObject({ status: 0 });
    expect(first.out).toMatch(/gone +http/u);
    expect(first.out).toMatch(/blocked +http/u);
  });

  it('loads every report of the web, and every cell that they print', () => {
    const cells = reports.flatMap((truth) => truth.cells);
    expect(answerTo(place.db, 'SELECT count(*) FROM report')).toBe(reports.length);
    expect(answerTo(place.db, "SELECT count(*) FROM cell WHERE state <> 'missing'")).toBe(cells.length);
    expect(answerTo(place.db, "SELECT total(value) FROM cell WHERE state = 'reported'")).toBeCloseTo(
      cells.reduce((sum, { value }) => sum + (value ?? 0), 0),
      3,
    );
  });

  it('tells what was refused and which checks failed', () => {
    expect(first.out).toContain('the tables are pictures');
    expect(first.out).toContain('requests.row_total.denied_internal_affairs');
  });

  it('suggests a query that works', async () => {
    const sql = /query "([^"]+)"/u.exec(first.out)?.[1]?.replace(/\s+/gu, ' ') ?? '';
    const answer = await gongkai('query', sql, '--db', place.db);
    expect(answer).toMatchObject({ status: 0, err: '' });
    expect(answer.out.split('\n').length).toBeGreaterThan(reports.length / 2);
  });

  it('writes CSV files that Excel opens as UTF-8', () => {
    for (const name of readdirSync(place.out)) {
      expect(readFileSync(join(place.out, name)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    }
  });

  it('keeps an archive that verifies', async () => {
    const verified = await gongkai('archive', 'verify', '--db', place.db, '--archive', place.archive);
    expect(verified).toMatchObject({ status: 0, err: '' });
  });

  it('finds everything unchanged when run again, and adds no row', async () => {
    const before = countsOf(place.db);
    const second = await gongkai('run', SAMPLES, ...place.options);
    expect(second.status).toBe(0);
    expect(second.out).toMatch(/unchanged/u);
    expect(second.out).not.toMatch(/\d+ new, \d+ unchanged/u);
    expect(countsOf(place.db)).toEqual(before);
  });

  it('goes on after a Ctrl-C, and ends where an undisturbed run ends', async () => {
    const disturbed = newWorkplace();
    const stopped = await gongkaiUntil(AbortSignal.timeout(150), 'run', SAMPLES, ...disturbed.options);
    expect(stopped).toMatchObject({ status: 1 });
    expect(stopped.err).toContain('interrupted');
    expect((await gongkai('run', SAMPLES, ...disturbed.options)).status).toBe(0);
    expectSameData(disturbed, place);
  });

  it('goes on after a kill -9 at any moment', async () => {
    const killed = newWorkplace();
    for (const delay of [300, 700, 1100]) {
      const child = spawn(process.execPath, ['dist/src/cli/main.js', 'run', SAMPLES, ...killed.options]);
      setTimeout(() => child.kill('SIGKILL'), delay);
      await once(child, 'exit');
    }
    expect((await gongkai('run', SAMPLES, ...killed.options)).status).toBe(0);
    expectSameData(killed, place);
    const verified = await gongkai('archive', 'verify', '--db', killed.db, '--archive', killed.archive);
    expect(verified.status).toBe(0);
  });
});

/** Reports, cells, checks and refusals are the same; how many runs it took is not. */
function expectSameData(one: Workplace, other: Workplace): void {
  const [{ run: _runs, ...rows }, { run: _otherRuns, ...others }] = [rowsOf(one.db), rowsOf(other.db)];
  expect(rows).toEqual(others);
}

describe('each stage alone', () => {
  it('crawls, loads and exports what a run does', async () => {
    const place = newWorkplace();
    const stores = ['--db', place.db, '--archive', place.archive];
    expect((await gongkai('crawl', SAMPLES, ...stores)).status).toBe(0);
    expect(answerTo(place.db, 'SELECT count(*) FROM report')).toBe(0);
    expect((await gongkai('load', ...stores)).out).toContain(`${reports.length} new`);
    expect((await gongkai('load', ...stores)).out).toMatch(/^0 new/u);
    expect((await gongkai('export', '--db', place.db, '--out', place.out)).status).toBe(0);
    expect(statSync(join(place.out, 'cells.csv')).size).toBeGreaterThan(100_000);
    const status = await gongkai('status', '--db', place.db, '--json');
    expect(JSON.parse(status.out)).toMatchObject({ refused: expect.arrayContaining([expect.anything()]) });
  });
});
