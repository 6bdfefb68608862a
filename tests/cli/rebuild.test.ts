import { existsSync } from 'node:fs';
import { appendFile, copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { WarehouseLock } from '../../src/warehouse/index.js';
import { gongkai, gongkaiUntil } from './command-line.js';
import { contentsOf, rowsOf } from './contents.js';
import { SAMPLES, sampleFile } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

const CORRECTED = 'www.qingxi.example/xxgk/zfxxgknb/202401/t20240119_1660421.html';
const YEAR_CORRECTED = 'zrzy.qingxi.example/zfxxgknb/zrzyj2022nb.html';
const TEXT = sampleFile('zrzy.qingxi.example/zfxxgknb/zrzyj2020nb.txt');

let grown: Workplace;

/**
 * A warehouse as it grows: crawled twice, where a report was published again with other figures, another one under its
 * right year, one at a second address too, and one page is gone the second time; a file loaded from disk and again when
 * it had changed.
 */
beforeAll(async () => {
  grown = await lastingWorkplace();
  const pipeline = await ownWeb(grown);
  const yearPage = grown.file(`web/${YEAR_CORRECTED}`);
  const rightYear = await readFile(yearPage, 'utf8');
  await writeFile(yearPage, rightYear.replaceAll('2022', '2024'));
  await publishTwice(grown);
  expect((await gongkai('run', pipeline, ...grown.options)).status).toBe(0);
  const page = grown.file(`web/${CORRECTED}`);
  await writeFile(page, (await readFile(page, 'utf8')).replace('>27</td>', '>28</td>'));
  await writeFile(yearPage, rightYear);
  await rm(grown.file('web/zrzy.qingxi.example/zfxxgknb/zrzyj2023nb.html'));
  await gongkai('run', pipeline, ...grown.options);

  const file = grown.file('从盘上.txt');
  await copyFile(TEXT, file);
  await load(grown, file, '--region', '990121=青溪县', '--agency', '青溪县教育局');
  await writeFile(file, (await readFile(TEXT, 'utf8')).replaceAll('1326', '1327'));
  await load(grown, file, '--region', '990121=青溪县', '--agency', '青溪县教育局');
}, 120_000);

/** The page that goes away later stands at a second address, which stays. */
async function publishTwice(place: Workplace): Promise<void> {
  const folder = place.file('web/zrzy.qingxi.example/zfxxgknb');
  await copyFile(`${folder}/zrzyj2023nb.html`, `${folder}/copy2023.html`);
  const list = await readFile(`${folder}/index.html`, 'utf8');
  const link = '<li><a href="copy2023.html">青溪县自然资源局2023年政府信息公开工作年度报告</a></li>';
  await writeFile(`${folder}/index.html`, list.replace('</ul>', `${link}</ul>`));
}

/** The sample web in a folder of its own, so that it can change. */
async function ownWeb(place: Workplace): Promise<string> {
  await cp(sampleFile(''), place.file('web'), { recursive: true });
  const samples = parse(await readFile(SAMPLES, 'utf8'));
  const file = place.file('web.yaml');
  await writeFile(file, stringify({ ...samples, serve: place.file('web') }));
  return file;
}

function load({ db, archive }: Workplace, ...words: readonly string[]) {
  return gongkai('load', ...words, '--db', db, '--archive', archive);
}

const TIMES = `SELECT url, digest, fetched_at, last_seen_at, archive_file, archive_offset, archive_length, etag
  FROM snapshot ORDER BY url, id`;
const ENTRIES = `SELECT address, url, fetched_at, status, digest, content_encoding, truncated, etag, last_modified,
  archive_file, archive_offset, archive_length FROM archive_entry ORDER BY archive_file, archive_offset`;

const COVERAGE = `SELECT agency, year, expected, found, parsed FROM coverage ORDER BY agency, year`;

/** Everything that an archive can tell, with times and places in the archive, and what is missing. */
function everything({ db }: Workplace) {
  return {
    ...contentsOf(db),
    times: rowsOf(db, TIMES),
    entries: rowsOf(db, ENTRIES),
    coverage: rowsOf(db, COVERAGE),
  };
}

/** The databases in the folder, without what SQLite keeps beside one that was looked into. */
async function databases({ folder }: Workplace): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.startsWith('gongkai.db') && !/-(?:wal|shm)$|\.lock$/u.test(name)).sort();
}

describe('a warehouse that is rebuilt from the archive', () => {
  it('has revisions, a corrected year, copies, pages that are gone, refused documents and files from disk to be rebuilt', () => {
    expect(rowsOf(grown.db, 'SELECT DISTINCT outcome FROM snapshot ORDER BY outcome').flat()).toEqual([
      'blocked',
      'gone',
      'ok',
    ]);
    expect(rowsOf(grown.db, 'SELECT count(*) FROM report WHERE revision = 2').flat()).toEqual([2]);
    expect(rowsOf(grown.db, 'SELECT count(*) FROM report WHERE replaces IS NOT NULL').flat()).toEqual([1]);
    expect(rowsOf(grown.db, 'SELECT count(*) FROM report WHERE copy_of IS NOT NULL').flat()).toEqual([1]);
    expect(rowsOf(grown.db, 'SELECT count(*) > 0 FROM document WHERE refusal IS NOT NULL').flat()).toEqual([
      1,
    ]);
  });

  it('when it was lost, is row by row what it was', async () => {
    const place = await workplace(grown);
    await rm(place.db);
    const outcome = await load(place, '--rebuild');
    expect(outcome).toMatchObject({ status: 0, err: expect.stringContaining('parsed') });
    expect(outcome.out).toMatch(
      /^Archive {8}\d+ answers, \d+ notes, 27 documents\nParsed {9}17 new, 3 revised, 7 refused\nRebuilt {8}\S+gongkai\.db\n/u,
    );
    expect(everything(place)).toEqual(everything(grown));
    expect(await databases(place)).toEqual(['gongkai.db']);
  });

  it('when it is there, takes its place, and the one before is kept beside it', async () => {
    const place = await workplace(grown);
    change(place, "UPDATE report SET title = 'spoilt'; DELETE FROM list_count");
    expect(await load(place, '--rebuild')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/Before {9}\S+gongkai\.db\.before-\d{17} has the warehouse as it was\n/u),
    });
    expect(everything(place)).toEqual(everything(grown));
    const [, before = '', ...others] = await databases(place);
    expect(others).toEqual([]);
    expect(rowsOf(place.file(before), 'SELECT DISTINCT title FROM report').flat()).toEqual(['spoilt']);
  });

  it('has the corrections of the one before', async () => {
    const place = await workplace(grown);
    const [url, value] = rowsOf(
      place.db,
      `SELECT url, printed_value FROM cell_view
        WHERE row_code = 'granted' AND column_code = 'total' AND year = 2022 AND in_panel = 1 ORDER BY url`,
    ).flat();
    await writeFile(
      place.file('corrections.csv'),
      `url,year,cell,printed,value,reason,author\n${url},2022,requests.granted.total,${value},99,a misprint,Li\n`,
    );
    expect((await gongkai('corrections', 'apply', place.file('corrections.csv'), '--db', place.db)).err).toBe(
      '',
    );
    const corrected = 'SELECT url, value, printed_value FROM cell_view WHERE is_corrected = 1';
    expect(rowsOf(place.db, corrected)).toEqual([[url, 99, value]]);

    await load(place, '--rebuild');

    expect(rowsOf(place.db, corrected)).toEqual([[url, 99, value]]);
  });

  it('when it is damaged, is made anew all the same', async () => {
    const place = await workplace(grown);
    await writeFile(place.db, 'no database');
    expect((await load(place, '--rebuild')).status).toBe(0);
    expect(everything(place)).toEqual(everything(grown));
  });

  it('goes on as the other would: nothing is fetched or read twice', async () => {
    const place = await workplace(grown);
    await rm(place.db);
    await load(place, '--rebuild');
    const { out } = await gongkai('run', place.file('web.yaml'), ...place.options);
    expect(out).toContain('Parsed         nothing: no document is new or changed');
    expect(out).toMatch(/Fetched {8}\d+ unchanged, 3 gone, 1 blocked/u);
    expect(await load(place)).toMatchObject({ status: 0, out: 'nothing\n' });
  });
});

describe('a warehouse that cannot be rebuilt as a whole', () => {
  async function archiveFilesOf({ archive }: Workplace): Promise<string[]> {
    return (await readdir(archive)).sort().map((name) => path.join(archive, name));
  }

  /** The record of a page that a report was read from. */
  const FIRST_DOCUMENT = `SELECT archive_file, archive_offset FROM snapshot JOIN report ON report.snapshot_id = snapshot.id
    ORDER BY archive_file, archive_offset LIMIT 1`;

  it('leaves the one that is there when a record is damaged, and stands beside it', async () => {
    const place = await workplace(grown);
    const [record = []] = rowsOf(place.db, FIRST_DOCUMENT);
    const [name, offset] = [String(record[0]), Number(record[1])];
    const file = path.join(place.archive, name);
    const bytes = await readFile(file);
    bytes.fill(0, offset + 50, offset + 150);
    await writeFile(file, bytes);
    const { status, err } = await load(place, '--rebuild');
    expect(status).toBe(1);
    expect(err).toMatch(/\.warc\.gz, bytes \d+ to \d+ cannot be read/u);
    expect(err).toContain(`${place.db} was left as it was, since the archive has lost something`);
    expect(everything(place)).toEqual(everything(grown));
    expect(await databases(place)).toEqual(['gongkai.db', 'gongkai.db.rebuilt']);
  });

  it('takes the half record of a killed run for no loss', async () => {
    const place = await workplace(grown);
    const files = await archiveFilesOf(place);
    const last = files.at(-1) ?? '';
    await appendFile(last, (await readFile(last)).subarray(0, 200));
    expect((await load(place, '--rebuild')).status).toBe(0);
    expect(everything(place)).toEqual(everything(grown));
  });

  it('leaves the one that is there when it is interrupted', async () => {
    const place = await workplace(grown);
    const { status, err } = await gongkaiUntil(
      /parsing/u,
      'load',
      '--rebuild',
      ...['--db', place.db, '--archive', place.archive, '--workers', '1'],
    );
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('was left as it was') });
    expect(everything(place)).toEqual(everything(grown));
    expect(await databases(place)).toEqual(['gongkai.db']);
  });

  it('is not begun while somebody writes to the one that is there', async () => {
    const place = await workplace(grown);
    const writer = new Database(place.db);
    writer.exec('BEGIN IMMEDIATE');
    expect(await load(place, '--rebuild')).toMatchObject({
      status: 1,
      err: expect.stringContaining('another process is writing to the database'),
    });
    writer.close();
    expect(existsSync(`${place.db}.rebuilt`)).toBe(false);
  });

  it('is not begun while another process is at work on the one that is there', async () => {
    const place = await workplace(grown);
    const before = await readFile(place.db);
    const lock = WarehouseLock.take(place.db);
    onTestFinished(() => lock.release());
    expect(await load(place, '--rebuild')).toMatchObject({
      status: 3,
      out: '',
      err: expect.stringContaining(`process ${process.pid} on `),
    });
    expect((await readFile(place.db)).equals(before)).toBe(true);
    expect(existsSync(`${place.db}.rebuilt`)).toBe(false);
  });

  it('says so of an archive that is not there', async () => {
    const place = await workplace();
    expect(await load(place, '--rebuild')).toMatchObject({
      status: 1,
      err: 'gongkai: the archive holds nothing; name its folder with --archive\n',
    });
  });
});

function change({ db }: Workplace, sql: string): void {
  const database = new Database(db);
  database.exec(sql);
  database.close();
}
