import { describe, expect, test } from 'vitest';
import { lastRuns, type RunCounts, type RunEnd, type SourceLedger } from '../../src/warehouse/index.js';
import { rowCounts, temporaryWarehouse } from './temporary-warehouse.js';

const nothing: RunCounts = {
  fetched: 0,
  unchanged: 0,
  gone: 0,
  blocked: 0,
  failed: 0,
  added: 0,
  revised: 0,
  updated: 0,
  refused: 0,
};

function finished(counts: Partial<RunCounts>, day = '02', sources: readonly SourceLedger[] = []): RunEnd {
  return {
    status: 'finished',
    finishedAt: `2024-03-${day}T01:00:00.000Z`,
    counts: { ...nothing, ...counts },
    sources,
  };
}

async function warehouseWithRun(end: RunEnd) {
  const warehouse = await temporaryWarehouse();
  const id = await warehouse.startRun('fujian', '2024-03-01T00:00:00.000Z');
  await warehouse.finishRun(id, end);
  return warehouse;
}

describe('the ledger of runs', () => {
  test('keeps a run that changed something, with its counts', async () => {
    const warehouse = await warehouseWithRun(finished({ fetched: 24, added: 20, refused: 4, gone: 1 }));

    expect(await lastRuns(warehouse.db, 5)).toMatchObject([
      {
        pipeline: 'fujian',
        status: 'finished',
        fetched: 24,
        added: 20,
        refused: 4,
        gone: 1,
        confirmations: 0,
      },
    ]);
  });

  test('a run that changed nothing adds no row: it confirms the one before', async () => {
    const warehouse = await warehouseWithRun(finished({ fetched: 24, added: 24, gone: 1 }, '01'));
    const counts = rowCounts(warehouse.path);

    for (const day of ['02', '03']) {
      const id = await warehouse.startRun('fujian', `2024-03-${day}T00:00:00.000Z`);
      await warehouse.finishRun(id, finished({ unchanged: 24, gone: 1 }, day));
    }

    expect(rowCounts(warehouse.path)).toEqual(counts);
    expect(await lastRuns(warehouse.db, 5)).toMatchObject([
      { added: 24, confirmations: 2, last_confirmed_at: '2024-03-03T01:00:00.000Z' },
    ]);
  });

  test.each([
    ['found something new', finished({ fetched: 1, refused: 1 })],
    ['failed where the one before did not', finished({ unchanged: 23, failed: 1 })],
    [
      'broke off',
      {
        status: 'failed',
        finishedAt: '2024-03-02T01:00:00.000Z',
        counts: nothing,
        sources: [],
        error: 'disk full',
      } as const,
    ],
  ])('a run that %s has its own row', async (_, end) => {
    const warehouse = await warehouseWithRun(finished({ fetched: 24, added: 24 }));
    await warehouse.finishRun(await warehouse.startRun('fujian', '2024-03-02T00:00:00.000Z'), end);

    expect(rowCounts(warehouse.path).run).toBe(2);
  });

  test('a run after one that broke off has its own row', async () => {
    const warehouse = await warehouseWithRun({
      status: 'failed',
      finishedAt: '2024-03-01T01:00:00.000Z',
      counts: nothing,
      sources: [],
      error: 'disk full',
    });
    await warehouse.finishRun(await warehouse.startRun('fujian', '2024-03-02T00:00:00.000Z'), finished({}));

    const runs = await lastRuns(warehouse.db, 5);
    expect(runs.map(({ status }) => status)).toEqual(['finished', 'failed']);
  });

  test('a run confirms only runs of its own pipeline', async () => {
    const warehouse = await warehouseWithRun(finished({ fetched: 24, added: 24 }));
    await warehouse.finishRun(await warehouse.startRun('hunan', '2024-03-02T00:00:00.000Z'), finished({}));

    expect(rowCounts(warehouse.path).run).toBe(2);
  });

  test('a run that never ended is told apart once the next begins', async () => {
    const warehouse = await temporaryWarehouse();
    await warehouse.startRun('fujian', '2024-03-01T00:00:00.000Z');
    await warehouse.startRun('fujian', '2024-03-02T00:00:00.000Z');

    const runs = await lastRuns(warehouse.db, 5);
    expect(runs.map(({ status }) => status)).toEqual(['running', 'interrupted']);
  });
});
