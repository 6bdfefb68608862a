import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockHolder, WarehouseInUseError, WarehouseLock } from '../../src/warehouse/index.js';
import { temporaryFolder, temporaryWarehouse } from './temporary-warehouse.js';

function take(path: string): WarehouseLock {
  const lock = WarehouseLock.take(path);
  onTestFinished(() => lock.release());
  return lock;
}

describe('the right to write to a warehouse', () => {
  it('is given to one at a time, and whoever comes second is told who has it', async () => {
    const path = join(await temporaryFolder(), 'gongkai.db');
    expect(lockHolder(path)).toBeNull();
    const first = take(path);
    expect(() => WarehouseLock.take(path)).toThrow(WarehouseInUseError);
    expect(() => WarehouseLock.take(path)).toThrow(
      /gongkai\.db: process \d+ on \S+ has been at work .*since 20/,
    );
    expect(lockHolder(path)).toMatchObject({ pid: process.pid, since: expect.stringMatching(/^20.*Z$/) });
    first.release();
    expect(lockHolder(path)).toBeNull();
    take(path);
  });

  it('is the same for every path that leads to the warehouse', async () => {
    const { path } = await temporaryWarehouse();
    const other = join(await temporaryFolder(), 'other.db');
    await symlink(path, other);
    take(path);
    expect(() => WarehouseLock.take(other)).toThrow(WarehouseInUseError);
  });

  it('of two warehouses in one folder can be had by two', async () => {
    const folder = await temporaryFolder();
    take(join(folder, 'one.db'));
    take(join(folder, 'other.db'));
  });
});
