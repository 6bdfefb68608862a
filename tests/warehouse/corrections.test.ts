import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/corrections/correction.js';
import type { CellReading } from '../../src/parse/report.js';
import { listCorrections, type Warehouse } from '../../src/warehouse/index.js';
import { contentsOf } from '../cli/contents.js';
import { loadedReport } from './loaded-report.js';
import {
  type Changes,
  explanation,
  formCells,
  goodSnapshot,
  REPORT_URL,
  recordAndLoad,
  sampleReport,
} from './sample-report.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

const later = goodSnapshot('second', { fetchedAt: '2024-04-01T00:00:00.000Z' });

const number = (value: number): CellReading => ({ state: 'reported', value });
const MISSING: CellReading = { state: 'missing', value: null };
const BLANK: CellReading = { state: 'blank', value: null };

const withoutRequests = sampleReport({
  rest: { cells: formCells('2019').filter(({ table }) => table !== 'requests') },
});

/** Of 予以公开, 总计, which the report prints as 18. */
function correction(change: Partial<Correction> = {}): Correction {
  return {
    url: REPORT_URL,
    year: 2020,
    cell: { table: 'requests', row: 'granted', column: 'total' },
    printed: number(18),
    value: number(17),
    reason: '与正文不一致',
    author: '王研究员',
    date: '2024-03-01',
    ...change,
  };
}

function printing(granted: CellReading, change: Changes = {}) {
  return sampleReport({ cells: { 'requests granted total': granted, ...change } });
}

async function standings(warehouse: Warehouse) {
  const corrections = await listCorrections(warehouse.db);
  return corrections.map(({ standing, source_state, source_value }) => [
    standing,
    source_state,
    source_value,
  ]);
}

async function granted(warehouse: Warehouse) {
  return warehouse.db
    .selectFrom('cell_view')
    .select(['state', 'value', 'is_corrected', 'printed_state', 'printed_value', 'raw'])
    .where('is_current', '=', 1)
    .where('row_code', '=', 'granted')
    .where('column_code', '=', 'total')
    .execute();
}

const PRINTED = {
  state: 'reported',
  value: 18,
  is_corrected: 0,
  printed_state: 'reported',
  printed_value: 18,
  raw: '18',
};
const CORRECTED = { ...PRINTED, value: 17, is_corrected: 1 };

describe('a correction', () => {
  test('is shown by every view in the place of what is printed, and beside it', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);

    expect(await granted(warehouse)).toEqual([CORRECTED]);
    const panel = await warehouse.db
      .selectFrom('panel_long')
      .select(['row_code', 'column_code', 'value'])
      .where('is_corrected', '=', 1)
      .execute();
    expect(panel).toEqual([{ row_code: 'granted', column_code: 'total', value: 17 }]);
    const series = await warehouse.db
      .selectFrom('series_long')
      .select(['state', 'value'])
      .where('series', '=', 'requests.granted.total')
      .execute();
    expect(series).toEqual([{ state: 'reported', value: 17 }]);
    const { rows } = await sql`SELECT requests_granted_total, cells_corrected FROM panel_wide`.execute(
      warehouse.db,
    );
    expect(rows).toEqual([{ requests_granted_total: 17, cells_corrected: 1 }]);
  });

  test('can turn a number into a state, and a state into a number', async () => {
    const warehouse = await temporaryWarehouse();
    const unreadable: CellReading = { state: 'unreadable', value: null };
    await recordAndLoad(warehouse, printing(unreadable));
    await warehouse.replaceCorrections([correction({ printed: unreadable })]);
    expect(await granted(warehouse)).toMatchObject([
      { state: 'reported', value: 17, printed_state: 'unreadable', printed_value: null },
    ]);

    await recordAndLoad(warehouse, printing(number(18)), { snapshot: later });
    await warehouse.replaceCorrections([correction({ value: BLANK })]);
    expect(await granted(warehouse)).toMatchObject([
      { state: 'blank', value: null, printed_state: 'reported', printed_value: 18 },
    ]);
  });

  test('leaves everything that was parsed as it was, and nothing behind when it is taken away', async () => {
    const warehouse = await temporaryWarehouse();
    const report = printing(number(18));
    await recordAndLoad(warehouse, report);
    const before = contentsOf(warehouse.path);

    await warehouse.replaceCorrections([correction()]);
    expect({ ...contentsOf(warehouse.path), correction: [], cell_correction: [] }).toEqual(before);

    await warehouse.replaceCorrections([]);
    expect(contentsOf(warehouse.path)).toEqual(before);
    expect(await loadedReport(warehouse)).toEqual(report.cells);
  });

  test('that is applied again changes nothing', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);
    const once = contentsOf(warehouse.path);

    await warehouse.replaceCorrections([correction()]);

    expect(contentsOf(warehouse.path)).toEqual(once);
  });

  test('does not touch the checks, which are about what is printed', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    const checks = () => warehouse.db.selectFrom('check_view').selectAll().execute();
    const before = await checks();

    await warehouse.replaceCorrections([correction()]);

    expect(await checks()).toEqual(before);
  });
});

describe('a report that is published again', () => {
  test('with another figure in the cell drops the correction and flags it', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);

    await recordAndLoad(warehouse, printing(number(19)), { snapshot: later });

    expect(await granted(warehouse)).toMatchObject([{ value: 19, is_corrected: 0, printed_value: 19 }]);
    expect(await standings(warehouse)).toEqual([['source changed', 'reported', 19]]);
  });

  test('with the corrected figure needs the correction no more', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);

    await recordAndLoad(warehouse, printing(number(17)), { snapshot: later });

    expect(await granted(warehouse)).toMatchObject([{ value: 17, is_corrected: 0 }]);
    expect(await standings(warehouse)).toEqual([['source changed', 'reported', 17]]);
  });

  test('with other figures elsewhere keeps it', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);

    const outcome = await recordAndLoad(
      warehouse,
      printing(number(18), { 'requests received total': number(500) }),
      { snapshot: later },
    );

    expect(outcome).toMatchObject({ status: 'revised', revision: 2 });
    expect(await granted(warehouse)).toEqual([CORRECTED]);
    expect(await standings(warehouse)).toEqual([['holds', 'reported', 18]]);
  });

  test('with the same figures and another title keeps it', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);

    const cells = { 'requests granted total': number(18) };
    const retitled = sampleReport({ cells, metadata: { title: '更正后的年度报告' } });
    const outcome = await recordAndLoad(warehouse, retitled, { snapshot: later });

    expect(outcome).toMatchObject({ status: 'updated' });
    expect(await granted(warehouse)).toEqual([CORRECTED]);
  });

  test('as it was corrects it again', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);
    await recordAndLoad(warehouse, printing(number(19)), { snapshot: later });

    await recordAndLoad(warehouse, printing(number(18)), { snapshot: goodSnapshot('first') });

    expect(await granted(warehouse)).toEqual([CORRECTED]);
  });

  test('as something else leaves the correction without a report', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction()]);

    await recordAndLoad(warehouse, explanation, { parserVersion: 2 });

    expect(await standings(warehouse)).toEqual([['no such report', null, null]]);
    const overlay = await warehouse.db.selectFrom('cell_correction').selectAll().execute();
    expect(overlay).toEqual([]);
  });
});

describe('a correction that came before its report', () => {
  test('waits for it', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.replaceCorrections([correction()]);
    expect(await standings(warehouse)).toEqual([['no such report', null, null]]);

    await recordAndLoad(warehouse, printing(number(18)));

    expect(await standings(warehouse)).toEqual([['holds', 'reported', 18]]);
    expect(await granted(warehouse)).toEqual([CORRECTED]);
  });

  test('holds for its own year only', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    await warehouse.replaceCorrections([correction({ year: 2019 })]);

    expect(await standings(warehouse)).toEqual([['no such report', null, null]]);
    expect(await granted(warehouse)).toEqual([PRINTED]);
  });

  test('does not hold for a cell that the form of the report does not have', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, printing(number(18)));
    const cell = { table: 'legacy', row: 'requests.received', column: 'value' } as const;
    await warehouse.replaceCorrections([correction({ cell })]);

    expect(await standings(warehouse)).toEqual([['no such cell', null, null]]);
  });
});

describe('a cell of a table that the document does not hold', () => {
  test('can be corrected as missing, and is gone again with the correction', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, withoutRequests);
    const before = contentsOf(warehouse.path);

    await warehouse.replaceCorrections([correction({ printed: MISSING })]);
    expect(await granted(warehouse)).toEqual([
      { ...CORRECTED, printed_state: 'missing', printed_value: null, raw: '' },
    ]);
    expect(await standings(warehouse)).toEqual([['holds', 'missing', null]]);

    await warehouse.replaceCorrections([]);
    expect(contentsOf(warehouse.path)).toEqual(before);
  });

  test('stays corrected when the report is read again, until it holds the table', async () => {
    const warehouse = await temporaryWarehouse();
    await recordAndLoad(warehouse, withoutRequests);
    await warehouse.replaceCorrections([correction({ printed: MISSING })]);

    await recordAndLoad(warehouse, withoutRequests);
    await recordAndLoad(warehouse, { ...withoutRequests, facts: [] });
    expect(await granted(warehouse)).toMatchObject([{ value: 17, is_corrected: 1 }]);

    await recordAndLoad(warehouse, printing(number(18)), { snapshot: later });
    expect(await granted(warehouse)).toEqual([PRINTED]);
    expect(await standings(warehouse)).toEqual([['source changed', 'reported', 18]]);
    const cells = await warehouse.db.selectFrom('cell').selectAll().where('raw', '=', '').execute();
    expect(cells).toEqual([]);
  });
});

test('whatever is loaded and corrected in whatever order, a cell is corrected while it prints what was corrected', async () => {
  const warehouse = await temporaryWarehouse();
  const reading = fc.constantFrom(number(18), number(19), BLANK, MISSING);
  const steps = fc.array(
    fc.record({ printed: reading, corrected: fc.option(reading), isLoadedFirst: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  );
  let bodies = 0;
  const load = (printed: CellReading) => {
    bodies += 1;
    const snapshot = goodSnapshot(`body ${bodies}`);
    return recordAndLoad(warehouse, printed === MISSING ? withoutRequests : printing(printed), { snapshot });
  };
  const correct = (printed: CellReading | null) =>
    warehouse.replaceCorrections(printed === null ? [] : [correction({ printed })]);
  const unread = { ...MISSING, is_corrected: 0, printed_state: 'missing', printed_value: null };

  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      for (const { printed, corrected, isLoadedFirst } of list) {
        if (isLoadedFirst) await load(printed);
        await correct(corrected);
        if (!isLoadedFirst) await load(printed);

        const holds = corrected === printed;
        const [cell = unread] = await granted(warehouse);
        expect(cell).toMatchObject({
          ...(holds ? number(17) : printed),
          is_corrected: holds ? 1 : 0,
          printed_state: printed.state,
          printed_value: printed.value,
        });
      }
    }),
    { numRuns: 20 },
  );
});
