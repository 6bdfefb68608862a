import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRelease } from '../../src/export/export-release.js';
import { exportDataset } from '../../src/run/export-dataset.js';
import { datasetState, NOT_LOOKED_AT } from '../../src/warehouse/dataset-state.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import type { WarehouseSchema } from '../../src/warehouse/schema/views.js';
import { gongkai } from '../cli/command-line.js';
import { rowsOf } from '../cli/contents.js';
import { SAMPLES, smallPipeline } from '../cli/pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from '../cli/workplace.js';
import { temporaryWarehouse } from '../warehouse/temporary-warehouse.js';

let samples: Workplace;

beforeAll(async () => {
  samples = await lastingWorkplace();
  await gongkai('run', SAMPLES, ...samples.options);
}, 60_000);

type Options = Partial<Parameters<typeof exportDataset>[2]>;

/** Exports as a run does, with its note in the ledger. */
async function exported(warehouse: Warehouse, folder: string, options: Options = {}): Promise<string> {
  const outcome = await exportDataset(warehouse, folder, {
    signal: new AbortController().signal,
    ...options,
  });
  const run = await warehouse.startRun('test', '2024-03-01T00:00:00.000Z');
  await warehouse.startSteps(run, ['export'], '2024-03-01T00:00:00.000Z');
  const state = 'state' in outcome ? outcome.state : undefined;
  const end = { finishedAt: '2024-03-01T00:00:01.000Z', counts: {}, reason: null, state };
  await warehouse.finishSteps(run, { export: { outcome: 'finished', ...end } });
  return outcome.status;
}

async function exportedOnce(): Promise<{ place: Workplace; warehouse: Warehouse; folder: string }> {
  const place = await workplace(samples);
  const warehouse = await temporaryWarehouse(place.db);
  expect(await exported(warehouse, place.out)).toBe('written');
  expect(await exported(warehouse, place.out)).toBe('current');
  return { place, warehouse, folder: place.out };
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const files = names.map(async (name) => [name, await readFile(path.join(folder, name), 'latin1')] as const);
  return Object.fromEntries(await Promise.all(files));
}

/** The state as it would be after a change. */
async function stateAfter(warehouse: Warehouse, change: string): Promise<string> {
  let state = '';
  const undo = new Error('undo');
  const work = warehouse.db.transaction().execute(async (trx: Kysely<WarehouseSchema>) => {
    await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
    await sql.raw(change).execute(trx);
    state = await datasetState(trx);
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  return state;
}

const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`;

const ANY_DOCUMENT = 'SELECT min(snapshot_id) FROM document';

describe('an export is written anew', () => {
  it('when other formats are asked for, in each run that does', async () => {
    const { warehouse, folder } = await exportedOnce();
    expect(await exported(warehouse, folder, { formats: ['csv', 'jsonl'] })).toBe('written');
    expect(await readdir(folder)).toContain('cells.jsonl');
    expect(await exported(warehouse, folder, { formats: ['csv', 'jsonl'] })).toBe('current');
    expect(await exported(warehouse, folder, { byteOrderMark: false })).toBe('written');
    expect(await exported(warehouse, folder, { version: '2024.1' })).toBe('written');
  });

  it('when the folder holds another release by now, or has lost a file, or another folder is named', async () => {
    const { place, warehouse, folder } = await exportedOnce();
    await exportRelease(warehouse, folder, { formats: ['jsonl'] });
    expect(await exported(warehouse, folder)).toBe('written');
    await rm(path.join(folder, 'issues.csv'));
    expect(await exported(warehouse, folder)).toBe('written');
    expect(await exported(warehouse, place.file('elsewhere'))).toBe('written');
  });

  it('when a row of any table changes, or a view, unless it is known to make no difference', async () => {
    const { warehouse } = await exportedOnce();
    const before = await datasetState(warehouse.db);
    const filled = rowsOf(warehouse.path, TABLES)
      .flat()
      .map(String)
      .filter((table) => !NOT_LOOKED_AT.includes(table))
      .filter((table) => rowsOf(warehouse.path, `SELECT 1 FROM ${table} LIMIT 1`).length > 0);
    expect(filled.length).toBeGreaterThan(20);
    for (const table of filled) {
      expect(await stateAfter(warehouse, `DELETE FROM ${table}`), table).not.toBe(before);
    }
    for (const change of [
      'DROP VIEW panel_wide',
      'ALTER TABLE agency ADD COLUMN phone TEXT',
      'CREATE TABLE newer (a TEXT)',
      "UPDATE report SET reading_digest = 'x' WHERE id = 1",
      `UPDATE document SET read_at = '2024' WHERE snapshot_id = (${ANY_DOCUMENT})`,
      `UPDATE snapshot SET archive_offset = 7 WHERE id = (${ANY_DOCUMENT})`,
    ]) {
      expect(await stateAfter(warehouse, change), change).not.toBe(before);
    }
    expect(await stateAfter(warehouse, "UPDATE snapshot SET last_seen_at = '2030', etag = 'x'")).toBe(before);
  });

  it('and what is known to make no difference makes none', async () => {
    const { place, warehouse, folder } = await exportedOnce();
    const told = NOT_LOOKED_AT.filter((table) => !table.startsWith('kysely'));
    const evidence = ['cell', 'fact', 'check_result', 'report_section', 'issue'];
    await sql`PRAGMA foreign_keys = OFF`.execute(warehouse.db);
    for (const table of told.filter((name) => !evidence.includes(name))) {
      await sql`DELETE FROM ${sql.table(table)}`.execute(warehouse.db);
    }
    await sql`UPDATE snapshot SET last_seen_at = '2030', etag = 'x', last_modified = 'y'`.execute(
      warehouse.db,
    );
    await exportRelease(warehouse, place.file('anew'));
    expect(await filesIn(place.file('anew'))).toEqual(await filesIn(folder));
  });
});

describe('a run that changes nothing', () => {
  it('remembers what it has exported all the same', async () => {
    const place = await workplace();
    const run = async (...more: readonly string[]) => {
      const words = ['run', await smallPipeline(place), ...place.options, ...more];
      const [line] = /^Exported .*$/mu.exec((await gongkai(...words)).out) ?? [];
      return line?.replace(/ in the folder.*/u, '');
    };
    const asJson = ['--format', 'csv,jsonl'];
    expect(await run()).toBe('Exported       9 CSV files');
    expect(await run(...asJson)).toBe('Exported       9 tables as csv, jsonl');
    expect(await run(...asJson)).toBe('Exported       nothing new: what is');
    expect(await run()).toBe('Exported       9 CSV files');
    expect(await run()).toBe('Exported       nothing new: what is');
    expect(rowsOf(place.db, 'SELECT count(*) FROM run')).toEqual([[1]]);
  });
});

describe('an export that is stopped in the middle', () => {
  it('ends cleanly, and the release of before is untouched', async () => {
    const { place, warehouse, folder } = await exportedOnce();
    const before = await filesIn(folder);
    const stop = new AbortController();
    const stopping = (async () => {
      while (!(await readdir(folder)).some((name) => name.startsWith('.export-'))) await setImmediate();
      stop.abort();
    })();
    const options = { signal: stop.signal, formats: ['csv', 'jsonl'] as const };
    expect(await exportDataset(warehouse, folder, options)).toEqual({ status: 'skipped' });
    await stopping;
    expect(await filesIn(folder)).toEqual(before);
    expect((await readdir(place.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
