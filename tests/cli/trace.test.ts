import { readdir, readFile, rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARSER_VERSION } from '../../src/parse/report.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { gongkai } from './command-line.js';
import { rowsOf } from './contents.js';
import { SAMPLES } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

let loaded: Workplace;

beforeAll(async () => {
  loaded = await lastingWorkplace();
  await gongkai('run', SAMPLES, ...loaded.options);
}, 60_000);

function trace({ db, archive }: Workplace, ...words: readonly string[]) {
  return gongkai('trace', ...words, '--db', db, '--archive', archive);
}

const GRANTED_2021 = ['--region', '990121', '--year', '2021', '--indicator', 'requests.granted.total'];

describe('trace', () => {
  it('leads from a number to its page, its record, its time and its place, which still hold', async () => {
    const [file] = await readdir(loaded.archive);
    const [[fetchedAt, digest, offset, length] = []] = rowsOf(
      loaded.db,
      `SELECT fetched_at, digest, archive_offset, archive_length FROM snapshot WHERE url LIKE '%t20220121_1402218.html'`,
    );
    expect(await trace(loaded, ...GRANTED_2021)).toEqual({
      status: 0,
      err: '',
      out: `Indicator      requests.granted.total
                 收到和处理政府信息公开申请情况 · 予以公开 · 总计
                 Requests received and processed · Granted · Total
Value          26 件, printed as "26"
Article        36(1)
Place          table 2, row 6, column 10, at character 19458 of the source
Report         青溪县人民政府 (990121 青溪县) 2021, form 2021, revision 1
                 青溪县2021年政府信息公开工作年度报告
Read by        parser version ${PARSER_VERSION}
URL            http://www.qingxi.example/xxgk/zfxxgknb/202201/t20220121_1402218.html
Linked from    http://www.qingxi.example/xxgk/zfxxgknb/index.html
Fetched        ${fetchedAt}, last seen so ${fetchedAt}
WARC record    ${file}, byte ${offset}, ${length} bytes
Digest         ${digest}
Verified       the archived bytes have this digest, and parser version ${PARSER_VERSION} reads the same there
`,
    });
  });

  it.each([
    ['a page', '青溪县人民政府', 2021, '26'],
    ['a flattened page', '青溪县人民政府', 2020, '18'],
    ['a PDF', '青溪县人民政府', 2022, '23'],
    ['a Word file', '白石县人民政府', 2022, '14'],
  ])('writes %s with the number marked, and where it is from above it', async (_, agency, year, raw) => {
    const place = await workplace();
    const page = place.file('page.html');
    const question = ['--agency', agency, '--year', String(year), '--indicator', 'requests.granted.total'];
    const { status, out } = await trace(loaded, ...question, '--write', page);
    expect(status).toBe(0);
    const $ = load(await readFile(page, 'utf8'));
    expect($('#figure').text().trim()).toBe(raw);
    expect($('.gongkai-evidence').text()).toBe(out.trimEnd());
  });

  it('marks the line of a text', async () => {
    const page = (await workplace()).file('page.html');
    const question = [
      '--agency',
      '青溪县自然资源局',
      '--year',
      '2020',
      '--indicator',
      'requests.received.total',
    ];
    expect(await trace(loaded, ...question, '--write', page)).toMatchObject({
      status: 0,
      out: expect.stringContaining('Place          line 29, at character'),
    });
    const $ = load(await readFile(page, 'utf8'));
    expect($('#figure').index() + 1).toBe(29);
    expect($('#figure b').text()).toBe('17');
  });

  it('takes a series apart into the cells that it adds up, as series_long does', async () => {
    const series = rowsOf(
      loaded.db,
      `SELECT series, value FROM series_long WHERE agency = '青溪县人民政府' AND year = 2018 AND value IS NOT NULL`,
    );
    expect(series.length).toBeGreaterThan(10);
    for (const [code, value] of series) {
      const question = ['--region', '青溪县', '--year', '2018', '--indicator', String(code)];
      const { out } = await trace(loaded, ...question, '--json');
      const { series, figures } = JSON.parse(out);
      expect(series).toEqual({ code, value });
      expect(figures.map(({ indicator }: { indicator: string }) => indicator)).not.toContain(code);
    }
    const { out } = await trace(loaded, ...GRANTED_2021.with(3, '2018'));
    expect(out).toMatch(
      /^Series {9}requests\.granted\.total: 11\nIndicator(?:.|\n)*Value {10}5 件(?:.|\n)*Value {10}6 件/u,
    );
  });

  it('finds the figures of the prose', async () => {
    const fact = ['--region', '青溪县', '--year', '2023', '--fact'];
    expect(await trace(loaded, ...fact, 'requests_received')).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^Fact {11}requests_received\nValue {10}62 件\nQuote {10}新收政府信息公开申请62件.*\nPlace {10}paragraph 8/u,
      ),
    });
    expect(await trace(loaded, ...fact, 'press_conferences')).toMatchObject({
      status: 1,
      err: expect.stringContaining('does not state press_conferences, but\n  items_on_website'),
    });
  });

  it('tells the checks that fail on a number', async () => {
    const question = ['--region', '白石县', '--year', '2020', '--indicator'];
    expect((await trace(loaded, ...question, 'requests.processed_total.total')).out).toContain(
      'Check failed   requests.processed_total.total, 18 against 19\n',
    );
    expect((await trace(loaded, ...question, 'requests.carried_in.total')).out).not.toContain('Check failed');
  });

  it('takes the address of a report, and answers a program in JSON', async () => {
    const url = 'http://zrzy.qingxi.example/zfxxgknb/zrzyj2023nb.html';
    const { status, out } = await trace(
      loaded,
      '--report',
      url,
      '--indicator',
      'requests.received.total',
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      report: { agency: '青溪县自然资源局', year: 2023, document: { url } },
      figures: [{ indicator: 'requests.received.total', state: 'reported', unit: '件', issues: [] }],
      verification: { holds: true },
    });
  });

  it.each([
    [['--year', '2020'], /name a report by --region and --year/u],
    [
      ['--region', '青县', '--year', '2020'],
      /no report of the region 青县 .*\n {2}990121 青溪县\n {2}990122 白石县/u,
    ],
    [
      ['--agency', '青溪', '--year', '2020'],
      /no single agency is named 青溪;.*\n {2}青溪县人民政府 \(990121 青溪县\)\n {2}青溪县自然资源局/u,
    ],
    [['--agency', '无此局', '--year', '2020'], /no single agency is named 无此局/u],
    [['--region', '青溪县'], /name one of its years with --year\n {2}2018 {2}http/u],
    [['--region', '青溪县', '--year', '2017'], /it has no report for 2017, but for\n {2}2018/u],
    [
      ['--report', 'http://nowhere.example/'],
      /no report of http:\/\/nowhere\.example\/ is in the warehouse/u,
    ],
  ])('asks which is meant, or says what there is: %s', async (words, message) => {
    const { status, out, err } = await trace(loaded, ...words, '--indicator', 'requests.granted.total');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(message);
  });

  it('names the nearest code for one that the form does not have', async () => {
    const question = [...GRANTED_2021.slice(0, 4), '--indicator', 'requests.grantd.total'];
    expect(await trace(loaded, ...question)).toMatchObject({
      status: 1,
      err: 'gongkai: form 2021 has no indicator or series requests.grantd.total; the nearest is\n  requests.granted.total\n',
    });
  });

  it('takes a column of the panel for its series, and names the series of a ratio', async () => {
    const question = (column: string) => trace(loaded, ...GRANTED_2021.slice(0, 4), '--indicator', column);
    expect(await question('requests_granted_total')).toEqual(await question('requests.granted.total'));
    expect(await question('disclosure_rate')).toEqual({
      status: 1,
      out: '',
      err: `gongkai: disclosure_rate is a ratio; name one of its series
  requests.granted.total
  requests.partially_granted.total
  requests.processed_total.total
`,
    });
  });

  it('says so where the warehouse has no report at all, and how to load some', async () => {
    const place = await workplace();
    (await openWarehouse(place.db)).close();
    expect(await trace(place, ...GRANTED_2021)).toEqual({
      status: 1,
      out: '',
      err: 'gongkai: no report is in the warehouse; load some with "gongkai run" or "gongkai load"\n',
    });
  });

  it('asks for a code when two regions have the same name', async () => {
    const place = await workplace(loaded);
    change(place, "UPDATE region SET name = '青溪县' WHERE code = '990122'");
    expect(await trace(place, '--region', '青溪县', '--year', '2021', '--indicator', 'x')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/several regions; name the code\n {2}990121 青溪县\n {2}990122 青溪县/u),
    });
  });
});

describe('trace says when the archive does not bear a number out', () => {
  it('since it is read there otherwise, or elsewhere', async () => {
    const place = await workplace(loaded);
    const cell = `report_id = (SELECT report_id FROM report_view WHERE agency = '青溪县人民政府' AND year = 2021 AND in_panel = 1)
      AND indicator_id = (SELECT indicator_id FROM indicator_view WHERE form = '2021'
        AND table_code = 'requests' AND row_code = 'granted' AND column_code = 'total')`;
    change(place, `UPDATE cell SET value = 27 WHERE ${cell}`);
    expect(await trace(place, ...GRANTED_2021)).toMatchObject({
      status: 1,
      out: expect.stringMatching(
        /NOT VERIFIED {3}parser version \d+ reads requests\.granted\.total as 26 at table 2, row 6/u,
      ),
      err: 'gongkai: the archive does not bear this number out\n',
    });
  });

  it('since the archive has other bytes, or none', async () => {
    const place = await workplace(loaded);
    const page = place.file('page.html');
    change(
      place,
      `UPDATE snapshot SET digest = 'sha256:${'0'.repeat(64)}' WHERE url LIKE '%t20220121_1402218.html'`,
    );
    expect((await trace(place, ...GRANTED_2021)).out).toContain(
      'the archived bytes are others than were fetched',
    );
    await rm(place.archive, { recursive: true });
    expect(await trace(place, ...GRANTED_2021, '--write', page)).toMatchObject({
      status: 1,
      out: expect.stringMatching(/NOT VERIFIED {3}the archive .* does not have/u),
      err: expect.stringContaining('page.html: not written, since the archive cannot give the page'),
    });
  });
});

function change({ db }: Workplace, sql: string): void {
  const database = new Database(db);
  database.exec(sql);
  database.close();
}
