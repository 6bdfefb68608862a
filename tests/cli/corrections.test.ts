import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { contentsOf, rowsOf } from './contents.js';
import { sampleFile, smallPipeline } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

const PAGE = 'zrzy.qingxi.example/zfxxgknb/zrzyj2023nb.html';

/** Of 行政许可, 处理决定数量, which the report prints as 1452. */
const FIX = `
- url: http://${PAGE}
  year: 2023
  cell: proactive.administrative_licensing.decisions
  printed: 1452
  value: 1425
  reason: 2024年报告载明上年为1425件
  author: 王研究员
  date: 2025-03-01
`;

const CELL = `SELECT value, is_corrected, printed_value FROM cell_view
  WHERE is_current = 1 AND url = 'http://${PAGE}' AND row_code = 'administrative_licensing' AND column_code = 'decisions'`;

let loaded: Workplace;

beforeAll(async () => {
  loaded = await lastingWorkplace();
  await gongkai('run', await smallPipeline(loaded), ...loaded.options);
});

async function withFile(name: string, text: string): Promise<Workplace & { readonly fixes: string }> {
  const place = await workplace(loaded);
  const fixes = place.file(name);
  await writeFile(fixes, text);
  return Object.assign(place, { fixes });
}

describe('corrections apply', () => {
  it('lays the corrections of files over the cells', async () => {
    const { fixes, db } = await withFile('fixes.yaml', FIX);

    expect(await gongkai('corrections', 'apply', fixes, '--db', db)).toEqual({
      status: 0,
      out: '1 correction: 1 in force\n',
      err: '',
    });
    expect(rowsOf(db, CELL)).toEqual([[1425, 1, 1452]]);
  });

  it('takes away those that the files do not name any more', async () => {
    const { fixes, db } = await withFile('fixes.yaml', FIX);
    const before = contentsOf(db);
    await gongkai('corrections', 'apply', fixes, '--db', db);
    await writeFile(fixes, '# none');

    expect(await gongkai('corrections', 'apply', fixes, '--db', db)).toMatchObject({
      status: 0,
      out: 'no corrections\n',
    });
    expect(contentsOf(db)).toEqual(before);
  });

  it('tells which corrections are not in force, and why', async () => {
    const { fixes, db } = await withFile(
      'fixes.yaml',
      [
        FIX.replace('printed: 1452', 'printed: blank'),
        FIX.replace('year: 2023', 'year: 2009'),
        FIX.replace('proactive.administrative_licensing.decisions', 'legacy.fees.value'),
      ].join('\n'),
    );

    expect(await gongkai('corrections', 'apply', fixes, '--db', db)).toEqual({
      status: 0,
      out: `3 corrections: 1 with a changed source, 1 without a report, 1 without a cell
青溪县自然资源局 2023: proactive.administrative_licensing.decisions, corrected from blank to 1425, but the report prints 1452 now
  http://${PAGE}
2009: proactive.administrative_licensing.decisions, but no such report was loaded for that year
  http://${PAGE}
青溪县自然资源局 2023: legacy.fees.value, a cell that the form of this report does not have
  http://${PAGE}
`,
      err: '',
    });
  });

  it('changes nothing when anything in a file cannot be used, and tells all of it', async () => {
    const { fixes, db } = await withFile('fixes.yaml', FIX);
    await gongkai('corrections', 'apply', fixes, '--db', db);
    const before = contentsOf(db);
    await writeFile(
      fixes,
      FIX + FIX.replace('value: 1425', 'value: many').replace('year: 2023', 'year: soon'),
    );

    const { status, out, err } = await gongkai('corrections', 'apply', fixes, '--db', db);

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.replaceAll(fixes, 'fixes.yaml').split('\n')).toEqual([
      'gongkai: fixes.yaml:12: year: "soon" cannot be used: write the year that the report is about, such as 2020',
      'fixes.yaml:15: value: "many" cannot be used: write a number, or blank, not_applicable, unreadable or missing',
      '',
    ]);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe('corrections list', () => {
  it('shows each correction with its standing', async () => {
    const { fixes, db } = await withFile('fixes.yaml', FIX);
    await gongkai('corrections', 'apply', fixes, '--db', db);

    expect((await gongkai('corrections', 'list', '--db', db)).out).toBe(
      `standing  agency            year  cell                                          printed  value  prints now  author    date        reason                      url
holds     青溪县自然资源局  2023  proactive.administrative_licensing.decisions  1452     1425   1452        王研究员  2025-03-01  2024年报告载明上年为1425件  http://${PAGE}
`,
    );
  });

  it('says so where there is none', async () => {
    expect(await gongkai('corrections', 'list', '--db', loaded.db)).toMatchObject({
      status: 0,
      out: 'no corrections\n',
    });
  });
});

describe('corrections check', () => {
  it('needs no warehouse', async () => {
    const place = await workplace();
    await writeFile(place.file('a.yaml'), FIX);
    await writeFile(place.file('b.csv'), 'url,year,cell,printed,value,reason,author\n');

    expect(await gongkai('corrections', 'check', place.file('a.yaml'), place.file('b.csv'))).toEqual({
      status: 0,
      out: '1 correction in 2 files\n',
      err: '',
    });
  });

  it('tells of a file that is not there', async () => {
    expect(await gongkai('corrections', 'check', 'nowhere.yaml')).toEqual({
      status: 1,
      out: '',
      err: 'gongkai: nowhere.yaml: there is no such file; check the name\n',
    });
  });
});

describe('a run of a pipeline that names corrections', () => {
  it('applies them, and flags one whose source has changed since', async () => {
    const place = await workplace();
    await cp(sampleFile('.'), place.file('web'), { recursive: true });
    await writeFile(place.file('fixes.yaml'), FIX);
    const pipeline = await smallPipeline(place, { serve: 'web', corrections: 'fixes.yaml' });

    const first = await gongkai('run', pipeline, ...place.options);
    expect(first.status).toBe(0);
    expect(first.out).toContain('\nCorrections    1 correction: 1 in force\n');
    expect(rowsOf(place.db, CELL)).toEqual([[1425, 1, 1452]]);

    const page = place.file(`web/${PAGE}`);
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll('1452', '1499'));
    const second = await gongkai('run', pipeline, ...place.options);

    const flagged = `Corrections    1 correction: 1 with a changed source
                 青溪县自然资源局 2023: proactive.administrative_licensing.decisions, corrected from 1452 to 1425, but the report prints 1499 now
                   http://${PAGE}
`;
    expect(second.status).toBe(0);
    expect(second.out).toContain(flagged);
    expect(rowsOf(place.db, CELL)).toEqual([[1499, 0, 1499]]);
    expect((await gongkai('status', '--db', place.db)).out).toContain(flagged);
    const { corrections } = JSON.parse((await gongkai('status', '--db', place.db, '--json')).out);
    expect(corrections).toMatchObject([
      { standing: 'source changed', printed_value: 1452, source_value: 1499 },
    ]);
  });

  it('does not begin when anything in them cannot be used', async () => {
    const place = await workplace();
    await writeFile(place.file('fixes.csv'), 'url,year\nhttp://a.example/,2020');
    const pipeline = await smallPipeline(place, { corrections: ['fixes.csv'] });

    const { status, err } = await gongkai('run', pipeline, ...place.options);

    expect(status).toBe(1);
    expect(err).toContain('fixes.csv:1: cell: is missing');
    expect(existsSync(place.db)).toBe(false);
  });
});
