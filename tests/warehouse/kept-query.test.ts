import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { WarehouseDialect } from '../../src/warehouse/database/dialect.js';
import { keptQuery } from '../../src/warehouse/database/kept-query.js';
import type { WarehouseSchema } from '../../src/warehouse/schema/views.js';
import { temporaryWarehouse } from './temporary-warehouse.js';

interface Asked {
  readonly code: string;
  readonly least: number | null;
}

describe('a query that is kept', () => {
  const regions = keptQuery((db, { code, least }: Asked) =>
    db
      .selectFrom('region')
      .select(['name', 'valid_to'])
      .where('code', '=', code)
      .where('valid_to', 'is', least)
      .limit(1),
  );

  test('is asked with the parameters of each time, and with the values that it always has', async () => {
    const { db } = await temporaryWarehouse();
    expect(await regions(db, { code: '350430', least: null })).toEqual([{ name: '建宁县', valid_to: null }]);
    expect(await regions(db, { code: '350400', least: null })).toEqual([{ name: '三明市', valid_to: null }]);
    expect(await regions(db, { code: '350430', least: 2020 })).toEqual([]);
  });

  test('answers in every warehouse, and in a transaction', async () => {
    const { db } = await temporaryWarehouse();
    const answer = await db.transaction().execute((trx) => regions(trx, { code: '350430', least: null }));
    expect(answer).toEqual([{ name: '建宁县', valid_to: null }]);
  });

  test('binds what differs from time to time, and has the rest in its text', async () => {
    const { path } = await temporaryWarehouse();
    const bound: (readonly unknown[])[] = [];
    const db = new Kysely<WarehouseSchema>({
      dialect: new WarehouseDialect(new Database(path, { readonly: true })),
      log: ({ query }) => {
        bound.push(query.parameters);
      },
    });
    await regions(db, { code: '350430', least: null });
    await db.destroy();
    expect(bound).toEqual([['350430', null]]);
  });
});
