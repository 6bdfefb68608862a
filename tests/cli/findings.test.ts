import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { gongkai } from './command-line.js';
import { rowsOf } from './contents.js';
import { sampleFile } from './pipelines.js';
import { exitOf, start } from './program.js';
import { type Workplace, workplace } from './workplace.js';

const HOST = 'zrzy.qingxi.example';
const LIST = `http://${HOST}/zfxxgknb/index.html`;

interface OwnWeb {
  readonly pipeline: string;
  readonly list: string;
  /** What the pipeline's command was told, in order. */
  readonly notices: () => Promise<Record<string, unknown>[]>;
  readonly run: (...more: readonly string[]) => ReturnType<typeof gongkai>;
}

/** A source with a web of its own that a test may change, and a command that writes down what it is told. */
async function ownWeb(
  place: Workplace,
  { expected_years, ...expectations }: Readonly<Record<string, unknown>> = {},
  notify?: string,
): Promise<OwnWeb> {
  await cp(sampleFile(HOST), place.file(`web/${HOST}`), { recursive: true });
  const pipeline = place.file('own.yaml');
  const told = place.file('told.jsonl');
  const source = {
    id: 'zrzy',
    region: { code: '990121', name: '青溪县' },
    agency: { name: '青溪县自然资源局', level: 'department' },
    entry: LIST,
    expected_years,
    expect: expectations,
  };
  const politeness = { delay: '0ms', jitter: '0ms', retries: 0 };
  const yaml = { contact: 'a@example.org', serve: 'web', politeness, notify: notify ?? `cat >> ${told}` };
  await writeFile(pipeline, stringify({ ...yaml, sources: [source] }));
  return {
    pipeline,
    list: place.file(`web/${HOST}/zfxxgknb/index.html`),
    notices: async () => {
      const text = await readFile(told, 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    run: (...more) => gongkai('run', pipeline, ...place.options, ...more),
  };
}

const findingsIn = ({ db }: Workplace) =>
  rowsOf(db, 'SELECT code, subject, ended IS NOT NULL FROM finding ORDER BY id');

describe('a redesign of a site', () => {
  it('is one finding with an example, told once at its beginning and once at its end', async () => {
    const place = await workplace();
    const web = await ownWeb(place);
    expect((await web.run()).status).toBe(0);
    const asItWas = await readFile(web.list);
    await rm(web.list);

    const broken = await web.run();
    expect(broken.status).toBe(1);
    expect(broken.err).toContain(
      `new problem at zrzy: the site was redesigned or has moved: its list ${LIST} is gone`,
    );
    expect(broken.out).toMatch(/^New problems {3}1\n {17}zrzy, since 20/mu);
    expect(broken.out).toContain(`before: ${LIST} listed its reports\n`);
    expect(broken.out).toContain(`now:    ${LIST} is gone: status 404\n`);
    await web.run();
    await writeFile(web.list, asItWas);
    const mended = await web.run();
    expect(mended.status).toBe(0);
    expect(mended.out).toMatch(/^Ended {10}1\n {17}zrzy, since 20.* until 20/mu);
    await web.run();

    expect(findingsIn(place)).toEqual([['redesigned', '', 1]]);
    expect(await web.notices()).toMatchObject([
      { pipeline: 'own', begun: [{ sourceId: 'zrzy', code: 'redesigned', ended: null }], ended: [] },
      { begun: [], ended: [{ code: 'redesigned', ended: expect.stringMatching(/^20/) }] },
    ]);
  });

  it('is also a list without reports, and reports that are gone at once', async () => {
    const place = await workplace();
    const web = await ownWeb(place);
    await web.run();
    for (const year of [2020, 2021, 2022, 2023]) {
      const end = year === 2020 ? 'txt' : 'html';
      await rm(place.file(`web/${HOST}/zfxxgknb/zrzyj${year}nb.${end}`));
    }
    const { err } = await web.run();
    expect(err).toMatch(/redesigned or has moved: 4 of its 5 reports are gone at once/);
    await writeFile(web.list, '<title>政府信息公开年报</title><p>网站已改版</p>');
    await web.run();
    expect(findingsIn(place)).toEqual([['redesigned', '', 0]]);
    expect((await gongkai('status', '--db', place.db)).out).toContain('shows no reports any more, 5 before');
  });
});

describe('another report on the same year', () => {
  /** The page of 2023 under another address, as the list names it too. */
  async function mirrored(place: Workplace, web: OwnWeb, change: (page: string) => string) {
    const folder = place.file(`web/${HOST}/zfxxgknb`);
    const page = await readFile(`${folder}/zrzyj2023nb.html`, 'utf8');
    await writeFile(`${folder}/copy2023.html`, change(page));
    const link = '<li><a href="copy2023.html">青溪县自然资源局2023年政府信息公开工作年度报告</a></li>';
    const list = await readFile(web.list, 'utf8');
    await writeFile(web.list, list.replace('</ul>', `${link}</ul>`));
  }

  it('that says the same is the same report at another address', async () => {
    const place = await workplace();
    const web = await ownWeb(place);
    await mirrored(place, web, (page) => page);

    expect(await web.run()).toMatchObject({ status: 0, err: expect.not.stringContaining('new problem') });
    expect(rowsOf(place.db, 'SELECT count(*) FROM report_view WHERE year = 2023')).toEqual([[1]]);
    const [[known, other] = []] = rowsOf(
      place.db,
      "SELECT min(url), max(url) FROM publication WHERE url LIKE '%2023%' GROUP BY report_id",
    );
    expect(await readFile(`${place.out}/reports.csv`, 'utf8')).toContain(`${known},${other},`);
    const trace = ['--year', '2023', '--indicator', 'requests.granted.total'];
    const [one, two] = [
      await gongkai(
        'trace',
        '--report',
        String(known),
        ...trace,
        '--db',
        place.db,
        '--archive',
        place.archive,
      ),
      await gongkai(
        'trace',
        '--report',
        String(other),
        ...trace,
        '--db',
        place.db,
        '--archive',
        place.archive,
      ),
    ];
    expect(two).toEqual(one);
    expect(one.out).toContain(`in revision 1 of ${other}`);
  });

  it('with other figures is a problem until one of them is mended', async () => {
    const place = await workplace();
    const web = await ownWeb(place);
    let number = '';
    await mirrored(place, web, (page) =>
      page.replace(/>(\d{3,})<\/td>/u, (_, found: string) => {
        number = found;
        return `>${Number(found) + 1}</td>`;
      }),
    );

    const { status, err } = await web.run();
    expect(status).toBe(1);
    expect(err).toContain('new problem at zrzy: two reports for 2023 have other figures, ');
    expect(err).toContain(` ${number}`);
    expect(rowsOf(place.db, 'SELECT count(*) FROM report_conflict')).toEqual([[1]]);

    await mirrored(place, web, (page) => page);
    expect((await web.run()).status).toBe(0);
    expect(findingsIn(place)).toEqual([['reports_contradict', '2023', 1]]);
  });
});

describe('what is expected of a source', () => {
  it('is looked at after every load: years, cells, form, changes and the length of its list', async () => {
    const place = await workplace();
    const web = await ownWeb(place, {
      expected_years: '2019-2023',
      years: true,
      min_cells: 1000,
      min_listed: 50,
      form_of_year: true,
      max_change: 2,
    });
    const { err } = await web.run();
    expect(err).toContain('its lists show 5 reports, fewer than the 50 that are expected (min_listed)');
    expect(err).toContain(
      'the report for 2019 should have been published by 31 March 2020, and is not there',
    );
    expect(err).toMatch(/its report for 2023 has \d+ figures, fewer than the 1000 that are expected/);
    const codes = findingsIn(place).map(([code, subject]) => `${code} ${subject}`);
    expect(codes).toEqual(
      expect.arrayContaining(['list_short ', 'year_missing 2019', 'few_cells 2020', 'few_cells 2023']),
    );
    expect(codes.filter((code) => code.startsWith('year_missing'))).toEqual(['year_missing 2019']);
  });

  it('that holds is no finding', async () => {
    const place = await workplace();
    const web = await ownWeb(place, {
      expected_years: '2020-2023',
      years: true,
      min_cells: 1,
      min_listed: 5,
      form_of_year: true,
    });
    expect((await web.run()).status).toBe(0);
    expect(findingsIn(place)).toEqual([]);
    expect(await web.notices()).toEqual([]);
  });

  it('is judged anew when it changes in the file, though no report has', async () => {
    const place = await workplace();
    const web = await ownWeb(place, { min_cells: 1 });
    await web.run();
    await writeFile(
      web.pipeline,
      (await readFile(web.pipeline, 'utf8')).replace('min_cells: 1', 'min_cells: 999'),
    );
    await web.run();
    expect(findingsIn(place)).toHaveLength(4);
    await writeFile(
      web.pipeline,
      (await readFile(web.pipeline, 'utf8')).replace('min_cells: 999', 'min_cells: 1'),
    );
    await web.run();
    expect(findingsIn(place).map(([, , hasEnded]) => hasEnded)).toEqual([1, 1, 1, 1]);
  });
});

describe('a run that is killed after it has told the command, and before it could note so', () => {
  it('tells again, under the same keys: whoever is on call hears twice rather than never', async () => {
    const place = await workplace();
    const [told, once] = [place.file('told.jsonl'), place.file('once')];
    const kill = `cat >> ${told}; test -e ${once} || { touch ${once}; kill -9 $PPID; }`;
    const { pipeline, notices, run } = await ownWeb(place, { min_listed: 50 }, kill);

    expect(await exitOf(start(['run', pipeline, ...place.options]))).toBeNull();
    expect(await run()).toMatchObject({ status: 1 });
    expect(await run()).toMatchObject({ status: 0 });

    const [first, second, ...more] = await notices();
    expect(more).toEqual([]);
    expect(second).toEqual({ ...first, at: expect.any(String), begun: [expect.anything()] });
    const [[key], [again]] = [keysIn(first?.begun), keysIn(second?.begun)];
    expect(key).toMatch(/^[0-9a-f]{32}$/u);
    expect(again).toBe(key);

    await rm(pipeline);
    const calm = await ownWeb(place, {});
    await calm.run();
    expect(await notices()).toMatchObject([{}, {}, { begun: [], ended: [{ key, code: 'list_short' }] }]);
  });
});

function keysIn(findings: unknown): unknown[] {
  return Array.isArray(findings) ? findings.map(({ key }) => key) : [];
}

describe('a command that cannot be told', () => {
  it('is told again by the next run, of the same problems', async () => {
    const place = await workplace();
    const told = place.file('told.jsonl');
    const web = await ownWeb(place, { min_listed: 50 }, `test -e ${place.file('ready')} && cat >> ${told}`);
    const first = await web.run();
    expect(first.err).toContain('the command that tells of problems (notify) ended with status 1');
    await appendFile(place.file('ready'), '');
    await web.run();
    await web.run();
    expect(await web.notices()).toMatchObject([{ begun: [{ code: 'list_short' }], ended: [] }]);
  });
});

describe('a page on the run', () => {
  it('is the same in text, JSON and HTML, and what comes from a site is text in it', async () => {
    const place = await workplace();
    const web = await ownWeb(place, { min_listed: 50 });
    const files = ['txt', 'json', 'html'].map((end) => place.file(`night.${end}`));
    await web.run(...files.flatMap((file) => ['--summary', file]));
    const [text = '', json = '', html = ''] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(text).toContain('Run            own: there are new problems\n');
    expect(text).toMatch(/crawl finished: 1 sources, 8 requests, 6 found, 5 new, 1 gone\n/u);
    expect(JSON.parse(json)).toMatchObject({
      pipeline: 'own',
      status: 1,
      reports: 4,
      newProblems: [{ sourceId: 'zrzy', code: 'list_short' }],
      steps: [{ step: 'crawl' }, { step: 'parse' }, { step: 'check' }, { step: 'load' }, { step: 'export' }],
    });
    expect(html).toContain('<title>own: there are new problems</title>');
    expect(html).toContain('fewer than the 50 that are expected (min_listed)');
    expect(html).not.toMatch(/<script|src=|href=/u);
  });

  it('is refused in another format', async () => {
    const { status, err } = await gongkai('run', 'x.yaml', '--summary', 'night.pdf');
    expect(status).toBe(2);
    expect(err).toContain('name a file that ends in .txt, .json or .html');
  });
});
