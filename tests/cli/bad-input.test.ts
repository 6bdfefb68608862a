import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { gongkai, newWorkplace, SAMPLES, type Workplace } from './command-line.js';
import { rowsOf } from './warehouse-rows.js';

const REPORT = 'samples/web/www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html';
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bad-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a file that holds no report', () => {
  it.each([
    ['empty.html', '', 1, 'The file is empty'],
    ['binary.dat', Uint8Array.of(0, 1, 2, 3, 255, 254, 0, 0, 7), 0, 'no title, no section'],
    [
      'truncated.pdf',
      readFileSync('samples/web/www.qingxi.example/xxgk/zfxxgknb/202301/P020230118553421076318.pdf').subarray(
        0,
        9000,
      ),
      1,
      'pdf',
    ],
    [
      '404.html',
      '<html><body><h1>404 Not Found</h1><p>您访问的页面不存在</p></body></html>',
      0,
      'no title, no section',
    ],
    ['news.html', '<html><body><p>我县召开春季植树造林动员会。</p></body></html>', 0, 'no title, no section'],
  ])('%s: says so and goes on to the next file', async (name, content, status, message) => {
    const outcome = await gongkai('parse', file(name, content), REPORT);
    expect(outcome.status).toBe(status);
    expect(outcome.out + outcome.err).toContain(message);
    expect(outcome.out).toContain('198 reported');
  });

  it('that is cut off gives what is certain of it', async () => {
    const html = readFileSync(REPORT);
    const cut = file('cut.html', html.subarray(0, Math.floor(html.length * 0.6)));
    const { out } = await gongkai('parse', cut, '--json');
    const { cells } = JSON.parse(out) as { cells: { state: string; value: number | null; raw: string }[] };
    const reported = cells.filter(({ state }) => state === 'reported');
    expect(reported.length).toBeGreaterThan(20);
    expect(reported.length).toBeLessThan(198);
  });

  it.each([
    ['/no/such/file.html', 'there is no such file; check the name'],
    [tmpdir(), 'this is a folder; name the files in it'],
  ])('%s: says what to do', async (path, message) => {
    expect(await gongkai('parse', path)).toMatchObject({ status: 1, err: expect.stringContaining(message) });
  });
});

describe('a pipeline file that cannot be used', () => {
  it('is told by line and key, all at once', async () => {
    const path = file(
      'bad.yaml',
      'contact: a@example.org\nsources:\n  - id: x\n    region: { code: 35, name: 建宁县 }\n    entri: no\n',
    );
    const outcome = await gongkai('run', path, ...newWorkplace().options);
    expect(outcome.status).toBe(1);
    expect(outcome.err).toMatch(/bad\.yaml:4:\d+: sources\[0\]\.region\.code/u);
    expect(outcome.err).toMatch(/bad\.yaml:5:\d+: sources\[0\]\.entri.*entry/u);
  });
});

describe('a place that cannot be used', () => {
  let place: Workplace;

  beforeAll(async () => {
    place = newWorkplace();
    await gongkai('run', SAMPLES, ...place.options);
  });

  it.each(['status', 'export', 'query', 'archive'])(
    '%s makes no warehouse where there is none',
    async (command) => {
      const words = { query: ['query', 'SELECT 1'], archive: ['archive', 'list'] }[command] ?? [command];
      const outcome = await gongkai(...words, '--db', join(folder, 'none.db'));
      expect(outcome).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringContaining('there is no warehouse here'),
      });
    },
  );

  it('a database of a newer schema is left as it is', async () => {
    const newer = join(folder, 'newer.db');
    cpSync(place.db, newer);
    const database = new Database(newer);
    database.prepare("INSERT INTO kysely_migration VALUES ('9999-later', '2099-01-01')").run();
    database.close();
    const before = rowsOf(newer);
    const outcome = await gongkai('run', SAMPLES, ...place.options, '--db', newer);
    expect(outcome.status).toBe(1);
    expect(outcome.err).toMatch(/newer/u);
    expect(rowsOf(newer)).toEqual(before);
  });

  it('an archive below a file is told, and nothing loaded before is lost', async () => {
    const before = rowsOf(place.db);
    const blocked = join(file('no-folder', ''), 'archive');
    const outcome = await gongkai('run', SAMPLES, '--db', place.db, '--archive', blocked, '--out', place.out);
    expect(outcome.status).toBe(1);
    expect(outcome.err).toContain(blocked);
    const { run: _runs, snapshot: _snapshots, ...rows } = rowsOf(place.db);
    const { run: _runsBefore, snapshot: _snapshotsBefore, ...rowsBefore } = before;
    expect(rows).toEqual(rowsBefore);
  });

  it('an export folder that cannot be made is told', async () => {
    const outcome = await gongkai('export', '--db', place.db, '--out', join(file('no-export', ''), 'out'));
    expect(outcome).toMatchObject({ status: 1, err: expect.stringContaining('out') });
  });

  it.each([
    ['SELEC 1', 'syntax error'],
    ['DELETE FROM cell', 'only SELECT'],
    ['SELECT * FROM nowhere', 'no such table'],
  ])('a query "%s" is refused', async (sql, message) => {
    const outcome = await gongkai('query', sql, '--db', place.db);
    expect(outcome).toMatchObject({ status: 1, out: '', err: expect.stringContaining(message) });
  });

  it('a report of a source that fails stops no other source', async () => {
    const web = join(folder, 'web');
    mkdirSync(web);
    cpSync('samples/web', web, { recursive: true });
    const pipeline = readFileSync(SAMPLES, 'utf8')
      .replace('../samples/web', web)
      .replace('www.qingxi.example/xxgk', 'www.qingxi.example/moved');
    const outcome = await gongkai('run', file('moved.yaml', pipeline), ...newWorkplace().options);
    expect(outcome.status).toBe(1);
    expect(outcome.err).toContain('990121-county: its list could not be had');
    expect(outcome.out).toMatch(/Reports loaded +9 new/u);
  });
});
