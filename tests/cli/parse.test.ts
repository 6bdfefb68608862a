import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sections } from '../../src/forms/sections.js';
import { differences, type GivenReport, readTruths } from '../truth.js';
import { gongkai } from './command-line.js';
import { sampleFile } from './pipelines.js';
import { workplace } from './workplace.js';

const REPORT = sampleFile('www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html');
const PDF = sampleFile('www.qingxi.example/xxgk/zfxxgknb/202301/P020230118553421076318.pdf');
const NOTICE = sampleFile('www.baishi.example/zwgk/ndbg/show-41955.html');

const place = z.record(z.string(), z.unknown());
const code = z.strictObject({ code: z.string().regex(/^[a-z0-9_]+$/u), label: z.string().regex(/^\S+$/u) });

/** The contract: every field that a program may rely on. */
const contract = z.object({
  file: z.string(),
  form: z.enum(['2019', '2021', 'legacy']).nullable(),
  report: z.strictObject({
    title: z.string().nullable(),
    agency: z.string().nullable(),
    year: z.int().nullable(),
    publishedOn: z.iso.date().nullable(),
    regionCode: z
      .string()
      .regex(/^\d{6}$/u)
      .nullable(),
    source: z.string().nullable(),
    sections: z.array(z.enum(sections.map(({ code }) => code))),
  }),
  cells: z.array(
    z
      .looseObject({
        table: z.enum(['proactive', 'requests', 'review_litigation', 'legacy']),
        article: z
          .string()
          .regex(/^\d+(\(\d+\))?$/u)
          .nullable(),
        row: code,
        column: code,
        value: z.number().nullable(),
        raw: z.string(),
        state: z.enum(['reported', 'blank', 'not_applicable', 'unreadable', 'missing']),
        at: place,
      })
      .refine(({ state, value }) => (state === 'reported') === (value !== null)),
  ),
  facts: z.array(
    z.object({ code: z.string(), value: z.number(), unit: z.string(), quote: z.string(), at: place }),
  ),
  checks: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['pass', 'fail', 'not_evaluable']),
      left: z.number().nullable(),
      right: z.number().nullable(),
    }),
  ),
  issues: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      message: z.string().min(1),
      at: place,
    }),
  ),
});

function lines(out: string) {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => contract.parse(JSON.parse(line)));
}

/** What a reading of REPORT says otherwise than the truth. */
function differencesFromTruth(report: GivenReport | undefined): readonly string[] {
  const truth = readTruths('samples/truth').get('t20210108_1234567');
  if (report === undefined || truth === undefined) throw new Error('there is nothing to compare');
  return differences(report, truth);
}

describe('parse --json', () => {
  it('prints one object that keeps the contract for each file, one a line, in their order', async () => {
    const { status, out, err } = await gongkai('parse', '--json', REPORT, PDF, NOTICE);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [report, pdf, notice, ...others] = lines(out);
    expect(others).toEqual([]);

    expect(report).toMatchObject({
      file: 't20210108_1234567.html',
      form: '2019',
      report: { agency: '青溪县', year: 2020, publishedOn: '2021-01-08' },
    });
    expect(report?.cells).toContainEqual({
      table: 'proactive',
      article: '20(1)',
      row: { code: 'normative_documents', label: '规范性文件' },
      column: { code: 'newly_made', label: '本年新制作数量' },
      value: 27,
      raw: '27',
      state: 'reported',
      unit: '件',
      at: { paragraph: 21, offset: 2903 },
    });
    expect(report?.checks.length).toBeGreaterThan(20);
    expect(report?.facts.length).toBeGreaterThan(0);
    expect(pdf?.cells[0]?.at).toMatchObject({ page: expect.any(Number) });
    expect(notice).toMatchObject({ form: null, cells: [], issues: [{ code: 'not_a_report' }] });
  });

  it('says what is true of a file, and nothing else', async () => {
    const [report] = lines((await gongkai('parse', '--json', REPORT)).out);
    expect(differencesFromTruth(report)).toEqual([]);
  });

  const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
  it.skipIf(!existsSync(shared))('scores 198 of 198 cells on 建宁县 2020 (needs ../shared)', async () => {
    const { out } = await gongkai('parse', '--json', join(shared, 'seed/jianning-2020.txt'));
    const scorer = [join(shared, 'score/score.mjs'), join(shared, 'seed')];
    const score = spawnSync(process.execPath, scorer, { input: out, encoding: 'utf8' });
    expect(score.stdout).toContain('198/198 right, 0 wrong, 0 missing, 0 invented');
  });
});

describe('parse', () => {
  it('tells a person what a file says, and which figures contradict each other', async () => {
    const file = sampleFile('www.baishi.example/zwgk/ndbg/show-20931.html');
    const { status, out } = await gongkai('parse', file);
    expect(status).toBe(0);
    expect(out).toBe(`${file}: form 2019
  title        白石县人民政府2020年政府信息公开工作年度报告
  agency       白石县人民政府
  year         2020, published on 2021-01-27 by 白石县人民政府办公室
  sections     6 of 6
  cells        198 reported
  facts        4 in the prose
  checks       41 hold, 2 fail, 0 cannot be evaluated
                 requests.row_total.denied_internal_affairs: 3 against 2
                 requests.processed_total.total: 18 against 19
`);
  });

  it('of a file that is no report says what it is, which is no failure', async () => {
    const { status, out, err } = await gongkai('parse', NOTICE);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('show-41955.html: no report\n');
    expect(out).toContain('a notice');
  });

  it('of a report that is cut off reads what is there, and says what is missing', async () => {
    const file = (await workplace()).file('cut.html');
    const whole = await readFile(REPORT);
    await writeFile(file, whole.subarray(0, whole.length * 0.6));
    const [report] = lines((await gongkai('parse', '--json', file)).out);
    const read = report?.cells.filter(({ value }) => value !== null) ?? [];
    expect(read.length).toBeGreaterThan(20);
    expect(differencesFromTruth({ cells: read }).filter((line) => !line.includes(': undefined'))).toEqual([]);
    expect(report?.issues.map((issue) => issue.code)).toContain('table_missing');
  });
});

describe('files that cannot be read', () => {
  it('are told one by one on standard error, with status 1; the others are read', async () => {
    const home = await workplace();
    await writeFile(home.file('empty.html'), '');
    await writeFile(
      home.file('noise.bin'),
      Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 8, 9, 200, 0, 1, 0, 2]),
    );
    await writeFile(home.file('cut.pdf'), (await readFile(PDF)).subarray(0, 9000));
    await mkdir(home.file('folder'));
    await copyFile(NOTICE, home.file('notice.html'));
    const huge = await open(home.file('huge.txt'), 'w');
    await huge.truncate(300 * 1024 ** 2);
    await huge.close();
    const names = ['empty.html', 'noise.bin', 'cut.pdf', 'folder', 'nowhere.pdf', 'huge.txt', 'notice.html'];
    const files = names.map((name) => home.file(name));

    const { status, out, err } = await gongkai('parse', ...files);
    expect(status).toBe(1);
    expect(out).toMatch(/^\S+notice\.html: no report\n/u);
    expect(err.replaceAll(`${home.folder}/`, '').trimEnd().split('\n')).toEqual([
      'gongkai: empty.html: The file is empty: fetch it again.',
      expect.stringMatching(/^gongkai: noise\.bin: This is a binary file of an unknown kind/u),
      expect.stringMatching(/^gongkai: cut\.pdf: .*PDF/u),
      'gongkai: folder: there is no file to read in this folder; name the files themselves',
      'gongkai: nowhere.pdf: there is no such file; check the name',
      'gongkai: huge.txt: it is larger than 256 MiB, which no report is; name the report itself',
    ]);

    // The contract wants an object for every file that was there to be read.
    const json = await gongkai('parse', '--json', ...files);
    expect(json.status).toBe(1);
    expect(lines(json.out).map(({ file: name, issues }) => [name, issues[0]?.code])).toEqual([
      ['empty.html', 'unreadable_file'],
      ['noise.bin', 'unreadable_file'],
      ['cut.pdf', 'unreadable_file'],
      ['notice.html', 'not_a_report'],
    ]);
  });
});
