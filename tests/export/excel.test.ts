import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORKBOOK } from '../../src/export/formats/excel.js';
import { columnsNamed, everyType, rowsOfEveryType, tableOf, written } from './written.js';

/** The workbook as SheetJS reads it, which shares no code with what wrote it. */
async function opened(folder: string): Promise<WorkBook> {
  return read(await readFile(join(folder, WORKBOOK)), { cellDates: true, cellNF: true, UTC: true });
}

function rowsIn(workbook: WorkBook, sheet: string): Record<string, unknown>[] {
  return utils.sheet_to_json(workbook.Sheets[sheet] ?? {}, { defval: null, UTC: true });
}

describe('the workbook, as SheetJS reads it', () => {
  test('has a sheet for each table, and one before that lists them in both languages', async () => {
    const tables = [tableOf(columnsNamed(['a']), 'first'), tableOf(columnsNamed(['b']), 'second')] as const;
    const workbook = await opened(
      await written('xlsx', [[tables[0], [{ a: 'x' }, { a: 'y' }]], [tables[1]]]),
    );
    expect(workbook.SheetNames).toEqual(['about', 'first', 'second']);
    expect(rowsIn(workbook, 'about')).toMatchObject([
      { sheet: 'first', rows: 2, english: 'Data', chinese: '数据' },
      { sheet: 'second', rows: 0 },
    ]);
    expect(rowsIn(workbook, 'first')).toEqual([{ a: 'x' }, { a: 'y' }]);
    expect(utils.sheet_to_json(workbook.Sheets.second ?? {}, { header: 1 })).toEqual([['b']]);
  });

  test('has numbers, dates and booleans as such, and text that is never a formula', async () => {
    const workbook = await opened(await written('xlsx', [[everyType, rowsOfEveryType.slice(0, 2)]]));
    const [first, second] = rowsIn(workbook, 'data');
    expect(first).toEqual({
      ...rowsOfEveryType[0],
      approximate: true,
      published_on: new Date('2021-01-08'),
    });
    expect(second).toEqual({ ...rowsOfEveryType[1], approximate: false });
    const sheet = workbook.Sheets.data ?? {};
    expect(sheet.B2).toMatchObject({ t: 's' });
    expect(sheet.B2).not.toHaveProperty('f');
    expect(sheet.E2).toMatchObject({ z: 'yyyy\\-mm\\-dd' });
  });

  test('gives any text back', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 2000, seed: 11 });
    // SheetJS itself makes one line break of two characters one of one.
    const rows = [...texts, '_x0041_', '\u0000', '\r', '<&>', ' blank ']
      .map((text) => text.replaceAll('\r\n', '\n'))
      .map((text) => ({ text }));
    const workbook = await opened(await written('xlsx', [[tableOf(columnsNamed(['text'])), rows]]));
    expect(rowsIn(workbook, 'data')).toEqual(rows);
  });

  test('leaves a table out that no sheet can hold, and says so', async () => {
    const batch = Array.from({ length: 2 ** 16 }, () => ({ a: null }));
    const folder = await written('xlsx', [
      [tableOf(columnsNamed(['a']), 'cells'), ...Array.from({ length: 2 ** 4 }, () => batch)],
      [tableOf(columnsNamed(['b']), 'others'), [{ b: 'x' }]],
    ]);
    const workbook = await opened(folder);
    expect(workbook.SheetNames).toEqual(['about', 'others']);
    expect(rowsIn(workbook, 'about')).toMatchObject([
      { sheet: 'cells', rows: null, note: expect.stringContaining('left out: more than 1048575 rows') },
      { sheet: 'others', rows: 1, note: null },
    ]);
    expect(rowsIn(workbook, 'others')).toEqual([{ b: 'x' }]);
    expect(await readdir(folder)).toEqual([WORKBOOK]);
  });
});
