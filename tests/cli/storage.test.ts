import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { becomeNobody } from '../become-nobody.js';
import { gongkai } from './command-line.js';
import { contentsOf } from './contents.js';
import { sampleFile, smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

const REPORT = sampleFile('www.baishi.example/zwgk/ndbg/show-20931.html');

let whole: Workplace;
let pipeline: string;

beforeAll(async () => {
  whole = await lastingWorkplace();
  pipeline = await smallPipeline(whole);
  await gongkai('run', pipeline, ...whole.options);
});

/** Every command that opens the warehouse. */
function commandsOn({ db, archive, options }: Workplace): readonly (readonly string[])[] {
  return [
    ['run', pipeline, ...options],
    ['crawl', pipeline, ...options.slice(0, 4)],
    ['load', REPORT, '--db', db, '--archive', archive],
    ['load', '--db', db],
    ['export', '--db', db],
    ['status', '--db', db],
  ];
}

describe('a database that a newer gongkai wrote', () => {
  it('is refused by every command, and left as it was', async () => {
    const place = await workplace(whole);
    const database = new Database(place.db);
    database.exec("INSERT INTO kysely_migration VALUES ('9999-future', '2030-01-01T00:00:00.000Z')");
    database.close();
    const bytes = await readFile(place.db);

    for (const words of commandsOn(place)) {
      expect(await gongkai(...words)).toEqual({
        status: 1,
        out: '',
        err: `gongkai: ${place.db}: a newer version of gongkai wrote this database (9999-future). Update gongkai, or name another file. Nothing was changed.\n`,
      });
    }
    expect((await readFile(place.db)).equals(bytes)).toBe(true);
  });
});

describe('a file that is no database', () => {
  it('is refused by every command, and left as it was', async () => {
    const place = await workplace();
    const text = '建宁县2020年政府信息公开工作年度报告'.repeat(99);
    await writeFile(place.db, text);
    for (const words of [...commandsOn(place), ['query', 'SELECT 1', '--db', place.db]]) {
      const { status, out, err } = await gongkai(...words);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(/gongkai\.db: this file is no SQLite database\. Name another file/u);
    }
    expect(await readFile(place.db, 'utf8')).toBe(text);
  });
});

describe('a folder that may not be written', () => {
  it('starts no warehouse, and says where and what to do', async ({ skip }) => {
    const place = await workplace();
    await chmod(place.folder, 0o555);
    if (!becomeNobody()) skip('this process can only be root');
    expect(await gongkai('load', REPORT, '--db', place.db, '--archive', place.archive)).toEqual({
      status: 1,
      out: '',
      err: `gongkai: ${place.db}: the database cannot be opened or created here. Check that the folder exists and that you may write to it.\n`,
    });
  });

  it('takes no export, and says where and what to do', async ({ skip }) => {
    const place = await workplace(whole);
    const before = await readFile(join(place.out, 'cells.csv'));
    for (const path of [place.folder, place.db]) await chmod(path, 0o777);
    await chmod(place.out, 0o555);
    if (!becomeNobody()) skip('this process can only be root');
    const { status, out, err } = await gongkai('export', '--db', place.db, '--out', place.out);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(`gongkai: The export to ${place.out} failed: EACCES`);
    expect(err).toContain('Check that it is a folder you may write to, with space left.');
    expect(await readFile(join(place.out, 'cells.csv'))).toEqual(before);
  });
});

describe('a run in which something fails', () => {
  it('goes on with the other sources where the list of one cannot be had', async () => {
    const place = await workplace();
    const moved = place.file('moved.yaml');
    const source = {
      id: 'moved',
      region: { code: 990121, name: '青溪县' },
      agency: { name: '青溪县人民政府', level: 'county' },
      entry: 'http://www.qingxi.example/moved/index.html',
    };
    const { sources, ...rest } = parse(await readFile(pipeline, 'utf8')) as { sources: object[] };
    await writeFile(moved, stringify({ ...rest, sources: [source, ...sources] }));
    const { status, out, err } = await gongkai('run', moved, ...place.options);
    expect(status).toBe(1);
    expect(out).toContain('Parsed         4 documents: 4 new\n');
    expect(err).toContain(
      'gongkai: moved: its list could not be had: http://www.qingxi.example/moved/index.html: status 404\n',
    );
    expect(contentsOf(place.db).cell).toEqual(contentsOf(whole.db).cell);
  });

  it('loads everything where the export cannot be written', async () => {
    const place = await workplace();
    await writeFile(place.out, 'no folder');
    const { status, out, err } = await gongkai('run', pipeline, ...place.options);
    expect(status).toBe(1);
    expect(out).toContain('Parsed         4 documents: 4 new\n');
    expect(out).toContain(`Exported       nothing; what was in ${place.out} before is as it was\n`);
    expect(err).toContain(`gongkai: The export to ${place.out} failed: `);
    expect(contentsOf(place.db)).toEqual(contentsOf(whole.db));
  });

  it('loads and exports what was there where the archive cannot be written', async () => {
    const place = await workplace(whole);
    await rm(place.archive, { recursive: true });
    await writeFile(place.archive, 'no folder');
    const { status, out, err } = await gongkai('run', pipeline, ...place.options);
    expect(status).toBe(1);
    expect(out).toContain('Exported       9 CSV files');
    expect(err.split('\n').filter((line) => line.startsWith('gongkai: '))).toEqual([
      expect.stringMatching(/^gongkai: the archive cannot be written at \S+archive .+ Name a folder/u),
    ]);
    expect(contentsOf(place.db)).toEqual(contentsOf(whole.db));
  });
});

describe('a file that may not be read', () => {
  it.for(['parse', 'load'])('is told by %s', async (command, { skip }) => {
    const place = await workplace();
    const file = place.file('report.html');
    await writeFile(file, await readFile(REPORT), { mode: 0o200 });
    await chmod(place.folder, 0o777);
    if (!becomeNobody()) skip('this process can only be root');
    const { status, err } = await gongkai(command, file, ...(command === 'load' ? ['--db', place.db] : []));
    expect(status).toBe(1);
    expect(err).toContain('you may not read this file; change its permissions, or ask its owner');
  });
});

describe('an archive whose files were lost', () => {
  it('fails document by document; a crawl fetches again what is gone', async () => {
    const place = await workplace();
    const stores = place.options.slice(0, 4);
    await gongkai('crawl', pipeline, ...stores);
    await rename(place.archive, place.file('elsewhere'));

    const { status, out, err } = await gongkai('load', ...stores);
    expect({ status, out }).toEqual({ status: 1, out: '4 failed\n' });
    expect(
      err.match(/: the archive \S+ does not have \S+, bytes \d+ to \d+; put its WARC files back/gu),
    ).toHaveLength(4);

    expect(await gongkai('run', pipeline, ...place.options)).toMatchObject({ status: 0 });
    expect(contentsOf(place.db).cell).toEqual(contentsOf(whole.db).cell);
  });
});
