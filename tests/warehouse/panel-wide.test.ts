import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { FormId } from '../../src/forms/index.js';
import { allSeries } from '../../src/forms/series/index.js';
import type { CellReading } from '../../src/parse/report.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import { type Changes, formCells, goodSnapshot, recordAndLoad, sampleReport } from './sample-report.js';
import { rowCounts, temporaryWarehouse } from './temporary-warehouse.js';

const reported = (value: number) => ({ state: 'reported', value }) as const;
const absent = (state: 'blank' | 'not_applicable' | 'unreadable' | 'missing') =>
  ({ state, value: null }) as const satisfies CellReading;

interface Loading {
  readonly form?: FormId;
  readonly cells?: Changes;
  readonly agency?: string;
  readonly publishedOn?: string | null;
}

async function load(
  warehouse: Warehouse,
  year: number,
  { form = '2021', cells = {}, agency = '建宁县', publishedOn = null }: Loading = {},
): Promise<void> {
  const url = `http://www.jianning.example/${agency}/${year}.html`;
  const report = sampleReport({
    metadata: { year, agency, publishedOn },
    rest: { form, cells: formCells(form, cells) },
  });
  await recordAndLoad(warehouse, report, {
    snapshot: goodSnapshot(url, { url, finalUrl: url }),
  });
}

async function ask(warehouse: Warehouse, question: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(question)}`.execute(warehouse.db);
  return rows;
}

/** All requests of a year's report: cells of the column of totals, by row. */
function totals(figures: Readonly<Record<string, number>>): Changes {
  return Object.fromEntries(
    Object.entries(figures).map(([row, value]) => [`requests ${row} total`, reported(value)]),
  );
}

describe('the wide panel', () => {
  test('has one row for each agency and year, with the value that each series has in the long one', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2017, {
      form: 'legacy',
      cells: {
        'legacy requests.answered.denied.privacy value': absent('blank'),
        'legacy requests.answered.granted value': absent('missing'),
      },
    });
    await load(warehouse, 2019, {
      form: '2019',
      cells: { 'requests granted total': absent('unreadable'), 'requests received total': absent('blank') },
    });
    const three = ['other_not_corrected_in_time', 'other_fee_not_paid', 'other_remaining'];
    await load(warehouse, 2022, {
      cells: Object.fromEntries(three.map((row) => [`requests ${row} total`, absent('missing')])),
    });

    const wide = await ask(warehouse, 'SELECT * FROM panel_wide ORDER BY year');
    expect(wide.map(({ year, form }) => [year, form])).toEqual([
      [2017, 'legacy'],
      [2019, '2019'],
      [2022, '2021'],
    ]);
    for (const row of wide) {
      const long = await warehouse.db
        .selectFrom('series_long')
        .select(['series', 'value'])
        .where('report_id', '=', Number(row.report_id))
        .execute();
      const values = new Map(long.map(({ series, value }) => [series, value]));
      for (const { code } of allSeries) {
        expect([code, row[code.replaceAll('.', '_')]]).toEqual([code, values.get(code) ?? null]);
      }
    }
  });

  test('makes ratios of them', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2022, {
      cells: {
        ...totals({
          granted: 6,
          partially_granted: 3,
          processed_total: 12,
          received: 10,
          carried_in: 6,
          carried_out: 4,
        }),
        'review_litigation reconsideration corrected': reported(1),
        'review_litigation reconsideration pending': reported(2),
        'review_litigation reconsideration total': reported(6),
      },
    });

    const [row] = await ask(warehouse, 'SELECT * FROM panel_wide');
    expect(row).toMatchObject({
      full_disclosure_rate: 0.5,
      partial_disclosure_rate: 0.25,
      disclosure_rate: 0.75,
      carry_over_rate: 0.25,
      reconsideration_correction_rate: 0.25,
    });
  });

  test('has no ratio where a part is not reported or the denominator is 0', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2021, { cells: totals({ granted: 0, processed_total: 0 }) });
    await load(warehouse, 2022, {
      cells: {
        ...totals({ processed_total: 12, granted: 3 }),
        'requests partially_granted total': absent('blank'),
      },
    });

    const question = 'SELECT year, full_disclosure_rate, disclosure_rate FROM panel_wide ORDER BY year';
    expect(await ask(warehouse, question)).toEqual([
      { year: 2021, full_disclosure_rate: null, disclosure_rate: null },
      { year: 2022, full_disclosure_rate: 0.25, disclosure_rate: null },
    ]);
  });

  test('tells how far each report can be trusted', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2022, {
      cells: {
        'requests granted total': absent('unreadable'),
        'requests received total': absent('blank'),
        'requests carried_in total': absent('not_applicable'),
        'requests carried_out total': absent('missing'),
      },
    });

    const [row] = await ask(warehouse, 'SELECT * FROM panel_wide');
    expect(row).toMatchObject({
      cells_reported: formCells('2021').length - 4,
      cells_unreadable: 1,
      cells_blank: 1,
      cells_not_applicable: 1,
      cells_missing: 1,
      cells_corrected: 0,
      checks_passed: 0,
      checks_failed: 1,
      checks_not_evaluable: 0,
      revisions: 1,
    });
  });

  test('counts the days from the day on which the law wants the report', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2018, { form: 'legacy', publishedOn: '2019-03-29' });
    await load(warehouse, 2021, { publishedOn: '2022-04-02' });
    await load(warehouse, 2022);
    await load(warehouse, 2022, { agency: '建宁县教育局', publishedOn: '2023-02-01' });

    const question = 'SELECT agency, year, due_on, days_after_due FROM panel_wide ORDER BY agency, year';
    expect(await ask(warehouse, question)).toEqual([
      { agency: '建宁县人民政府', year: 2018, due_on: '2019-03-31', days_after_due: -2 },
      { agency: '建宁县人民政府', year: 2021, due_on: '2022-03-31', days_after_due: 2 },
      { agency: '建宁县人民政府', year: 2022, due_on: '2023-03-31', days_after_due: null },
      { agency: '建宁县教育局', year: 2022, due_on: '2023-01-31', days_after_due: 1 },
    ]);
  });

  test('is made anew where the warehouse has another', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.close();
    const file = new Database(warehouse.path);
    file.exec('DROP VIEW panel_wide; CREATE VIEW panel_wide AS SELECT 1 AS old');
    file.close();
    const counts = rowCounts(warehouse.path);

    const again = await temporaryWarehouse(warehouse.path);

    await load(again, 2022, { cells: totals({ granted: 1, processed_total: 2 }) });
    expect(await ask(again, 'SELECT full_disclosure_rate FROM panel_wide')).toEqual([
      { full_disclosure_rate: 0.5 },
    ]);
    expect(counts.series).toBe(allSeries.length);
  });

  test('gives the formula of each ratio', async () => {
    const { db } = await temporaryWarehouse();

    const formula = await db
      .selectFrom('derived_indicator')
      .select('formula')
      .where('code', '=', 'disclosure_rate')
      .executeTakeFirst();
    expect(formula?.formula).toBe(
      '(requests.granted.total + requests.partially_granted.total) / requests.processed_total.total',
    );
  });
});

describe('a county and its departments', () => {
  const question = `SELECT year, value, parts, parts_value, status FROM area_check
    WHERE series = 'requests.received.total' ORDER BY year`;

  test('agree where the departments together report no more than the county', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2021, { cells: totals({ received: 9 }) });
    await load(warehouse, 2021, { agency: '建宁县教育局', cells: totals({ received: 4 }) });
    await load(warehouse, 2021, { agency: '建宁县均口镇', cells: totals({ received: 5 }) });
    await load(warehouse, 2022, { cells: totals({ received: 9 }) });
    await load(warehouse, 2022, { agency: '建宁县教育局', cells: totals({ received: 10 }) });

    expect(await ask(warehouse, question)).toEqual([
      { year: 2021, value: 9, parts: 2, parts_value: 9, status: 'pass' },
      { year: 2022, value: 9, parts: 1, parts_value: 10, status: 'fail' },
    ]);
  });

  test('are compared under the code that they had in the year', async () => {
    const warehouse = await temporaryWarehouse();
    const source = {
      region: { code: '350405', name: '沙县区' },
      agency: { name: '沙县区人民政府', level: 'county' },
    } as const;
    for (const [agency, received] of [
      ['沙县', 9],
      ['沙县教育局', 4],
    ] as const) {
      const url = `http://www.shaxian.example/${agency}.html`;
      const cells = formCells('2019', totals({ received }));
      await recordAndLoad(warehouse, sampleReport({ metadata: { agency }, rest: { cells } }), {
        snapshot: goodSnapshot(url, { url, finalUrl: url }),
        source,
      });
    }

    expect(await ask(warehouse, question)).toEqual([
      { year: 2020, value: 9, parts: 1, parts_value: 4, status: 'pass' },
    ]);
    const wide = 'SELECT agency_kind, region_code, region_id FROM panel_wide ORDER BY agency_kind';
    expect(await ask(warehouse, wide)).toEqual([
      { agency_kind: 'department', region_code: '350427', region_id: '350427' },
      { agency_kind: 'people_government', region_code: '350427', region_id: '350427' },
    ]);
  });

  test('cannot be compared where either states no figure', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 2022, { cells: { 'requests received total': absent('blank') } });
    await load(warehouse, 2022, { agency: '建宁县教育局', cells: totals({ received: 10 }) });

    expect(await ask(warehouse, question)).toEqual([
      { year: 2022, value: null, parts: 1, parts_value: 10, status: 'not_evaluable' },
    ]);
  });
});
