import { beforeAll, describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { contentsOf } from './contents.js';
import { sampleFile } from './pipelines.js';
import { lastingWorkplace } from './workplace.js';

let db: string;

beforeAll(async () => {
  const place = await lastingWorkplace();
  db = place.db;
  const page = sampleFile('www.baishi.example/zwgk/ndbg/show-20931.html');
  await gongkai('load', page, '--region', '990122=白石县', '--db', db, '--archive', place.archive);
});

function ask(sql: string, format = 'table') {
  return gongkai('query', sql, '--db', db, '--format', format);
}

const SQL =
  "SELECT agency AS 机关, year, 'a,\"b' AS text FROM report_view UNION SELECT '镇', 7, NULL ORDER BY year";

describe('query', () => {
  it('prints a table whose columns stand below each other, Chinese text included', async () => {
    expect(await ask(SQL)).toEqual({
      status: 0,
      out: ['机关            year  text', '镇                 7', '白石县人民政府  2020  a,"b', ''].join(
        '\n',
      ),
      err: '',
    });
  });

  it('prints CSV and JSON for programs', async () => {
    expect((await ask(SQL, 'csv')).out).toBe('机关,year,text\n镇,7,\n白石县人民政府,2020,"a,""b"\n');
    expect(JSON.parse((await ask(SQL, 'json')).out)).toEqual([
      { 机关: '镇', year: 7, text: null },
      { 机关: '白石县人民政府', year: 2020, text: 'a,"b' },
    ]);
  });

  it('says that there are no rows, and prints none for programs', async () => {
    const none = 'SELECT year FROM report WHERE year = 1999';
    expect(await ask(none)).toMatchObject({ status: 0, out: 'year\n(no rows)\n' });
    expect(await ask(none, 'csv')).toMatchObject({ status: 0, out: 'year\n' });
    expect(await ask(none, 'json')).toMatchObject({ status: 0, out: '[]\n' });
  });

  it('tells a folder from a warehouse', async () => {
    expect(await gongkai('query', 'SELECT 1', '--db', 'tests')).toEqual({
      status: 1,
      out: '',
      err: 'gongkai: tests: this is no file. Name the file of the database.\n',
    });
  });

  it('loses no column in JSON where two have one name', async () => {
    const both = 'SELECT report.id, snapshot.id FROM report JOIN snapshot ON snapshot.id = snapshot_id';
    expect(await ask(both, 'csv')).toMatchObject({ status: 0, out: 'id,id\n1,1\n' });
    expect(await ask(both, 'json')).toEqual({
      status: 1,
      out: '',
      err: 'gongkai: two columns are called id; JSON needs a name for each: … AS name\n',
    });
  });

  it('shows text from the web without obeying it', async () => {
    const { out } = await ask("SELECT 'a' || char(27) || '[2J' || char(10) || 'b' || char(8238) AS text");
    expect(out).toBe('text\na\uFFFD[2J b\uFFFD\n');
  });

  it.each([
    ['SELEC 1', 'near "SELEC": syntax error'],
    ['SELECT amount FROM report', 'no such column: amount'],
    ['SELECT * FROM nowhere', 'no such table: nowhere'],
    ['SELECT 1; SELECT 2', 'more than one statement'],
    ['', 'no statement'],
    ['DELETE FROM report', 'only SELECT'],
    ['INSERT INTO region (code) VALUES (1)', 'only SELECT'],
    ['DROP TABLE report', 'only SELECT'],
    ["ATTACH 'other.db' AS other", 'only SELECT'],
    ['DELETE FROM report RETURNING id', 'only SELECT'],
  ])('refuses %j with status 1, and changes nothing', async (sql, message) => {
    const before = contentsOf(db);
    const { status, out, err } = await ask(sql);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^gongkai: .+\n$/u);
    expect(err).toContain(message);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe('status', () => {
  it('tells what the warehouse holds and what needs a person', async () => {
    const { status, out, err } = await gongkai('status', '--db', db);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.replaceAll(/[\d.]+ (?:[KMGT]i)?B/gu, '…')).toBe(`Last runs      none yet
Problems       none
Failing        none
Sources        0
Reports        1
                 files: 2020
Coverage       no report is expected yet
Revised        0
Read anew      0
Checks failed  2
                 白石县人民政府 2020: requests.processed_total.total, 18 against 19
                 白石县人民政府 2020: requests.row_total.denied_internal_affairs, 3 against 2
Refused        0
Unreachable    0
Disk           … warehouse, … archive, … free
`);
  });

  it('tells the same to a program', async () => {
    const { out } = await gongkai('status', '--json', '--db', db);
    expect(JSON.parse(out)).toMatchObject({
      runs: [],
      reports: [{ source: null, year: 2020, reports: 1 }],
      failedChecks: [{ check: 'requests.processed_total.total', left: 18, right: 19 }, {}],
      refused: [],
      unreachable: [],
    });
  });
});
