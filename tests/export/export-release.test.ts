import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Correction } from '../../src/corrections/correction.js';
import { exportRelease } from '../../src/export/export-release.js';
import { FORMATS } from '../../src/export/formats/format.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import {
  explanation,
  formCells,
  goodSnapshot,
  REPORT_URL,
  recordAndLoad,
  sampleReport,
} from '../warehouse/sample-report.js';
import { temporaryFolder, temporaryWarehouse } from '../warehouse/temporary-warehouse.js';
import { duckdb } from './duckdb.js';
import { readRows } from './read-csv.js';

const pdf = 'http://www.jianning.example/ndbg/2020.pdf';
const attachment = goodSnapshot('pdf', { kind: 'attachment', url: pdf, finalUrl: pdf });

const report = sampleReport({
  cells: {
    'proactive central_procurement procurement_amount': {
      state: 'reported',
      value: 6338096.4,
      raw: '6338096.40',
    },
    'proactive administrative_licensing items_change': { state: 'reported', value: -12, raw: '-12' },
    'requests granted total': { state: 'blank', value: null, raw: '' },
    'requests other_handling total': { state: 'unreadable', value: null, raw: '=1+1' },
  },
  metadata: { title: '=2020年"报告"' },
});

async function exported(warehouse: Warehouse) {
  const folder = join(await temporaryFolder(), 'export');
  await exportRelease(warehouse, folder);
  return (name: string) => readRows(join(folder, name));
}

async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

describe('the exported dataset', () => {
  test('has every cell of the panel, with the reason where there is no number', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const read = await exported(warehouse);

    const rows = await read('cells.csv');
    expect(rows.map((row) => [row.table, row.row_code, row.column_code])).toEqual(
      formCells('2019').map((cell) => [cell.table, cell.row.code, cell.column.code]),
    );
    const cell = (code: string) => rows.find((row) => `${row.row_code}.${row.column_code}` === code);
    expect(cell('central_procurement.procurement_amount')).toEqual({
      region_code: '350430',
      region: '建宁县',
      prefecture: '三明市',
      province: '福建省',
      agency: '建宁县人民政府',
      agency_level: 'county',
      year: '2020',
      form: '2019',
      table: 'proactive',
      article: '20(9)',
      row_code: 'central_procurement',
      row: '政府集中采购',
      column_code: 'procurement_amount',
      column: '采购总金额',
      value: '6338096.4',
      unit: '元',
      state: 'reported',
      raw: '6338096.40',
      corrected: '0',
      printed: '',
      url: REPORT_URL,
    });
    expect(cell('administrative_licensing.items_change')).toMatchObject({ value: '-12', raw: '-12' });
    expect(cell('granted.total')).toMatchObject({ value: '', state: 'blank', raw: '' });
    expect(cell('other_handling.total')).toMatchObject({ value: '', state: 'unreadable', raw: "'=1+1" });
  });

  test('has the panel in wide form, each series and ratio a column that is described in both languages', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, sampleReport());
    const read = await exported(warehouse);

    const [row, ...others] = await read('panel.csv');
    expect(others).toEqual([]);
    const cells = await read('cells.csv');
    const granted = cells.find((cell) => cell.row_code === 'granted' && cell.column_code === 'total');
    expect(row).toMatchObject({
      agency: '建宁县人民政府',
      year: '2020',
      due_on: '2021-03-31',
      url: REPORT_URL,
    });
    expect(row?.requests_granted_total).toBe(granted?.value);
    const columns = (await read('columns.csv')).filter(({ table }) => table === 'panel');
    expect(columns.map(({ column }) => column)).toEqual(Object.keys(row ?? {}));
    expect(columns.find(({ column }) => column === 'disclosure_rate')).toMatchObject({ type: 'number' });
    expect(columns.length).toBeGreaterThan(150);
  });

  test('lists each report with its counts, and says why one is not in the panel', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    await recordAndLoad(warehouse, sampleReport(), { snapshot: attachment });
    const undated = goodSnapshot('undated', { url: 'http://www.jianning.example/ndbg/undated.html' });
    await recordAndLoad(warehouse, sampleReport({ metadata: { year: null } }), { snapshot: undated });
    const read = await exported(warehouse);

    const all = formCells('2019').length;
    expect(await read('reports.csv')).toMatchObject([
      { year: '', panel: 'year unknown', url: undated.url },
      {
        year: '2020',
        panel: 'duplicate',
        url: REPORT_URL,
        title: `'=2020年"报告"`,
        published_on: '2021-01-08',
        stated_source: '建宁县政府办',
        sections: 'overview; proactive; requests; review_litigation; problems',
        cells_reported: String(all - 2),
        cells_blank: '1',
        cells_unreadable: '1',
        cells_missing: '0',
        cells_corrected: '0',
        checks_failed: '1',
        checks_passed: '0',
        revision: '1',
        digest: goodSnapshot('first').digest,
        archive_file: '2024-03.warc.gz',
      },
      { year: '2020', panel: 'yes', url: pdf, cells_reported: String(all) },
    ]);
    const urls = new Set((await read('cells.csv')).map((row) => row.url));
    expect([...urls]).toEqual([pdf]);
  });

  test('shows what is corrected as corrected, and every correction with its standing', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const correction: Correction = {
      url: REPORT_URL,
      year: 2020,
      cell: { table: 'requests', row: 'granted', column: 'total' },
      printed: { state: 'blank', value: null },
      value: { state: 'reported', value: 17.5 },
      reason: '与正文不一致',
      author: '王研究员',
      date: null,
    };
    const change = { table: 'proactive', row: 'administrative_licensing', column: 'items_change' } as const;
    await warehouse.replaceCorrections([
      correction,
      { ...correction, cell: change, printed: { state: 'reported', value: 12 } },
      { ...correction, year: 2019, date: '2024-03-01' },
    ]);
    const read = await exported(warehouse);

    const cells = await read('cells.csv');
    expect(cells.filter(({ corrected }) => corrected === '1')).toMatchObject([
      {
        row_code: 'granted',
        column_code: 'total',
        state: 'reported',
        value: '17.5',
        printed: 'blank',
        raw: '',
      },
    ]);
    expect(await read('reports.csv')).toMatchObject([{ cells_corrected: '1', cells_blank: '0' }]);
    const word = { url: REPORT_URL, value: '17.5', reason: '与正文不一致', author: '王研究员', date: '' };
    const granted = { cell: 'requests.granted.total', printed: 'blank' };
    const agency = '建宁县人民政府';
    expect(await read('corrections.csv')).toEqual([
      {
        ...word,
        ...granted,
        year: '2019',
        date: '2024-03-01',
        standing: 'no such report',
        prints_now: '',
        agency: '',
      },
      {
        ...word,
        year: '2020',
        cell: 'proactive.administrative_licensing.items_change',
        printed: '12',
        standing: 'source changed',
        prints_now: '-12',
        agency,
      },
      { ...word, ...granted, year: '2020', standing: 'holds', prints_now: 'blank', agency },
    ]);
  });

  test('has checks, facts and issues, and the refusal of documents that are no report', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    await recordAndLoad(warehouse, { ...explanation, issues: [] }, { snapshot: attachment });
    const read = await exported(warehouse);

    expect(await read('checks.csv')).toMatchObject([
      { check: 'requests.balance.total', status: 'fail', left: '8', right: '9', url: REPORT_URL },
    ]);
    expect(await read('facts.csv')).toMatchObject([
      { code: 'requests_received', value: '8', approximate: '0', place: 'L21' },
    ]);
    expect(await read('issues.csv')).toMatchObject([
      { url: REPORT_URL, refused: '', code: 'values_unplaced', severity: 'warning' },
      { url: pdf, refused: 'The document holds none of the statutory tables.', code: '' },
    ]);
  });

  test('says of each check and fact whether its report is in the panel, so that none counts twice', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    await recordAndLoad(warehouse, { ...report, cells: report.cells.slice(1) }, { snapshot: attachment });
    const read = await exported(warehouse);

    for (const name of ['checks.csv', 'facts.csv']) {
      expect(await read(name)).toMatchObject([
        { url: REPORT_URL, panel: 'yes' },
        { url: pdf, panel: 'duplicate' },
      ]);
    }
  });

  test('has a codebook of every indicator of every form', async () => {
    const warehouse = await temporaryWarehouse();
    const read = await exported(warehouse);

    const rows = await read('codebook.csv');
    const cells = (['legacy', '2019', '2021'] as const).flatMap((form) =>
      formCells(form).map((cell) => [form, `${cell.table}.${cell.row.code}.${cell.column.code}`, cell.unit]),
    );
    expect(rows.map((row) => [row.form, row.indicator, row.unit])).toEqual(cells);
    expect(rows.find((row) => row.indicator === 'proactive.rules.newly_made')).toMatchObject({
      article: '20(1)',
      article_chinese: '第二十条第（一）项',
      row_label: '规章',
      column_label: '本年新制作数量',
      first_year: '2019',
      last_year: '2020',
    });
  });

  test('has a codebook that tells where each indicator continues, and by which law it is reported', async () => {
    const warehouse = await temporaryWarehouse();
    const read = await exported(warehouse);

    const rows = await read('codebook.csv');
    expect(rows.filter(({ series }) => series === '')).toEqual([]);
    expect(rows.filter(({ series }) => series === 'requests.granted.total')).toMatchObject([
      { form: 'legacy', row_label: '属于已主动公开范围数', series_link: 'first', article: '2007:21(1)' },
      { form: 'legacy', row_label: '同意公开答复数', series_link: 'first', decree: '国务院令第492号' },
      { form: '2019', series_link: 'break', articles: '36(1); 36(2)', decree: '国务院令第711号' },
      { form: '2021', series_link: 'same', series_note: '' },
    ]);
  });

  test('is the same bytes whatever order the reports were loaded in', async () => {
    const folder = await temporaryFolder();
    const loads = [
      { report, snapshot: goodSnapshot('first') },
      { report: sampleReport({ metadata: { year: 2019 } }), snapshot: attachment },
    ];
    for (const [name, order] of [
      ['a', loads],
      ['b', loads.toReversed()],
    ] as const) {
      const warehouse = await temporaryWarehouse();
      for (const { report, snapshot } of order) await recordAndLoad(warehouse, report, { snapshot });
      await exportRelease(warehouse, join(folder, name));
    }

    expect(await contents(join(folder, 'a'))).toEqual(await contents(join(folder, 'b')));
  });
});

describe('an export in all formats', () => {
  test('is the same bytes whenever it is made, in whatever time zone', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const folder = await temporaryFolder();
    const { TZ } = process.env;
    onTestFinished(() => {
      vi.useRealTimers();
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    });
    const moments = [
      { out: 'a', zone: 'Asia/Shanghai', now: '2024-03-02T23:30:00Z' },
      { out: 'b', zone: 'America/New_York', now: '2031-07-04T01:02:03Z' },
    ];
    for (const { out, zone, now } of moments) {
      process.env.TZ = zone;
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      await exportRelease(warehouse, join(folder, out), { formats: FORMATS });
    }

    const [a, b] = [await digests(join(folder, 'a')), await digests(join(folder, 'b'))];
    expect(Object.keys(a)).toEqual(
      expect.arrayContaining(['gongkai.xlsx', 'cells.parquet', 'datapackage.json']),
    );
    expect(a).toEqual(b);
  });

  test('holds the same figures in each of them', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const folder = await temporaryFolder();
    await exportRelease(warehouse, folder, { formats: FORMATS });

    const sum = async (file: string) =>
      duckdb(`SELECT sum(value) AS sum, count(*)::INT AS cells FROM '${file}'`);
    const parquet = await sum(join(folder, 'cells.parquet'));
    expect(await sum(join(folder, 'cells.csv'))).toEqual(parquet);
    expect(parquet).toMatchObject([{ cells: formCells('2019').length }]);
    const lines = (await readFile(join(folder, 'cells.jsonl'), 'utf8')).trimEnd().split('\n');
    const values = lines.map((line) => (JSON.parse(line) as { value: number | null }).value ?? 0);
    expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(Number(parquet[0]?.sum));
  });

  test('gives the printed text as it is but in CSV', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const folder = await temporaryFolder();
    await exportRelease(warehouse, folder, { formats: FORMATS });

    expect(await readFile(join(folder, 'cells.jsonl'), 'utf8')).toContain('"raw":"=1+1"');
    const unreadable = `SELECT raw FROM '${join(folder, 'cells.parquet')}' WHERE state = 'unreadable'`;
    expect(await duckdb(unreadable)).toEqual([{ raw: '=1+1' }]);
  });

  test('of a warehouse without a report has the codebook', async () => {
    const folder = await temporaryFolder();
    const { tables, version } = await exportRelease(await temporaryWarehouse(), folder, { formats: FORMATS });
    expect(version).toBe('0');
    expect(tables.filter(({ rows }) => rows > 0).map(({ name }) => name)).toEqual(['codebook', 'columns']);
  });
});

describe('CSV without a byte order mark', () => {
  test('begins with the header', async () => {
    const folder = await temporaryFolder();
    await exportRelease(await temporaryWarehouse(), folder, { byteOrderMark: false });
    expect(await readFile(join(folder, 'checks.csv'), 'utf8')).toMatch(/^region_code,/u);
  });
});

describe('an export', () => {
  test('says which files it wrote, with how many rows', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const folder = await temporaryFolder();

    const { tables, files } = await exportRelease(warehouse, folder);

    for (const { name, rows } of tables)
      expect(await readRows(join(folder, `${name}.csv`))).toHaveLength(rows);
    expect(files.map(({ name }) => name).sort()).toEqual((await readdir(folder)).sort());
    expect(tables[0]).toMatchObject({ name: 'cells', rows: formCells('2019').length });
  });

  test('says where it failed, and leaves no part of a file behind', async () => {
    const warehouse = await temporaryWarehouse();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), '');

    await expect(exportRelease(warehouse, join(folder, 'taken'))).rejects.toMatchObject({
      name: 'ExportError',
      folder: join(folder, 'taken'),
    });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test('that breaks off leaves the files of the export before as they were', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const folder = await temporaryFolder();
    await exportRelease(warehouse, folder);
    const before = await contents(folder);
    // From here on the codebook, which is written last, cannot be read.
    await warehouse.db.schema.dropView('indicator_view').execute();

    await expect(exportRelease(warehouse, folder)).rejects.toThrow('indicator_view');

    expect(await contents(folder)).toEqual(before);
  });

  test('shows one moment of the warehouse, and keeps no other process from writing meanwhile', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, report);
    const folder = await temporaryFolder();
    const other = new Database(warehouse.path, { timeout: 0 });

    const exporting = exportRelease(warehouse, folder);
    await untilWriting(folder);
    other.exec("UPDATE agency SET name = '改名后'");
    other.close();
    await exporting;

    const agencies: (string | undefined)[] = [];
    for (const name of ['cells.csv', 'reports.csv', 'checks.csv']) {
      for (const row of await readRows(join(folder, name))) agencies.push(row.agency);
    }
    expect(new Set(agencies).size).toBe(1);
  });
});

/** Files and their contents as one can compare them. */
async function digests(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const entries = names.map(async (name) => {
    const content = await readFile(join(folder, name));
    return [name, createHash('sha256').update(content).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Until the first file of an export is begun. */
async function untilWriting(folder: string): Promise<void> {
  while (!(await readdir(folder, { recursive: true })).some((name) => name.endsWith('cells.csv'))) {
    await setTimeout(1);
  }
}
