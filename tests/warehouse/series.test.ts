import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { FormId } from '../../src/forms/index.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import { olderWarehouse } from './older-warehouse.js';
import { type Changes, formCells, goodSnapshot, recordAndLoad, sampleReport } from './sample-report.js';
import { temporaryFolder, temporaryWarehouse } from './temporary-warehouse.js';

const reported = (value: number) => ({ state: 'reported', value }) as const;
const blank = { state: 'blank', value: null } as const;
const missing = { state: 'missing', value: null } as const;

async function load(warehouse: Warehouse, form: FormId, year: number, changes: Changes): Promise<void> {
  const url = `http://www.jianning.example/ndbg/${year}.html`;
  await recordAndLoad(
    warehouse,
    sampleReport({ metadata: { year }, rest: { form, cells: formCells(form, changes) } }),
    { snapshot: goodSnapshot(String(year), { url, finalUrl: url }) },
  );
}

function seriesOf(warehouse: Warehouse, series: string) {
  return warehouse.db
    .selectFrom('series_long')
    .select(['year', 'form', 'state', 'value', 'is_break', 'comparable_since'])
    .where('series', '=', series)
    .orderBy('year')
    .execute();
}

describe('a series over the eras', () => {
  test('goes on where the form changes, and marks the years from which it is another measure', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 'legacy', 2018, {
      'legacy requests.answered.already_public value': reported(30),
      'legacy requests.answered.granted value': reported(12),
    });
    await load(warehouse, '2019', 2019, { 'requests granted total': reported(40) });
    await load(warehouse, '2021', 2021, { 'requests granted total': reported(44) });

    expect(await seriesOf(warehouse, 'requests.granted.total')).toEqual([
      { year: 2018, form: 'legacy', state: 'reported', value: 42, is_break: 0, comparable_since: 2008 },
      { year: 2019, form: '2019', state: 'reported', value: 40, is_break: 1, comparable_since: 2019 },
      { year: 2021, form: '2021', state: 'reported', value: 44, is_break: 0, comparable_since: 2019 },
    ]);
    const note = await warehouse.db
      .selectFrom('series_long')
      .select('note')
      .where('series', '=', 'requests.granted.total')
      .where('year', '=', 2019)
      .executeTakeFirstOrThrow();
    expect(note.note).toContain('Article 36(1) and (2)');
  });

  test('has no value where a part of its sum has none, and says why', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, 'legacy', 2017, {
      'legacy requests.answered.denied.trade_secret value': reported(1),
      'legacy requests.answered.denied.privacy value': blank,
    });
    await load(warehouse, 'legacy', 2018, {
      'legacy requests.answered.denied.trade_secret value': blank,
      'legacy requests.answered.denied.privacy value': { state: 'unreadable', value: null, raw: '1?' },
    });

    expect(await seriesOf(warehouse, 'requests.denied_third_party.total')).toMatchObject([
      { year: 2017, state: 'blank', value: null },
      { year: 2018, state: 'unreadable', value: null },
    ]);
  });

  test('takes 其他处理 as the report prints it, in one row or in three', async () => {
    const warehouse = await temporaryWarehouse();
    const three = ['other_not_corrected_in_time', 'other_fee_not_paid', 'other_remaining'];
    const inThree = (reading: Changes[string]) =>
      Object.fromEntries(three.map((row) => [`requests ${row} total`, reading]));
    await load(warehouse, '2021', 2021, {
      ...inThree(missing),
      'requests other_handling total': reported(9),
    });
    await load(warehouse, '2021', 2022, {
      ...inThree(reported(2)),
      'requests other_handling total': missing,
    });
    await load(warehouse, '2021', 2023, {
      ...inThree(missing),
      'requests other_handling total': blank,
    });

    expect(await seriesOf(warehouse, 'requests.other_handling.total')).toMatchObject([
      { year: 2021, state: 'reported', value: 9 },
      { year: 2022, state: 'reported', value: 6 },
      { year: 2023, state: 'blank', value: null },
    ]);
    expect(await seriesOf(warehouse, 'requests.other_fee_not_paid.total')).toMatchObject([
      { year: 2021, state: 'missing', value: null },
      { year: 2022, state: 'reported', value: 2 },
      { year: 2023, state: 'missing', value: null },
    ]);
  });

  test('adds up the grounds of denial, and both tracks of litigation, to go on from one row', async () => {
    const warehouse = await temporaryWarehouse();
    const grounds = formCells('2021').filter(
      ({ row, column }) => row.code.startsWith('denied_') && column.code === 'total',
    );
    await load(warehouse, '2021', 2022, {
      ...Object.fromEntries(grounds.map(({ row }) => [`requests ${row.code} total`, reported(2)])),
      'review_litigation litigation_direct corrected': reported(3),
      'review_litigation litigation_after_reconsideration corrected': reported(4),
    });

    expect(await seriesOf(warehouse, 'requests.denied.total')).toMatchObject([{ value: 16 }]);
    expect(await seriesOf(warehouse, 'review_litigation.litigation.corrected')).toMatchObject([{ value: 7 }]);
    expect(await seriesOf(warehouse, 'review_litigation.litigation_direct.corrected')).toMatchObject([
      { value: 3 },
    ]);
  });
});

describe('the check of one year against the next', () => {
  function checksOf(warehouse: Warehouse, id: string) {
    return warehouse.db
      .selectFrom('panel_check')
      .select(['year', 'status', 'left_sum', 'right_sum'])
      .where('check_id', '=', id)
      .orderBy('year')
      .execute();
  }

  test('compares what was carried out with what was carried in, also where the form changes', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, '2019', 2019, { 'requests carried_out total': reported(2) });
    await load(warehouse, '2019', 2020, {
      'requests carried_in total': reported(2),
      'requests carried_out total': reported(5),
    });
    await load(warehouse, '2021', 2021, {
      'requests carried_in total': reported(4),
      'requests carried_out total': reported(1),
    });
    await load(warehouse, '2021', 2022, {
      'requests carried_in total': blank,
    });

    expect(await checksOf(warehouse, 'panel.carry.total')).toEqual([
      { year: 2019, status: 'pass', left_sum: 2, right_sum: 2 },
      { year: 2020, status: 'fail', left_sum: 5, right_sum: 4 },
      { year: 2021, status: 'not_evaluable', left_sum: 1, right_sum: null },
    ]);
  });

  test('adds the change of items to those of last year, within the form of 2019', async () => {
    const warehouse = await temporaryWarehouse();
    await load(warehouse, '2019', 2019, {
      'proactive administrative_licensing items_previous_year': reported(247),
      'proactive administrative_licensing items_change': reported(-12),
    });
    await load(warehouse, '2019', 2020, {
      'proactive administrative_licensing items_previous_year': reported(235),
    });
    await load(warehouse, '2021', 2021, {});

    expect(await checksOf(warehouse, 'panel.items.administrative_licensing')).toEqual([
      { year: 2019, status: 'pass', left_sum: 235, right_sum: 235 },
    ]);
  });
});

describe('the codebook', () => {
  test('gives every indicator one series', async () => {
    const { db } = await temporaryWarehouse();

    const indicators = await db.selectFrom('indicator').select('id').orderBy('id').execute();
    const linked = await db
      .selectFrom('indicator_series')
      .select('indicator_id')
      .orderBy('indicator_id')
      .execute();
    expect(linked.map((row) => row.indicator_id)).toEqual(indicators.map(({ id }) => id));
  });

  test('replaces links that the forms no longer have', async () => {
    const path = join(await temporaryFolder(), 'gongkai.db');
    await (await temporaryWarehouse(path)).close();
    const file = new Database(path);
    file.exec(`UPDATE series_era SET link = 'same', note = NULL WHERE link = 'break';
      INSERT INTO series VALUES ('old', 999, '旧', 'Old', '件', NULL, NULL)`);
    file.close();

    const { db } = await temporaryWarehouse(path);

    expect(await db.selectFrom('series').select('code').where('code', '=', 'old').execute()).toEqual([]);
    const breaks = await db.selectFrom('series_era').select('note').where('link', '=', 'break').execute();
    expect(breaks.length).toBeGreaterThan(10);
  });

  test('is completed in a warehouse from before there were series', async () => {
    const path = join(await temporaryFolder(), 'gongkai.db');
    await olderWarehouse(
      path,
      '0006',
      "INSERT INTO article VALUES ('37', '第三十七条', 'Separable information')",
    );

    const { db } = await temporaryWarehouse(path);

    const article = await db.selectFrom('article').selectAll().where('id', '=', '37').executeTakeFirst();
    expect(article).toMatchObject({ regulations_id: '2019', title: '区分处理' });
    expect(await db.selectFrom('article').select('id').where('regulations_id', 'is', null).execute()).toEqual(
      [],
    );
  });
});
