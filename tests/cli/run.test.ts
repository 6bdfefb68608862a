import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { readTruths } from '../samples/samples.js';
import { rowCounts } from '../warehouse/temporary-warehouse.js';
import { archiveFiles, archiveRecords } from './archive-records.js';
import { gongkai, gongkaiUntil, type Outcome } from './command-line.js';
import { contentsOf, rowsOf, tablesOf } from './contents.js';
import { SAMPLES, smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

let undisturbed: Workplace;
let first: Outcome;

beforeAll(async () => {
  undisturbed = await lastingWorkplace();
  first = await gongkai('run', SAMPLES, ...undisturbed.options);
});

describe('a first run', () => {
  it('tells what it found, did and refused, where the database is, and what to ask it', () => {
    expect(first.status).toBe(0);
    expect(first.out.replaceAll(undisturbed.folder, 'HERE')).toBe(`
Found          25 pages and files on 6 list pages of 4 sources
Fetched        22 new, 2 gone, 1 blocked
                 http://www.qingxi.example/xxgk/zfxxgknb/201801/t20180130_0871195.html
                   gone: status 404
                 http://www.baishi.example/zwgk/ndbg/show-00916.html
                   blocked: status 412, a 瑞数 challenge
                 http://zrzy.qingxi.example/zfxxgknb/zrzyj2019nb.html
                   gone: the page says that it does not exist any more
Parsed         22 documents: 15 new, 7 refused
Refused        7 documents without a statutory table
                 http://www.baishi.example/zwgk/ndbg/show-31876.html
                   the tables are pictures (3); they need a person or OCR
                 http://www.baishi.example/zwgk/ndbg/show-41955.html
                   a notice: 关于做好2022年政府信息公开工作年度报告编制工作的通知
                 http://www.baishi.example/zwgk/ndbg/show-42210.html
                   the report is only attached: 白石县2022年政府信息公开工作年度报告.docx (/upload/202301/bsx2022ndbg.docx)
                 http://www.baishi.example/zwgk/ndbg/show-53412.html
                   an explanation of a report: 《白石县人民政府2023年政府信息公开工作年度报告》解读
                 http://www.qingxi.example/xxgk/zfxxgknb/202301/t20230118_1533690.html
                   the report is only attached: 青溪县2022年政府信息公开工作年度报告.pdf (./P020230118553421076318.pdf)
                 http://www.qingxi.example/xxgk/zfxxgknb/202312/t20231211_1648805.html
                   a notice: 青溪县人民政府办公室关于做好2023年度政府信息公开工作年度报告编制工作的通知
                 http://www.qingxi.example/xxgk/zfxxgknb/202401/t20240122_1660988.html
                   an explanation of a report: 图解：青溪县2023年政府信息公开工作年度报告
Checks failed  2: figures that contradict each other in the document
                 白石县人民政府 2020: requests.processed_total.total, 18 against 19
                 白石县人民政府 2020: requests.row_total.denied_internal_affairs, 3 against 2
Database       HERE/gongkai.db: 15 reports for 2018 to 2023
Exported       9 CSV files in the folder HERE/export: cells, panel, reports, checks, issues, facts, corrections, codebook, columns
Try            npx gongkai query --db "HERE/gongkai.db" "SELECT agency, year, value FROM panel_long
                 WHERE row_code = 'received' AND column_code = 'total' ORDER BY agency, year"
`);
  });

  it('shows its progress in plain lines where there is no terminal', () => {
    // A run that takes long says from time to time where it is.
    const lasting = first.err.split('\n').filter((line) => !/^(?:crawling|parsing|exporting)/.test(line));
    expect(lasting.sort()).toEqual([
      '',
      'crawled   990121-county: 11 new, 1 gone',
      'crawled   990121-natural-resources: 5 new, 1 gone',
      'crawled   990122-county: 10 new, 1 blocked',
      'crawled   990122-hekou: 2 new',
      'parsed    22 documents',
    ]);
  });

  it('loads what is true of the sample web, cell by cell, and nothing else', () => {
    const truths = readTruths().filter(({ format }) => format !== null);
    const expected = truths.flatMap(({ url, cells }) =>
      cells.map(({ table, row, column, value }) => JSON.stringify([url, table, row, column, value])),
    );
    const loaded = rowsOf(
      undisturbed.db,
      `SELECT final_url, table_code, row_label, column_label, value
       FROM cell_view JOIN snapshot ON snapshot.id = snapshot_id WHERE state <> 'missing'`,
    );
    expect(loaded.map((row) => JSON.stringify(row)).sort()).toEqual(expected.sort());
    expect(rowsOf(undisturbed.db, 'SELECT count(*) FROM report')).toEqual([[truths.length]]);
  });

  it('keeps every answer, and each can be read again as it was', async () => {
    const archive = new WarcArchive(undisturbed.archive, { software: 'test' });
    const kept = rowsOf(
      undisturbed.db,
      'SELECT archive_file, archive_offset, archive_length, digest FROM snapshot',
    );
    expect(kept).toHaveLength(31);
    for (const [file, offset, length, digest] of kept) {
      const body = await archive.readBody({
        file: String(file),
        offset: Number(offset),
        length: Number(length),
      });
      expect(`sha256:${createHash('sha256').update(body).digest('hex')}`).toBe(digest);
    }
  });

  it('answers the question that it suggests', async () => {
    const [, sql = ''] = /"(SELECT [^"]+)"/u.exec(first.out) ?? [];
    const { status, out } = await gongkai('query', sql, '--db', undisturbed.db, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toContainEqual({ agency: '青溪县人民政府', year: 2020, value: 34 });
    expect(JSON.parse(out)).toHaveLength(14);
  });
});

describe('a second run', () => {
  let place: Workplace;
  let filesBefore: readonly string[];
  let second: Outcome;

  beforeAll(async () => {
    place = await lastingWorkplace(undisturbed);
    filesBefore = await archiveFiles(place.archive);
    second = await gongkai('run', SAMPLES, ...place.options);
  });

  it('finds everything unchanged and says so', () => {
    expect(second.status).toBe(0);
    expect(second.out).toContain('Fetched        22 unchanged, 2 gone, 1 blocked\n');
    expect(second.out).toContain('Parsed         nothing: no document is new or changed\n');
    expect(second.out).toContain('Refused        0 documents without a statutory table, 7 before: ');
  });

  it('adds no row to any table', () => {
    expect(rowCounts(place.db)).toEqual(rowCounts(undisturbed.db));
    expect(contentsOf(place.db)).toEqual(contentsOf(undisturbed.db));
  });

  it('asks for each page that it has only if it changed, and archives no body of one again', async () => {
    const records = await archiveRecords(place.archive, filesBefore);
    const isConditional = new Map(
      records
        .filter(({ type }) => type === 'request')
        .map(({ url, headers }) => [url, headers.has('if-none-match') && headers.has('if-modified-since')]),
    );
    const had = rowsOf(place.db, "SELECT final_url FROM snapshot WHERE outcome = 'ok'").map(String);
    expect(had).toHaveLength(28);
    expect(had.filter((url) => isConditional.get(url) !== true)).toEqual([]);
    const whole = records.filter(({ type }) => type === 'response').map(({ url }) => url);
    expect(whole.filter((url) => had.includes(url))).toEqual([]);
  });
});

describe('a run on a terminal', () => {
  it('renews one line, and leaves only lines that stay', async () => {
    const place = await workplace();
    const { err } = await gongkaiUntil(/never/, 'run', await smallPipeline(place), ...place.options);
    const clear = '\u001B[2K\u001B[1G';
    expect(err).toMatch(
      /crawling 6 of 6 {2}1 host {2}4 reports {2}0 errors {2}http:\/\/zrzy\.qingxi\.example/u,
    );
    expect(err.split(clear).length).toBeGreaterThan(6);
    expect(err).toContain('crawled   990121-natural-resources: 5 new, 1 gone\n');
    expect(err.endsWith(`parsed    4 documents\nexporting${clear}`)).toBe(true);
  });
});

describe('Ctrl-C', () => {
  it.each([
    ['while it crawls', false, /crawling 4 of/u, 'interrupted; run it again to go on from here'],
    [
      'while it parses',
      true,
      /parsing 1 of/u,
      '3 documents still to be parsed; run it again to go on from here',
    ],
  ])('%s ends a run cleanly; the next one goes on from there', async (_, hasAll, moment, message) => {
    const [whole, place] = [await workplace(), await workplace()];
    const pipeline = await smallPipeline(place);
    await gongkai('run', pipeline, ...whole.options);

    if (hasAll) await gongkai('crawl', pipeline, ...place.options.slice(0, 4));
    const filesOfCrawl = await archiveFiles(place.archive);
    const { status, out, err } = await gongkaiUntil(moment, 'run', pipeline, ...place.options);
    expect(status).toBe(1);
    expect(err).toContain(`gongkai: ${message}\n`);
    expect(out).toContain(`Exported       nothing; what was in ${place.out} before is as it was\n`);
    const fetched = rowsOf(place.db, "SELECT url FROM snapshot WHERE outcome = 'ok'").map(String);
    expect(fetched.length).toBeGreaterThanOrEqual(3);

    const filesBefore = await archiveFiles(place.archive);
    // The interrupted run need not have come to its last page when it parsed the first document.
    const askedBefore = new Set((await archiveRecords(place.archive, filesOfCrawl)).map(({ url }) => url));
    expect((await gongkai('run', pipeline, ...place.options)).status).toBe(0);

    const asked = (await archiveRecords(place.archive, filesBefore)).map(({ url }) => url);
    expect(fetched.filter((url) => askedBefore.has(url) && asked.includes(url))).toEqual([]);
    expect(contentsOf(place.db)).toEqual(contentsOf(whole.db));
    expect(await readdir(place.out)).toEqual(await readdir(whole.out));
    expect(rowsOf(place.db, 'SELECT status FROM run ORDER BY id')).toEqual([
      ...(hasAll ? [['finished']] : []),
      ['interrupted'],
      ['finished'],
    ]);
  });
});

describe('crawl, load and export', () => {
  it('do in three steps what a run does, and nothing the second time', async () => {
    const [whole, place] = [await workplace(), await workplace()];
    const pipeline = await smallPipeline(place);
    await gongkai('run', pipeline, ...whole.options);
    const [db, stores] = [place.options.slice(0, 2), place.options.slice(0, 4)];

    const crawled = await gongkai('crawl', pipeline, ...stores);
    expect(crawled).toMatchObject({ status: 0, out: expect.stringMatching(/^Found {10}5 pages and files/u) });
    expect(await gongkai('load', ...stores)).toMatchObject({ status: 0, out: '4 new\n' });
    expect(await gongkai('export', ...db, '--out', place.out)).toMatchObject({ status: 0 });
    expect(contentsOf(place.db)).toEqual(contentsOf(whole.db));
    const cells = async ({ out }: Workplace) => readFile(join(out, 'cells.csv'), 'utf8');
    expect(await cells(place)).toBe(await cells(whole));

    const counts = rowCounts(place.db);
    expect(await gongkai('crawl', pipeline, ...stores)).toMatchObject({ status: 0 });
    expect(await gongkai('load', ...stores)).toMatchObject({ status: 0, out: 'nothing\n' });
    expect(rowCounts(place.db)).toEqual(counts);
  });
});

describe('the contents that these specifications compare', () => {
  it('are those of every table but the ledgers of runs', () => {
    expect(Object.keys(contentsOf(undisturbed.db)).sort()).toEqual(tablesOf(undisturbed.db).sort());
  });
});
