import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rowCounts } from '../warehouse/temporary-warehouse.js';
import { gongkai } from './command-line.js';
import { contentsOf, rowsOf } from './contents.js';
import { sampleFile } from './pipelines.js';
import { workplace } from './workplace.js';

const REPORT = sampleFile('zrzy.qingxi.example/zfxxgknb/zrzyj2020nb.txt');
const DECISIONS = `SELECT value FROM panel_long
  WHERE article = '20(5)' AND row_code = 'administrative_licensing' AND column_code = 'decisions' AND year = 2020`;

describe('load FILE', () => {
  it('loads a report whose region is named, once', async () => {
    const { db, archive } = await workplace();
    const load = ['load', REPORT, '--region', '990121=青溪县', '--db', db, '--archive', archive];
    expect(await gongkai(...load)).toEqual({
      status: 0,
      out: `${REPORT}: 青溪县自然资源局 2020, loaded as a new report\n`,
      err: '',
    });
    expect(await gongkai('query', DECISIONS, '--db', db)).toMatchObject({ out: 'value\n 1326\n' });

    const [counts, contents] = [rowCounts(db), contentsOf(db)];
    expect(await gongkai(...load)).toMatchObject({
      status: 0,
      out: expect.stringContaining('loaded before, nothing changed'),
    });
    expect(rowCounts(db)).toEqual(counts);
    expect(contentsOf(db)).toEqual(contents);
  });

  it('keeps the earlier revision when the figures have changed', async () => {
    const place = await workplace();
    const file = place.file('report.txt');
    const load = ['load', file, '--region', '990121=青溪县', '--db', place.db, '--archive', place.archive];
    await copyFile(REPORT, file);
    await gongkai(...load);
    await writeFile(file, (await readFile(REPORT, 'utf8')).replaceAll('1326', '1327'));
    expect(await gongkai(...load)).toEqual({
      status: 0,
      err: '',
      out: `${file}: 青溪县自然资源局 2020, loaded as a revision, since its figures or its year changed
revised 青溪县自然资源局 2020: 1 cell differs: proactive.administrative_licensing.decisions 1326 → 1327
`,
    });
    expect(rowsOf(place.db, 'SELECT revision, is_current FROM report ORDER BY revision')).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(rowsOf(place.db, DECISIONS)).toEqual([[1327]]);
  });

  it('loads nothing of a file that is no report, is not there, or does not tell its region; the rest it loads', async () => {
    const place = await workplace();
    await writeFile(place.file('empty.txt'), '');
    const bad = [
      place.file('empty.txt'),
      place.file('nowhere.txt'),
      sampleFile('www.baishi.example/zwgk/ndbg/show-41955.html'),
      REPORT,
    ];
    const { status, out, err } = await gongkai('load', ...bad, '--db', place.db, '--archive', place.archive);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.split('\n')).toEqual([
      `gongkai: ${bad[0]}: not loaded: The file is empty: fetch it again.`,
      `gongkai: ${bad[1]}: not loaded: there is no such file; check the name`,
      expect.stringMatching(/show-41955\.html: not loaded: it holds no report: a notice/u),
      expect.stringMatching(/zrzyj2020nb\.txt: not loaded: neither its title .+ --region CODE=NAME$/u),
      '',
    ]);
    expect(rowCounts(place.db)).toMatchObject({ snapshot: 0, document: 0, report: 0 });

    const mixed = await gongkai(
      'load',
      ...bad,
      '--region',
      '990121=青溪县',
      '--db',
      place.db,
      '--archive',
      place.archive,
    );
    expect(mixed.status).toBe(1);
    expect(rowCounts(place.db)).toMatchObject({ snapshot: 1, document: 1, report: 1 });
  });

  it('loads no report of an agency that neither its title nor the caller names', async () => {
    const place = await workplace();
    const file = place.file('report.txt');
    await writeFile(file, (await readFile(REPORT, 'utf8')).replaceAll('青溪县自然资源局', ''));
    const load = ['load', file, '--region', '990121=青溪县', '--db', place.db, '--archive', place.archive];
    expect(await gongkai(...load)).toEqual({
      status: 1,
      out: '',
      err: `gongkai: ${file}: not loaded: its title does not tell whose report it is: name the agency with --agency NAME\n`,
    });
    expect(rowCounts(place.db)).toMatchObject({ snapshot: 0, document: 0, report: 0 });

    expect(await gongkai(...load, '--agency', '青溪县自然资源局')).toEqual({
      status: 0,
      out: `${file}: 青溪县自然资源局 2020, loaded as a new report\n`,
      err: '',
    });
    expect(rowsOf(place.db, 'SELECT agency, agency_level FROM report_view')).toEqual([
      ['青溪县自然资源局', 'department'],
    ]);
  });

  const seed = fileURLToPath(new URL('../../../shared/seed/jianning-2020.txt', import.meta.url));
  it.skipIf(!existsSync(seed))(
    'finds 12091 处理决定 for 行政许可 in 建宁县 2020, by its title alone (where ../shared is)',
    async () => {
      const { db, archive } = await workplace();
      expect(await gongkai('load', seed, '--db', db, '--archive', archive)).toMatchObject({
        status: 0,
        err: '',
      });
      expect(await gongkai('query', DECISIONS, '--db', db, '--format', 'json')).toMatchObject({
        out: '[{"value":12091}]\n',
      });
      expect(rowsOf(db, 'SELECT region_code, region, prefecture, province FROM report_view')).toEqual([
        ['350430', '建宁县', '三明市', '福建省'],
      ]);
    },
  );
});
